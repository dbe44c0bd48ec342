'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Exercise, exactly, type Used } from '../../../../kernel/exerciseNames/search.ts'
import { withMeasures } from '../../grid/document.ts'
import { forgetDraft, type KeptDraft, keepDraft } from '../../grid/draft.ts'
import { faultsIn, standingIn } from '../../grid/faults.ts'
import { unsaved } from '../../grid/ownSave.ts'
import { namedOf } from '../../grid/plan.ts'
import { isSameDocument } from '../../grid/same.ts'
import type { LoadedPlan } from '../../grid/service.ts'
import { type Action, type GridState, isChanged, planIn } from '../../grid/state.ts'
import { newTab } from '../../grid/tabs.ts'
import { theirsOf, together } from '../../grid/together.ts'
import { counted } from '../ask.ts'
import { AddExercise } from './AddExercise.tsx'
import { CellDetails } from './CellDetails.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { EmptyPlan } from './EmptyPlan.tsx'
import { FaultBar } from './FaultBar.tsx'
import { Offers } from './Offers.tsx'
import { OtherCoachDialog } from './OtherCoachDialog.tsx'
import { PlanFiles } from './PlanFiles.tsx'
import { PlanGrid } from './PlanGrid.tsx'
import { PlanToolbar } from './PlanToolbar.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { recentExercises } from './recent.ts'
import { Standing } from './Standing.tsx'
import { planService, problemOf } from './send.ts'
import { useCellSize } from './useCellSize.ts'
import { type OpenField, useDraft } from './useDraft.ts'
import { useGrid } from './useGrid.ts'
import { useNewExercise } from './useNewExercise.ts'
import { useOffers } from './useOffers.ts'
import { useSave } from './useSave.ts'
import { WeekSwitch } from './WeekSwitch.tsx'

interface Props {
  id: string
  user: string
  mayWrite: boolean
  plan: LoadedPlan
  exercises: Exercise[]
}

/** The plan while it is open: what is typed, and what becomes of it. */
export function Workbench({ id, user, mayWrite, plan: first, exercises: known }: Props) {
  const [exercises, setExercises] = useState(known)
  const names = useMemo(
    () => new Map(exercises.map(({ id, name, metric }) => [id, { text: name, metric }])),
    [exercises],
  )
  const nameOf = useCallback((exercise: string) => names.get(exercise) ?? 'An exercise that is gone', [names])
  const open: OpenField = useRef<(() => Action) | null>(null)
  const { state, dispatch, desk } = useGrid(first, nameOf, open)
  const service = useMemo(() => planService(id), [id])
  const [said, setSaid] = useState({ text: '', isProblem: false })
  const say = useCallback((text: string, isProblem = false) => setSaid({ text, isProblem }), [])
  const grid = useRef<HTMLDivElement>(null)
  const pending = useRef<(() => void) | null>(null)
  const hasLeftNote = useRef(false)
  const author = useRef(user)
  const [tab] = useState(newTab)
  const place = { user: author.current, program: id, tab }
  const note = useRef<HTMLTextAreaElement>(null)
  const { addExercise, adding } = useNewExercise({ id, state, dispatch, setExercises })
  const plan = planIn(state)

  const { offers, close, throwAway } = useOffers({ user, program: id, tab }, { mayWrite, first, service })
  const isAsking = offers.length > 0
  // Whoever comes for the plan can type at once, and so can whoever has decided about what was kept.
  useEffect(() => {
    if (!isAsking) grid.current?.focus({ preventScroll: true })
  }, [isAsking])
  const onTyping = useDraft({
    ...{ state, place, title: first.title, open, mayWrite },
    onFull: () => say(NO_ROOM, true),
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
  const saving = useSave({ desk, service, author, say })
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
      return found ? namedOf(found) : { id: null, text }
    },
    [exercises],
  )
  const faults = useMemo(() => faultsIn(plan, state.faults, standingIn(state.base)), [plan, state.faults, state.base])
  const fault = faults.find(({ place }) => place.line === state.at.line && place.column === state.at.column)?.message
  const used = useMemo<Used>(() => {
    const inProgram = new Set(plan.blocks.flatMap(({ rows }) => rows.flatMap(({ exercise }) => exercise.id ?? [])))
    return { recent: recentExercises(), inProgram }
  }, [plan])
  const week = useShownWeek(state)
  const [isPublished, setPublished] = useState(first.isPublished)
  const [size, setSize] = useCellSize()

  const takeUp = async ({ place: before, draft }: KeptDraft) => {
    const typed = await unsaved(draft, { ...first, ...desk.state().base, revision: desk.state().revision }, service)
    if (typed && 'answer' in typed) return say(problemOf(typed.answer), true)
    const notices = offers.length > 1 ? [MORE_KEPT] : []
    if (typed === null) notices.unshift(WAS_SAVED)
    else {
      keepDraft(localStorage, place, typed)
      const { base } = desk.state()
      if (!isSameDocument(typed.base, base)) {
        const { conflicts } = together(typed, theirsOf(base, desk), { nameOf })
        const cells = `${counted(conflicts.length, 'cell')} of yours ${conflicts.length === 1 ? 'differs' : 'differ'}`
        const and = conflicts.length > 0 ? ` ${cells} from theirs.` : ''
        notices.unshift(`Somebody else has saved this program meanwhile.${and}`)
      }
      dispatch({ type: 'taken up', typed: { ...typed, plan: withMeasures(typed.plan, nameOf) }, how: { nameOf } })
    }
    forgetDraft(localStorage, before)
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
      <div className="plan-body" inert={isAsking}>
        <div className="plan-bar">
          {mayWrite && (
            <PlanToolbar
              {...{ state, dispatch: act, finish: () => pending.current?.(), say, isSaving: saving.isSaving }}
              {...{ size, onSize: setSize }}
              onSave={() => want('save')}
              onPreview={() => want('look')}
            />
          )}
        </div>
        <div className="plan-bar">
          {first.standing && (
            <Standing
              {...{ id, mayWrite, isPublished, title: first.title, standing: first.standing }}
              isChanged={isChanged(state)}
              onPublished={() => {
                setPublished(true)
                say('Published.')
              }}
            />
          )}
          <PlanFiles id={id} />
        </div>
        <div className="plan-told">
          <p
            className={said.isProblem ? 'plan-said plan-said--problem' : 'plan-said'}
            role={said.isProblem ? 'alert' : 'status'}
          >
            {said.text || (isChanged(state) ? 'Not saved yet. What you type is kept in this browser.' : '')}
          </p>
          {mayWrite && (
            <FaultBar {...{ plan, faults, dispatch: act }} at={state.at} onDone={() => grid.current?.focus()} />
          )}
        </div>
        <WeekSwitch plan={plan} column={week} onGo={(column) => act({ type: 'go', to: { ...state.at, column } })} />
        <CellDetails
          {...{ state, dispatch: act, mayWrite, fault, note, open, onTyping }}
          onSave={() => want('save')}
          onDone={(isNote) => {
            hasLeftNote.current = isNote
            grid.current?.focus()
          }}
        />
        <PlanGrid
          {...{
            user,
            state,
            faults,
            size,
            exercises,
            used,
            find,
            nameOf,
            week,
            grid,
            pending,
            open,
            onTyping,
            hasLeftNote,
            say,
            addExercise,
          }}
          mayWrite={mayWrite && !isAsking}
          dispatch={act}
          onSave={() => want('save')}
          onNote={() => note.current?.focus()}
        />
        {mayWrite && plan.weeks.length + plan.blocks.length === 0 && <EmptyPlan />}
      </div>
      {saving.preview && <PreviewDialog preview={saving.preview} onSave={saving.save} onClose={saving.closePreview} />}
      {saving.stale && (
        <ConflictDialog conflicts={saving.stale.conflicts} onChoose={saving.take} onClose={saving.closeStale} />
      )}
      {adding && <AddExercise {...adding} />}
      {saving.other && (
        <OtherCoachDialog name={saving.other.name} onSave={saving.saveAsOther} onClose={saving.closeOther} />
      )}
    </>
  )
}

const NO_ROOM =
  'This browser has no room to keep what you type, so save now. Room comes from other plans: save or throw away what is kept of them.'
const WAS_SAVED = 'What you typed then was saved.'
const MORE_KEPT = 'What was typed in another tab is kept, too, and offered when you open the plan again.'

/** The week that a narrow screen shows: that of the cell, or the last one where the cell is an exercise. */
function useShownWeek({ at }: GridState): number {
  const last = useRef(1)
  if (at.column > 0) last.current = at.column
  return last.current
}
