'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { type Exercise, exactly, type Used } from '../../../../kernel/exerciseNames/search.ts'
import { forgetDraft, type KeptDraft, keepDraft } from '../../grid/draft.ts'
import { faultsIn } from '../../grid/faults.ts'
import { type Action, begin, type GridState, isChanged, planIn, reduced } from '../../grid/state.ts'
import { newTab } from '../../grid/tabs.ts'
import { together } from '../../grid/together.ts'
import { counted } from '../ask.ts'
import { CellDetails } from './CellDetails.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { Offers } from './Offers.tsx'
import { OtherCoachDialog } from './OtherCoachDialog.tsx'
import { PlanFiles } from './PlanFiles.tsx'
import { PlanGrid } from './PlanGrid.tsx'
import { PlanToolbar } from './PlanToolbar.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { recentExercises } from './recent.ts'
import { type OpenField, useDraft } from './useDraft.ts'
import { useOffers } from './useOffers.ts'
import { type LoadedPlan, useSave } from './useSave.ts'
import { WeekSwitch } from './WeekSwitch.tsx'

interface Props {
  id: string
  user: string
  mayWrite: boolean
  plan: LoadedPlan
  exercises: Exercise[]
}

/** The plan while it is open: what is typed, and what becomes of it. */
export function Workbench({ id, user, mayWrite, plan: first, exercises }: Props) {
  const names = useMemo(() => new Map(exercises.map((each) => [each.id, each.name])), [exercises])
  const nameOf = useCallback((exercise: string) => names.get(exercise) ?? 'An exercise that is gone', [names])
  const [state, dispatch] = useReducer(reduced, null, () => begin({ weeks: first.weeks }, first.revision, nameOf))
  const [said, setSaid] = useState({ text: '', isProblem: false })
  const say = useCallback((text: string, isProblem = false) => setSaid({ text, isProblem }), [])
  const grid = useRef<HTMLDivElement>(null)
  const pending = useRef<(() => void) | null>(null)
  const open: OpenField = useRef<(() => Action) | null>(null)
  const hasLeftNote = useRef(false)
  const author = useRef(user)
  const [tab] = useState(newTab)
  const place = { user: author.current, program: id, tab }
  const note = useRef<HTMLTextAreaElement>(null)
  const latest = useRef<GridState | null>(state)
  latest.current = state
  const plan = planIn(state)

  const { offers, close, throwAway } = useOffers({ user, program: id, tab }, mayWrite)
  const isAsking = offers.length > 0
  // Whoever comes for the plan can type at once, and so can whoever has decided about what was kept.
  useEffect(() => {
    if (!isAsking) grid.current?.focus({ preventScroll: true })
  }, [isAsking])
  const onTyping = useDraft({
    ...{ state, place, title: first.title, open, mayWrite },
    onFull: () => say('This browser has no room to keep what you type. Save often.', true),
  })
  // What was typed as one coach and saved as another one is saved, whoever typed it.
  const authors = useRef(new Set<string>())
  authors.current.add(author.current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs after each save
  useEffect(() => {
    for (const each of authors.current) {
      if (each !== author.current) forgetDraft(localStorage, { user: each, program: id, tab })
    }
  }, [state.saved, id, tab])
  const saving = useSave({ id, author, latest, nameOf, dispatch, say })
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

  const takeUp = ({ place: before, draft }: KeptDraft) => {
    const { plan: typed, known, base, revision } = draft
    forgetDraft(localStorage, before)
    keepDraft(localStorage, place, draft)
    const notices = offers.length > 1 ? [MORE_KEPT] : []
    const isSame = revision === state.revision || JSON.stringify(base.weeks) === JSON.stringify(state.base.weeks)
    if (isSame) dispatch({ type: 'taken up', plan: typed, known })
    else {
      const [theirs, now] = [state.base, state.revision]
      const { conflicts, ...both } = together(draft, theirs, { nameOf })
      dispatch({ type: 'merged', ...both, base: theirs, revision: now })
      if (conflicts.length > 0) {
        const cells = `${counted(conflicts.length, 'cell')} of yours ${conflicts.length === 1 ? 'differs' : 'differ'}`
        notices.unshift(`Somebody else has saved this program meanwhile. ${cells} from theirs.`)
      }
    }
    say(notices.join(' '))
    close()
  }
  const act = (action: Action) => {
    setSaid((old) => (old.text === '' ? old : { text: '', isProblem: false }))
    dispatch(action)
  }

  return (
    <>
      <Offers offers={offers} onTakeUp={takeUp} onThrowAway={throwAway} />
      <PlanFiles id={id} />
      <div inert={isAsking}>
        {mayWrite && (
          <PlanToolbar
            {...{ state, dispatch: act, finish: () => pending.current?.(), say, isSaving: saving.isSaving }}
            onSave={() => want('save')}
            onPreview={() => want('look')}
          />
        )}
        <WeekSwitch plan={plan} column={week} onGo={(column) => act({ type: 'go', to: { ...state.at, column } })} />
        <PlanGrid
          {...{ state, faults, exercises, used, find, nameOf, week, grid, pending, open, onTyping, hasLeftNote, say }}
          mayWrite={mayWrite && !isAsking}
          dispatch={act}
          onSave={() => want('save')}
          onNote={() => note.current?.focus()}
        />
        <CellDetails
          {...{ state, dispatch: act, mayWrite, fault, note, open, onTyping }}
          onDone={(isNote) => {
            hasLeftNote.current = isNote
            grid.current?.focus()
          }}
        />
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
      {saving.other && (
        <OtherCoachDialog name={saving.other.name} onSave={saving.saveAsOther} onClose={saving.closeOther} />
      )}
    </>
  )
}

const MORE_KEPT = 'What was typed in another tab is kept, too, and offered when you open the plan again.'

/** The week that a narrow screen shows: that of the cell, or the last one where the cell is an exercise. */
function useShownWeek({ at }: GridState): number {
  const last = useRef(1)
  if (at.column > 0) last.current = at.column
  return last.current
}
