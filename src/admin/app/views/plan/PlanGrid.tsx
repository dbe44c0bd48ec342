// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight is drawn, and no table can be so

'use client'

import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type TouchEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { Exercise, Used } from '../../../../kernel/exerciseNames/search.ts'
import type { NameOf } from '../../grid/document.ts'
import { dropped } from '../../grid/drop.ts'
import type { Fault } from '../../grid/faults.ts'
import { added, keyed } from '../../grid/keys.ts'
import { type FindExercise, linesOf, metricAt, type Place, textAt } from '../../grid/lines.ts'
import { type Action, areaIn, columnsOf, type GridState, planIn } from '../../grid/state.ts'
import { CellEditor } from './CellEditor.tsx'
import { type SizeName, topsOf } from './cellSize.ts'
import { labelOf } from './labelOf.ts'
import { cellId, PlanRow } from './PlanRow.tsx'
import { useClipboard } from './useClipboard.ts'
import type { OpenField } from './useDraft.ts'
import { useWindow } from './useWindow.ts'

interface Props {
  user: string
  state: GridState
  dispatch: (action: Action) => void
  faults: readonly Fault[]
  exercises: readonly Exercise[]
  used: Used
  /** How much of each cell is in sight. */
  size: SizeName
  find: FindExercise
  nameOf: NameOf
  mayWrite: boolean
  /** The column of the week that a narrow screen shows. */
  week: number
  grid: RefObject<HTMLDivElement | null>
  pending: RefObject<(() => void) | null>
  open: OpenField
  onTyping: () => void
  /** Whether Enter has just ended a note. Whoever meant to go on with it would type over the cell. */
  hasLeftNote: RefObject<boolean>
  say: (text: string) => void
  onSave: () => void
  onNote: () => void
  addExercise: (text: string) => void
}

export function PlanGrid(props: Props) {
  const { state, dispatch, faults, size, find, mayWrite, week, grid, pending, hasLeftNote, say, onSave, onNote } = props
  const plan = planIn(state)
  const lines = useMemo(() => linesOf(plan), [plan])
  const columns = columnsOf(plan)
  const area = areaIn(state)
  const tops = useMemo(() => topsOf(lines, size), [lines, size])
  const view = useWindow(grid, { tops, size, columns, week })
  const dragged = useRef<Place | null>(null)
  const faultAt = useMemo(
    () => new Map(faults.map(({ place, message }) => [`${place.line}/${place.column}`, message])),
    [faults],
  )

  const clipboard = useClipboard({
    user: props.user,
    state,
    dispatch,
    find,
    nameOf: props.nameOf,
    mayWrite,
    pending,
    say,
  })

  const { show } = view
  const latestShow = useRef(show)
  latestShow.current = show
  useLayoutEffect(() => latestShow.current(state.at), [state.at])
  // After a cell was edited, the keys are the grid's again.
  const isEditing = state.editing !== null
  const wasEditing = useRef(false)
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body)
      grid.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing, grid])

  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault()
      return onSave()
    }
    if (event.key === 'F2' && event.shiftKey) {
      event.preventDefault()
      return onNote()
    }
    const action = keyed(state, event, find, view.page)
    if (!action || (!mayWrite && !['go', 'step', 'all'].includes(action.type))) return
    event.preventDefault()
    if (hasLeftNote.current && action.type === 'edit' && action.isOver) {
      return say('The note is written. Press Enter to write in the cell, or Shift+F2 to go on with the note.')
    }
    hasLeftNote.current = false
    dispatch(action)
  }

  const placeOf = (target: EventTarget): Place | null => {
    const cell = (target as Element).closest<HTMLElement>('[data-column]')
    return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : null
  }
  const isSame = (one: Place, other: Place) => one.line === other.line && one.column === other.column
  const isOurs = (target: EventTarget) => !(target as Element).closest('.plan-editor, .plan-options, .plan-handle')
  const point = (event: PointerEvent) => {
    const to = placeOf(event.target)
    if (!to || event.button !== 0 || !isOurs(event.target)) return
    pending.current?.()
    hasLeftNote.current = false
    const isAgain = event.pointerType === 'touch' && isSame(to, state.at)
    if (isAgain && mayWrite) dispatch({ type: 'edit', text: textAt(plan, lines[to.line], to.column) })
    else dispatch({ type: 'go', to, isWider: event.shiftKey })
    if (event.pointerType !== 'touch') {
      event.preventDefault()
      grid.current?.focus({ preventScroll: true })
    }
  }
  const add = ({ target, shiftKey }: MouseEvent) => {
    const to = placeOf(target)
    const action = to && mayWrite && !shiftKey && !state.editing && isOurs(target) ? added(state, to) : null
    if (action) dispatch(action)
  }
  const pull = (event: PointerEvent) => {
    if (event.buttons !== 1 || event.pointerType === 'touch' || dragged.current || state.editing) return
    const to = placeOf(event.target)
    if (to && !isSame(to, state.at)) dispatch({ type: 'go', to, isWider: true })
  }

  // A swipe shows the week beside the one that a narrow screen shows.
  const touched = useRef({ x: 0, y: 0 })
  const swipe = ({ changedTouches }: TouchEvent) => {
    const touch = changedTouches[0]
    const [x, y] = [(touch?.clientX ?? 0) - touched.current.x, (touch?.clientY ?? 0) - touched.current.y]
    if (!view.isNarrow || Math.abs(x) < 60 || Math.abs(x) < 2 * Math.abs(y)) return
    const column = Math.max(1, Math.min(columns - 1, week + (x < 0 ? 1 : -1)))
    dispatch({ type: 'go', to: { ...state.at, column } })
  }

  const drag = (line: number, column: number) => ({
    draggable: true as const,
    onDragStart: (event: DragEvent) => {
      dragged.current = { line, column }
      event.dataTransfer.effectAllowed = 'copyMove'
      event.dataTransfer.setData('text/plain', textAt(plan, lines[line], column))
    },
  })
  const drop = (event: DragEvent) => {
    const [from, to] = [dragged.current, placeOf(event.target)]
    dragged.current = null
    if (!from || !to) return
    event.preventDefault()
    dispatch({ type: 'change', plan: dropped(plan, from, to, isCopying(event)) })
  }

  const editor = state.editing && (
    <CellEditor
      key={`${state.at.line}/${state.at.column}`}
      editing={state.editing}
      line={lines[state.at.line] ?? { kind: 'end' }}
      place={state.at}
      label={labelOf(plan, state)}
      metric={metricAt(plan, lines[state.at.line])}
      {...{ find, dispatch, pending, onSave, exercises: props.exercises, used: props.used }}
      {...{ open: props.open, onTyping: props.onTyping, addExercise: props.addExercise }}
    />
  )
  const isDrawn =
    (state.at.line === 0 || view.lines.includes(state.at.line)) &&
    (state.at.column === 0 || view.columns.includes(state.at.column))
  const rowAt = (at: number) => {
    const line = lines[at]
    return (
      line && (
        <PlanRow
          key={at}
          {...{
            plan,
            line,
            at,
            area,
            mayWrite,
            drag,
            editor,
            widths: view.widths,
            columns: view.columns,
            faults: faultAt,
          }}
          top={tops[at] ?? 0}
          height={(tops[at + 1] ?? 0) - (tops[at] ?? 0)}
          active={state.at.line === at ? state.at.column : null}
        />
      )
    )
  }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Plan: weeks across, workouts and exercises down"
      aria-multiselectable="true"
      aria-readonly={!mayWrite}
      aria-rowcount={lines.length}
      aria-colcount={columns}
      aria-activedescendant={isDrawn ? cellId(state.at.line, state.at.column) : undefined}
      tabIndex={0}
      className={size === 'low' ? 'plan-grid' : 'plan-grid plan-grid--high'}
      onKeyDown={press}
      onPointerDown={point}
      onPointerOver={pull}
      onClick={add}
      onTouchStart={({ changedTouches }) => {
        touched.current = { x: changedTouches[0]?.clientX ?? 0, y: changedTouches[0]?.clientY ?? 0 }
      }}
      onTouchEnd={swipe}
      onDoubleClick={({ target }) => {
        const to = placeOf(target)
        if (to && mayWrite && isOurs(target)) dispatch({ type: 'edit', text: textAt(plan, lines[to.line], to.column) })
      }}
      {...clipboard}
      onDragOver={(event) => {
        if (!dragged.current) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isCopying(event) ? 'copy' : 'move'
      }}
      onDrop={drop}
      onDragEnd={() => {
        dragged.current = null
      }}
    >
      <div role="presentation" style={{ height: tops.at(-1), width: view.widths.all, position: 'relative' }}>
        {rowAt(0)}
        {view.lines.map(rowAt)}
      </div>
    </div>
  )
}

/** The key of the system that copies what is dragged: Option on a Mac, Ctrl elsewhere. */
const isCopying = ({ ctrlKey, altKey }: DragEvent) => ctrlKey || altKey
