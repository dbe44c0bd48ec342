// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight is drawn, and no table can be so

'use client'

import {
  type DragEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  type TouchEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { Exercise, Used } from '../../../../kernel/exerciseNames/search.ts'
import { moveBlock, moveRow, moveWeek } from '../../grid/edits.ts'
import type { Fault } from '../../grid/faults.ts'
import { keyed } from '../../grid/keys.ts'
import { type FindExercise, linesOf, type Place, textAt } from '../../grid/lines.ts'
import { type Action, areaIn, columnsOf, type GridState, planIn } from '../../grid/state.ts'
import { CellEditor } from './CellEditor.tsx'
import { cellId, PlanRow, ROW } from './PlanRow.tsx'
import { useClipboard } from './useClipboard.ts'
import type { OpenField } from './useDraft.ts'
import { useWindow } from './useWindow.ts'

interface Props {
  state: GridState
  dispatch: (action: Action) => void
  faults: readonly Fault[]
  exercises: readonly Exercise[]
  used: Used
  find: FindExercise
  nameOf: (exerciseId: string) => string
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
}

export function PlanGrid(props: Props) {
  const { state, dispatch, faults, find, mayWrite, week, grid, pending, hasLeftNote, say, onSave, onNote } = props
  const plan = planIn(state)
  const lines = useMemo(() => linesOf(plan), [plan])
  const columns = columnsOf(plan)
  const area = areaIn(state)
  const view = useWindow(grid, { lines: lines.length, columns, week })
  const dragged = useRef<Place | null>(null)
  const faultAt = useMemo(
    () => new Map(faults.map(({ place, message }) => [`${place.line}/${place.column}`, message])),
    [faults],
  )

  const clipboard = useClipboard({ state, dispatch, find, nameOf: props.nameOf, mayWrite, pending, say })

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
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', textAt(plan, lines[line], column))
    },
  })
  const drop = (event: DragEvent) => {
    const [from, to] = [dragged.current, placeOf(event.target)]
    dragged.current = null
    if (!from || !to) return
    event.preventDefault()
    const [line, target] = [lines[from.line], lines[to.line]]
    if (line?.kind === 'weeks') {
      if (to.column > 0)
        dispatch({ type: 'change', plan: moveWeek(plan, from.column - 1, Math.min(to.column, plan.weeks.length) - 1) })
    } else if (line?.kind === 'workout') {
      const block = target && 'block' in target ? target.block : plan.blocks.length - 1
      dispatch({ type: 'change', plan: moveBlock(plan, line.block, block) })
    } else if (line?.kind === 'row' && target && 'block' in target) {
      const last = plan.blocks[target.block]?.rows.length ?? 0
      const row = target.kind === 'row' ? target.row + (from.line < to.line ? 1 : 0) : target.kind === 'new' ? last : 0
      dispatch({ type: 'change', plan: moveRow(plan, line, { block: target.block, row }) })
    }
  }

  const editor = state.editing && (
    <CellEditor
      key={`${state.at.line}/${state.at.column}`}
      editing={state.editing}
      line={lines[state.at.line] ?? { kind: 'end' }}
      place={state.at}
      label={labelOf(plan, state)}
      {...{ find, dispatch, pending, onSave, exercises: props.exercises, used: props.used }}
      {...{ open: props.open, onTyping: props.onTyping }}
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
      className="plan-grid"
      onKeyDown={press}
      onPointerDown={point}
      onPointerOver={pull}
      onTouchStart={({ changedTouches }) => {
        touched.current = { x: changedTouches[0]?.clientX ?? 0, y: changedTouches[0]?.clientY ?? 0 }
      }}
      onTouchEnd={swipe}
      onDoubleClick={({ target }) => {
        const to = placeOf(target)
        if (to && mayWrite && isOurs(target)) dispatch({ type: 'edit', text: textAt(plan, lines[to.line], to.column) })
      }}
      {...clipboard}
      onDragOver={(event) => dragged.current && event.preventDefault()}
      onDrop={drop}
      onDragEnd={() => {
        dragged.current = null
      }}
    >
      <div role="presentation" style={{ height: lines.length * ROW, width: view.widths.all, position: 'relative' }}>
        {rowAt(0)}
        {view.lines.map(rowAt)}
      </div>
    </div>
  )
}

/** "Week 3, Squat day, Barbell Squat": where a cell is, in a coach's words. */
export function labelOf(plan: ReturnType<typeof planIn>, { at }: Pick<GridState, 'at'>): string {
  const line = linesOf(plan)[at.line]
  const block = line && 'block' in line ? plan.blocks[line.block] : undefined
  const week = at.column === 0 ? null : (plan.weeks[at.column - 1]?.title ?? 'New week')
  if (line?.kind === 'weeks') return at.column === 0 ? 'Exercise' : `Name of ${week}`
  if (line?.kind === 'end') return 'New workout'
  const head = at.column === 0 ? null : block?.heads[at.column - 1]?.title
  const workout =
    head ?? block?.heads.find(Boolean)?.title ?? `Workout ${line && 'block' in line ? line.block + 1 : ''}`
  if (line?.kind === 'workout') return ['Name of the workout', week, workout].filter(Boolean).join(', ')
  const row = line?.kind === 'row' ? block?.rows[line.row] : undefined
  const exercise = row ? row.exercise.text || 'Exercise' : 'New exercise'
  return [week, workout, exercise].filter(Boolean).join(', ')
}
