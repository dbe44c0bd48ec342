'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { fromDocument } from '../../grid/document.ts'
import { type Draft, forgetDraft, readDraft } from '../../grid/draft.ts'
import { merged } from '../../grid/merge.ts'
import { type Exercise, exactly, type Used } from '../../grid/search.ts'
import { type Action, begin, faultsIn, type GridState, isChanged, planIn, reduced } from '../../grid/state.ts'
import { toDocument } from '../../grid/toDocument.ts'
import { CellDetails } from './CellDetails.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { PlanFiles } from './PlanFiles.tsx'
import { PlanGrid } from './PlanGrid.tsx'
import { PlanToolbar } from './PlanToolbar.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { recentExercises } from './recent.ts'
import { problemOf, send } from './send.ts'
import { useDraft } from './useDraft.ts'
import { type LoadedPlan, useSave } from './useSave.ts'
import { WeekSwitch } from './WeekSwitch.tsx'

export function PlanClient(props: { id: string; user: string; mayWrite: boolean }) {
  const [loaded, setLoaded] = useState<{ plan: LoadedPlan; exercises: Exercise[] }>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    Promise.all([
      send<LoadedPlan>(`/api/programs/${props.id}/plan`),
      send<Exercise[]>(`/api/programs/${props.id}/exercises`),
    ]).then(([plan, exercises]) => {
      const failed = [plan, exercises].find(({ status }) => status !== 200)
      if (failed || !plan.body || !exercises.body) setProblem(problemOf(failed ?? plan))
      else setLoaded({ plan: plan.body, exercises: exercises.body })
    })
  }, [props.id])
  if (!loaded) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return <Workbench {...props} {...loaded} />
}

interface Props {
  id: string
  user: string
  mayWrite: boolean
  plan: LoadedPlan
  exercises: Exercise[]
}

function Workbench({ id, user, mayWrite, plan: first, exercises }: Props) {
  const names = useMemo(() => new Map(exercises.map((each) => [each.id, each.name])), [exercises])
  const nameOf = useCallback((exercise: string) => names.get(exercise) ?? 'An exercise that is gone', [names])
  const [state, dispatch] = useReducer(reduced, null, () => begin({ weeks: first.weeks }, first.revision, nameOf))
  const [draft, setDraft] = useState<Draft | null>(null)
  const [said, setSaid] = useState({ text: '', isProblem: false })
  const say = useCallback((text: string, isProblem = false) => setSaid({ text, isProblem }), [])
  const grid = useRef<HTMLDivElement>(null)
  const pending = useRef<(() => void) | null>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const latest = useRef<GridState | null>(state)
  latest.current = state
  const plan = planIn(state)

  useEffect(() => setDraft(mayWrite ? readDraft(localStorage, user, id) : null), [id, mayWrite, user])
  // Whoever comes for the plan can type at once, and so can whoever has decided about a draft.
  useEffect(() => {
    if (!draft) grid.current?.focus({ preventScroll: true })
  }, [draft])
  useDraft(state, user, id, draft !== null || !mayWrite, () =>
    say('This browser has no room to keep what you type. Save often.', true),
  )
  const saving = useSave({ id, latest, nameOf, dispatch, say })
  // What is typed in a cell reaches the state first, and is saved with everything else.
  const [wanted, setWanted] = useState<{ what: 'save' | 'look' } | null>(null)
  const { save, look } = saving
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs once for each wish
  useEffect(() => {
    if (wanted) (wanted.what === 'save' ? save : look)()
  }, [wanted])
  const want = (what: 'save' | 'look') => {
    pending.current?.()
    setWanted({ what })
  }

  const find = useCallback(
    (text: string) => {
      const found = exactly(text, exercises)
      return found ? { id: found.id, text: found.name } : { id: null, text }
    },
    [exercises],
  )
  const faults = useMemo(() => faultsIn(plan, state.faults), [plan, state.faults])
  const fault = faults.find(({ place }) => place.line === state.at.line && place.column === state.at.column)?.message
  const used = useMemo<Used>(() => {
    const inProgram = new Set(plan.blocks.flatMap(({ rows }) => rows.flatMap(({ exercise }) => exercise.id ?? [])))
    return { recent: recentExercises(), inProgram }
  }, [plan])
  const week = useShownWeek(state)

  const takeUp = ({ plan: typed, known, base, revision }: Draft) => {
    if (revision === state.revision) dispatch({ type: 'taken up', plan: typed, known })
    else {
      const mine = toDocument(typed, known, base).document
      const { document, conflicts } = merged(base, mine, { weeks: first.weeks }, { nameOf })
      dispatch({
        type: 'merged',
        ...fromDocument(document, nameOf),
        base: { weeks: first.weeks },
        revision: first.revision,
      })
      say(`Somebody else has saved this program meanwhile. ${conflicts.length} of your cells differ from theirs.`)
    }
    setDraft(null)
  }
  const act = (action: Action) => {
    setSaid((old) => (old.text === '' ? old : { text: '', isProblem: false }))
    dispatch(action)
  }

  return (
    <>
      {draft && (
        <section className="plan-banner" aria-label="What you typed">
          <p>You typed something here on {new Date(draft.typedAt).toLocaleString()} and did not save it.</p>
          <button type="button" className="btn btn--style-primary btn--size-small" onClick={() => takeUp(draft)}>
            Take it up again
          </button>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-small"
            onClick={() => {
              forgetDraft(localStorage, user, id)
              setDraft(null)
            }}
          >
            Throw it away
          </button>
        </section>
      )}
      <PlanFiles id={id} />
      <div inert={draft !== null}>
        {mayWrite && (
          <PlanToolbar
            {...{ state, dispatch: act, finish: () => pending.current?.(), isSaving: saving.isSaving }}
            onSave={() => want('save')}
            onPreview={() => want('look')}
          />
        )}
        <WeekSwitch plan={plan} column={week} onGo={(column) => act({ type: 'go', to: { ...state.at, column } })} />
        <PlanGrid
          {...{ state, faults, exercises, used, find, week, grid, pending, say }}
          mayWrite={mayWrite && draft === null}
          dispatch={act}
          onSave={() => want('save')}
          onNote={() => note.current?.focus()}
        />
        <CellDetails {...{ state, dispatch: act, mayWrite, fault, note }} onDone={() => grid.current?.focus()} />
        <p
          className={said.isProblem ? 'plan-said plan-said--problem' : 'plan-said'}
          role={said.isProblem ? 'alert' : 'status'}
        >
          {said.text || (fault ?? (isChanged(state) ? 'Not saved yet. What you type is kept in this browser.' : ''))}
        </p>
      </div>
      {saving.preview && <PreviewDialog preview={saving.preview} onSave={saving.save} onClose={saving.closePreview} />}
      {saving.stale && (
        <ConflictDialog
          conflicts={saving.stale.conflicts}
          onChoose={(choices) => saving.stale && saving.take(saving.stale.theirs, choices)}
          onClose={saving.closeStale}
        />
      )}
    </>
  )
}

/** The week that a narrow screen shows: that of the cell, or the last one where the cell is an exercise. */
function useShownWeek({ at }: GridState): number {
  const last = useRef(1)
  if (at.column > 0) last.current = at.column
  return last.current
}
