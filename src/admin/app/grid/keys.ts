import {
  copyBlock,
  copyRow,
  copyWeek,
  deleteBlock,
  deleteRow,
  deleteWeek,
  insertBlock,
  insertRow,
  insertWeek,
  moveBlock,
  moveWeek,
  nudgeRow,
} from './edits.ts'
import { filledDown, filledRight } from './fill.ts'
import { type FindExercise, linesOf, type Place, textAt, withWeeks } from './lines.ts'
import type { Plan } from './plan.ts'
import { type Action, areaIn, columnsOf, type GridState, planIn, type Step } from './state.ts'
import { suggestionAt } from './suggestions.ts'

interface Key {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

export const ARROWS: ReadonlyMap<string, Step> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
])

/** What a key does in the grid while no cell is being edited. Null for keys that are not ours. Pure. */
export function keyed(state: GridState, pressed: Key, find: FindExercise, page: number): Action | null {
  const { key, shiftKey, altKey } = pressed
  const isCommand = pressed.ctrlKey || pressed.metaKey
  const by = ARROWS.get(key)
  if (altKey && !isCommand && by) return shiftedBy(state, by)
  if (isCommand) return commanded(state, pressed)
  if (altKey) return null
  const plan = planIn(state)
  const { line, column } = state.at
  if (by) return { type: 'step', by, isWider: shiftKey }
  switch (key) {
    case 'Tab':
      return tabbed(state, shiftKey ? -1 : 1)
    case 'Enter':
    case 'F2': {
      const meant = key === 'Enter' && suggestionAt(plan, linesOf(plan)[line], column)
      if (meant && !shiftKey) return { type: 'write', text: meant, find }
      return shiftKey ? null : { type: 'edit', text: textAt(plan, linesOf(plan)[line], column) }
    }
    case 'Delete':
    case 'Backspace':
      return { type: 'clear', find }
    case 'Home':
      return { type: 'go', to: { line, column: 0 }, isWider: shiftKey }
    case 'End':
      return { type: 'go', to: { line, column: plan.weeks.length }, isWider: shiftKey }
    case 'PageUp':
    case 'PageDown':
      return { type: 'step', by: [key === 'PageUp' ? -page : page, 0], isWider: shiftKey }
    case 'Escape':
      return { type: 'go', to: state.at }
    case 'Insert':
      return actOn(state, 'insert')
  }
  return key.length === 1 ? { type: 'edit', text: key, isOver: true } : null
}

/** Tab goes on to the next line at the end of one, and leaves the grid at its ends, so that nobody is caught in it. */
function tabbed(state: GridState, by: 1 | -1): Action | null {
  const { line, column } = state.at
  const plan = planIn(state)
  const next = column + by
  if (next >= 0 && next < columnsOf(plan)) return { type: 'step', by: [0, by], key: 'Tab' }
  const to = { line: line + by, column: by > 0 ? 0 : columnsOf(plan) - 1 }
  return to.line < 0 || to.line >= linesOf(plan).length ? null : { type: 'go', to }
}

function commanded(state: GridState, { key, shiftKey }: Key): Action | null {
  const plan = planIn(state)
  switch (key.toLowerCase()) {
    case 'z':
      return { type: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { type: 'redo' }
    case 'r':
      return { type: 'change', plan: filledRight(plan, areaIn(state)).plan }
    case 'd':
      return shiftKey ? actOn(state, 'copy') : { type: 'change', plan: filledDown(plan, areaIn(state)) }
    case 'a':
      return { type: 'all' }
    case 'home':
      return { type: 'go', to: { line: 0, column: 0 }, isWider: shiftKey }
    case 'end':
      return { type: 'go', to: { line: linesOf(plan).length - 1, column: plan.weeks.length }, isWider: shiftKey }
    case 'enter':
      return actOn(state, 'insert')
    case 'backspace':
    case 'delete':
      return actOn(state, 'delete')
  }
  return null
}

function shiftedBy(state: GridState, [lines, columns]: readonly [number, number]): Action | null {
  if (columns !== 0) return actOnWeek(state, columns > 0 ? 'later' : 'earlier')
  return actOn(state, lines > 0 ? 'later' : 'earlier')
}

export type Deed = 'insert' | 'copy' | 'delete' | 'earlier' | 'later'

/** Acts on what the line is: the week in the first line, a workout in its line, else an exercise. */
function actOn(state: GridState, deed: Deed): Action | null {
  const line = linesOf(planIn(state))[state.at.line]
  if (line?.kind === 'weeks') return actOnWeek(state, deed)
  return line?.kind === 'workout' ? actOnWorkout(state, deed) : actOnRow(state, deed)
}

/** What a click on "+ Week", "+ Workout" or "+ Exercise" does. Null where nothing waits to be added. */
export function added(state: GridState, place: Place): Action | null {
  const plan = planIn(state)
  const line = linesOf(plan)[place.line]
  const isFirst = place.column === 0
  if (line?.kind === 'weeks' && place.column > plan.weeks.length)
    return { type: 'change', plan: withWeeks(plan, place.column), at: place }
  if (line?.kind === 'end' && isFirst) return actOnWorkout({ ...state, at: place }, 'insert')
  return line?.kind === 'new' && isFirst ? { type: 'edit', text: '' } : null
}

export function actOnWeek(state: GridState, deed: Deed): Action | null {
  const plan = planIn(state)
  const week = state.at.column - 1
  const to = (column: number): Place => ({ ...state.at, column })
  const change = (next: Plan, column: number): Action => ({ type: 'change', plan: next, at: to(column) })
  if (deed === 'insert')
    return change(
      insertWeek(plan, Math.max(0, Math.min(week + 1, plan.weeks.length))),
      Math.min(week + 2, plan.weeks.length + 1),
    )
  if (!plan.weeks[week]) return null
  if (deed === 'copy') return change(copyWeek(plan, week), week + 2)
  if (deed === 'delete') return change(deleteWeek(plan, week), Math.min(week + 1, Math.max(0, plan.weeks.length - 1)))
  const next = week + (deed === 'later' ? 1 : -1)
  return plan.weeks[next] ? change(moveWeek(plan, week, next), next + 1) : null
}

export function actOnWorkout(state: GridState, deed: Deed): Action | null {
  const plan = planIn(state)
  const line = linesOf(plan)[state.at.line]
  const block = line && 'block' in line ? line.block : plan.blocks.length - 1
  const change = (next: Plan, at: number): Action => {
    const found = linesOf(next).findIndex((each) => each.kind === 'workout' && each.block === at)
    return { type: 'change', plan: next, at: { ...state.at, line: Math.max(0, found) } }
  }
  // A workout belongs to a week.
  if (deed === 'insert') return change(insertBlock(withWeeks(plan, 1), block + 1), block + 1)
  if (!plan.blocks[block]) return null
  if (deed === 'copy') return change(copyBlock(plan, block), block + 1)
  if (deed === 'delete') return change(deleteBlock(plan, block), Math.max(0, block - 1))
  const next = block + (deed === 'later' ? 1 : -1)
  return plan.blocks[next] ? change(moveBlock(plan, block, next), next) : null
}

export function actOnRow(state: GridState, deed: Deed): Action | null {
  const plan = planIn(state)
  const line = linesOf(plan)[state.at.line]
  if (!line || !('block' in line)) return null
  const row = line.kind === 'row' ? line.row : line.kind === 'new' ? (plan.blocks[line.block]?.rows.length ?? 0) : -1
  const at = { block: line.block, row }
  const change = (next: Plan, to = at): Action => {
    const found = linesOf(next).findIndex(
      (each) => each.kind === 'row' && each.block === to.block && each.row === to.row,
    )
    return { type: 'change', plan: next, at: { ...state.at, line: found === -1 ? state.at.line : found } }
  }
  if (deed === 'insert') {
    const to = { ...at, row: line.kind === 'new' ? row : row + 1 }
    return change(insertRow(plan, to), to)
  }
  if (line.kind !== 'row') return null
  if (deed === 'copy') return change(copyRow(plan, at), { ...at, row: row + 1 })
  if (deed === 'delete') return change(deleteRow(plan, at))
  const next = nudgeRow(plan, at, deed === 'later' ? 1 : -1)
  return next.plan === plan ? null : change(next.plan, next.at)
}
