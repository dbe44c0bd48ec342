import { type Area, areaOf, cleared } from './area.ts'
import { fromDocument, type Known, type NameOf, type PlanDocument } from './document.ts'
import { type Faults, standingFaults } from './faults.ts'
import { begun, done, type History, redone, regrounded, undone } from './history.ts'
import { type FindExercise, type Line, linesOf, type Place, withText } from './lines.ts'
import type { Plan } from './plan.ts'
import { isSameDocument } from './same.ts'
import { withTable } from './table.ts'
import { learned, toDocument } from './toDocument.ts'
import { type How, joined, type Typed, theirsOf, together } from './together.ts'

/** What the grid shows and what its keys change. Pure. */
export interface GridState {
  readonly history: History<Plan>
  /** The plan that the service has. */
  readonly saved: Plan
  readonly base: PlanDocument
  readonly revision: number
  readonly known: Known
  /** What was sent to the service, and nobody knows whether it was saved: no answer came, or none yet. */
  readonly tried: readonly Tried[]
  /** The cell with the keyboard. */
  readonly at: Place
  /** The other corner of what is chosen. */
  readonly from: Place
  /** Where Tab was pressed first on the way to this cell. Enter goes on below it, as in a spreadsheet. */
  readonly tabbedFrom: number | null
  readonly editing: Editing | null
  /** What the service said of cells, exercises, workouts and weeks, by their keys. */
  readonly faults: Faults
}

export interface Tried {
  readonly plan: Plan
  /** The one that the save went on from. If it succeeded, the next one says the same as the plan. */
  readonly revision: number
}

export interface Editing {
  readonly text: string
  /** Whether arrow keys leave the cell, as they do after somebody has begun to type over it. */
  readonly isOver: boolean
}

export type Step = readonly [lines: number, columns: number]

/** The keys that mean more than their step: Enter after Tab begins the next line. */
export type StepKey = 'Tab' | 'Enter'

export type Action =
  | { type: 'loaded'; document: PlanDocument; revision: number; nameOf: NameOf }
  | { type: 'taken up'; typed: Typed; how: How }
  | { type: 'tried' | 'not saved'; tried: Tried }
  | { type: 'met'; base: PlanDocument; revision: number }
  | { type: 'merged'; theirs: PlanDocument; revision: number; how: How }
  | { type: 'saved'; plan: Plan; document: PlanDocument; revision: number }
  | { type: 'refused'; faults: Record<string, string>; at: Place | null }
  | { type: 'go'; to: Place; isWider?: boolean }
  | { type: 'step'; by: Step; key?: StepKey; isWider?: boolean }
  | { type: 'all' }
  | { type: 'edit'; text: string; isOver?: boolean }
  | { type: 'leave' }
  | { type: 'write'; text: string; find: FindExercise; then?: Step; key?: StepKey; place?: Place }
  | { type: 'clear'; find: FindExercise }
  | { type: 'change'; plan: Plan; at?: Place }
  | { type: 'table'; table: Plan; at: Place }
  | { type: 'undo' }
  | { type: 'redo' }

export function begin(document: PlanDocument, revision: number, nameOf: NameOf): GridState {
  const { plan, known } = fromDocument(document, nameOf)
  const at = { line: plan.blocks.length > 0 ? 2 : 0, column: plan.blocks.length > 0 ? 1 : 0 }
  return {
    ...{ history: begun(plan), saved: plan, base: document, revision, known, tried: [] },
    ...{ at, from: at, tabbedFrom: null, editing: null, faults: {} },
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
    case 'taken up': {
      const { typed, how } = action
      const isSame = isSameDocument(typed.base, state.base)
      const next = isSame ? typed : together(typed, theirsOf(state.base, how), how)
      return { ...changed(state, next.plan), known: joined(state.known, next.known) }
    }
    case 'tried':
      return { ...state, tried: [...state.tried, action.tried].slice(-MOST_TRIED) }
    case 'not saved':
      return { ...state, tried: state.tried.filter((each) => each !== action.tried) }
    case 'met':
      return { ...state, base: action.base, revision: action.revision, tried: [] }
    case 'merged':
      return merged(state, action)
    case 'saved': {
      const { document, revision } = action
      const { places } = toDocument(action.plan, state.known, state.base)
      const known = learned(state.known, places, document)
      return { ...state, saved: action.plan, base: document, revision, known, tried: [], faults: {} }
    }
    case 'refused': {
      // Whoever is typing elsewhere by now is not led away from that.
      const isTyping = state.editing !== null
      return { ...(action.at && !isTyping ? moved(state, action.at) : state), faults: action.faults }
    }
    case 'go':
      return moved(state, action.to, action.isWider)
    case 'step':
      return stepped(state, action.by, action)
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
      return action.then ? stepped(next, action.then, action) : next
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

/** More than anybody sends without an answer: each save asks for one before. */
const MOST_TRIED = 3

/**
 * What somebody else has saved lies below all that was typed, so undo takes back the coach's own steps and no other ones.
 * What is being typed in a cell is in nobody's plan: whoever dispatches this waits for it.
 */
function merged(state: GridState, { theirs, revision, how }: Extract<Action, { type: 'merged' }>): GridState {
  const found = theirsOf(theirs, how)
  const { known, base } = state
  const both = together({ plan: planIn(state), known, base }, found, how)
  const history = regrounded(state.history, (plan) =>
    plan === planIn(state) ? both.plan : together({ plan, known, base }, found, how).plan,
  )
  const next = { ...state, saved: found.plan, base: theirs, revision, known: both.known, tried: [], faults: {} }
  return turned(next, history)
}

function changed(state: GridState, plan: Plan): GridState {
  return turned(state, done(state.history, plan))
}

function turned(state: GridState, history: GridState['history']): GridState {
  const faults = standingFaults(state.faults, planIn(state), history.now)
  return within({ ...state, history, faults, editing: null })
}

function moved(state: GridState, to: Place, isWider = false): GridState {
  return within({ ...state, at: to, from: isWider ? state.from : to, tabbedFrom: null, editing: null })
}

function stepped(
  state: GridState,
  [lines, columns]: Step,
  { key, isWider }: { key?: StepKey; isWider?: boolean },
): GridState {
  const { at, tabbedFrom } = state
  const begins = key === 'Enter' && lines > 0 ? tabbedFrom : null
  const next = moved(state, { line: at.line + lines, column: begins ?? at.column + columns }, isWider)
  return key === 'Tab' ? { ...next, tabbedFrom: tabbedFrom ?? at.column } : next
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
