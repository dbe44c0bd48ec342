import { type Area, areaOf, cleared } from './area.ts'
import { fromDocument, type Known, type PlanDocument } from './document.ts'
import { type Faults, standingFaults } from './faults.ts'
import { begun, done, type History, redone, undone } from './history.ts'
import { type FindExercise, type Line, linesOf, type Place, withText } from './lines.ts'
import type { Plan } from './plan.ts'
import { withTable } from './table.ts'
import { learned, type Places } from './toDocument.ts'

/** What the grid shows and what its keys change. Pure. */
export interface GridState {
  readonly history: History<Plan>
  /** The plan that the service has. */
  readonly saved: Plan
  readonly base: PlanDocument
  readonly revision: number
  readonly known: Known
  /** The cell with the keyboard. */
  readonly at: Place
  /** The other corner of what is chosen. */
  readonly from: Place
  readonly editing: Editing | null
  /** What the service said of cells, exercises, workouts and weeks, by their keys. */
  readonly faults: Faults
}

export interface Editing {
  readonly text: string
  /** Whether arrow keys leave the cell, as they do after somebody has begun to type over it. */
  readonly isOver: boolean
}

export type Step = readonly [lines: number, columns: number]

export type Action =
  | { type: 'loaded'; document: PlanDocument; revision: number; nameOf: (id: string) => string }
  | { type: 'taken up'; plan: Plan; known: Known }
  | { type: 'met'; base: PlanDocument; revision: number }
  | { type: 'merged'; plan: Plan; known: Known; base: PlanDocument; revision: number }
  | { type: 'saved'; plan: Plan; document: PlanDocument; places: Places; revision: number }
  | { type: 'refused'; faults: Record<string, string>; at: Place | null }
  | { type: 'go'; to: Place; isWider?: boolean }
  | { type: 'step'; by: Step; isWider?: boolean }
  | { type: 'all' }
  | { type: 'edit'; text: string; isOver?: boolean }
  | { type: 'leave' }
  | { type: 'write'; text: string; find: FindExercise; then?: Step; place?: Place }
  | { type: 'clear'; find: FindExercise }
  | { type: 'change'; plan: Plan; at?: Place }
  | { type: 'table'; table: Plan; at: Place }
  | { type: 'undo' }
  | { type: 'redo' }

export function begin(document: PlanDocument, revision: number, nameOf: (id: string) => string): GridState {
  const { plan, known } = fromDocument(document, nameOf)
  const at = { line: plan.blocks.length > 0 ? 2 : 0, column: plan.blocks.length > 0 ? 1 : 0 }
  return {
    ...{ history: begun(plan), saved: plan, base: document, revision, known },
    ...{ at, from: at, editing: null, faults: {} },
  }
}

export const planIn = ({ history }: GridState): Plan => history.now
export const areaIn = ({ at, from }: GridState): Area => areaOf(at, from)
export const isChanged = (state: GridState): boolean => planIn(state) !== state.saved

/** One column waits right of the last week. */
export const columnsOf = ({ weeks }: Plan): number => weeks.length + 2

export function reduced(state: GridState, action: Action): GridState {
  const plan = planIn(state)
  switch (action.type) {
    case 'loaded':
      return begin(action.document, action.revision, action.nameOf)
    case 'met':
      return { ...state, base: action.base, revision: action.revision }
    case 'taken up':
      return { ...changed(state, action.plan), known: joined(state.known, action.known) }
    case 'merged': {
      const { base, revision } = action
      return { ...changed(state, action.plan), base, revision, known: joined(state.known, action.known), faults: {} }
    }
    case 'saved': {
      const { document, places, revision } = action
      const known = learned(state.known, places, document)
      return { ...state, saved: action.plan, base: document, revision, known, faults: {} }
    }
    case 'refused':
      return { ...(action.at ? moved(state, action.at) : state), faults: action.faults }
    case 'go':
      return moved(state, action.to, action.isWider)
    case 'step':
      return stepped(state, action.by, action.isWider)
    case 'all': {
      const to = { line: linesOf(plan).length - 1, column: plan.weeks.length }
      return { ...state, from: { line: 0, column: 0 }, at: to, editing: null }
    }
    case 'edit':
      return { ...state, from: state.at, editing: { text: action.text, isOver: action.isOver ?? false } }
    case 'leave':
      return { ...state, editing: null }
    case 'write': {
      const { line: at, column } = action.place ?? state.at
      const line = linesOf(plan)[at] as Line
      const next = changed(state, withText(plan, line, column, action.text, action.find))
      return action.then ? stepped(next, action.then) : next
    }
    case 'clear':
      return { ...changed(state, cleared(plan, areaIn(state), action.find)), at: state.at, from: state.from }
    case 'change':
      return action.at ? moved(changed(state, action.plan), action.at) : changed(state, action.plan)
    case 'table':
      return changed(state, withTable(plan, action.at, action.table))
    case 'undo':
      return turned(state, undone(state.history))
    case 'redo':
      return turned(state, redone(state.history))
  }
}

const joined = (one: Known, other: Known): Known => ({
  weeks: { ...one.weeks, ...other.weeks },
  workouts: { ...one.workouts, ...other.workouts },
  rows: { ...one.rows, ...other.rows },
})

function changed(state: GridState, plan: Plan): GridState {
  return turned(state, done(state.history, plan))
}

function turned(state: GridState, history: GridState['history']): GridState {
  const faults = standingFaults(state.faults, planIn(state), history.now)
  return within({ ...state, history, faults, editing: null })
}

function moved(state: GridState, to: Place, isWider = false): GridState {
  return within({ ...state, at: to, from: isWider ? state.from : to, editing: null })
}

function stepped(state: GridState, [lines, columns]: Step, isWider = false): GridState {
  return moved(state, { line: state.at.line + lines, column: state.at.column + columns }, isWider)
}

/** No place lies outside of the grid, whatever has gone from it. */
function within(state: GridState): GridState {
  const plan = planIn(state)
  const [lines, columns] = [linesOf(plan).length, columnsOf(plan)]
  const clamped = ({ line, column }: Place) => ({
    line: Math.max(0, Math.min(line, lines - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  })
  return { ...state, at: clamped(state.at), from: clamped(state.from) }
}
