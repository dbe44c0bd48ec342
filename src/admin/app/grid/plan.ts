import type { Metric } from './notation.ts'

/**
 * A program as a coach's spreadsheet: weeks across, workouts and their exercises down. A block is the workout that stands
 * in the same place in every week, and a row of it is one exercise. Nothing is ever changed in place, so an earlier plan is
 * the undo of a later one. Pure.
 */
export interface Plan {
  readonly weeks: readonly Week[]
  readonly blocks: readonly Block[]
}

interface Week {
  readonly key: string
  readonly title: string
}

export interface Block {
  readonly key: string
  /** The workout of each week. Null where a week does not have so many workouts. */
  readonly heads: readonly (Head | null)[]
  readonly rows: readonly Row[]
}

export interface Head {
  readonly key: string
  readonly title: string
  /** The key of what this is a copy of. */
  readonly like?: string
}

export interface Row {
  readonly key: string
  readonly exercise: NamedExercise
  /** What each week prescribes. Null where a week does not have the exercise. */
  readonly cells: readonly (Cell | null)[]
}

export interface NamedExercise {
  /** Null while nobody knows which exercise the text means. */
  readonly id: string | null
  readonly text: string
  /** What its sets are measured in, which tells how a cell is read. */
  readonly metric?: Metric
}

export interface Cell {
  readonly key: string
  /** A line of notation as its exercise writes it, or what somebody typed that is none. */
  readonly text: string
  readonly group: string | null
  readonly rest: number | null
  readonly notes: string | null
  readonly like?: string
}

export const EMPTY: Plan = { weeks: [], blocks: [] }
export const NO_EXERCISE: NamedExercise = { id: null, text: '' }

let made = 0

/** Names something for as long as it is in a plan, before and after the service gives it an ID. */
export function newKey(): string {
  made += 1
  return `${made.toString(36)}.${Math.random().toString(36).slice(2, 10)}`
}

/** An exercise of the library, as a line of the plan has it. */
export const namedOf = ({ id, name, metric }: { id: string; name: string; metric: Metric }): NamedExercise => ({
  ...{ id, text: name, metric },
})

export const newCell = (text: string): Cell => ({ key: newKey(), text, group: null, rest: null, notes: null })

export function newRow(plan: Plan, exercise: NamedExercise): Row {
  return { key: newKey(), exercise, cells: plan.weeks.map(() => null) }
}

export function replaced<Item>(items: readonly Item[], at: number, item: Item): readonly Item[] {
  return items[at] === item ? items : items.map((each, index) => (index === at ? item : each))
}

export function inserted<Item>(items: readonly Item[], at: number, ...more: Item[]): readonly Item[] {
  return [...items.slice(0, at), ...more, ...items.slice(at)]
}

export function without<Item>(items: readonly Item[], at: number): readonly Item[] {
  return items.filter((_, index) => index !== at)
}

/** The item that stood at `from` stands at `to` afterwards. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from]
  if (item === undefined || from === to || to < 0 || to >= items.length) return items
  return inserted(without(items, from), to, item)
}

export function withBlock(plan: Plan, at: number, change: (block: Block) => Block): Plan {
  const block = plan.blocks[at]
  const next = block && change(block)
  return !next || next === block ? plan : { ...plan, blocks: replaced(plan.blocks, at, next) }
}

export function withRow(plan: Plan, at: number, row: number, change: (row: Row) => Row): Plan {
  return withBlock(plan, at, (block) => {
    const old = block.rows[row]
    const next = old && change(old)
    return !next || next === old ? block : { ...block, rows: replaced(block.rows, row, next) }
  })
}

/** What a workout is called that nobody has named: as in the weeks beside it. */
export function usualTitle(plan: Plan, at: number, week: number): string {
  const heads = plan.blocks[at]?.heads ?? []
  const before = heads.slice(0, week).findLast((head) => head !== null)
  return (before ?? heads.find((head) => head !== null))?.title ?? `Workout ${at + 1}`
}

/** Gives every week in which a block prescribes something a workout to prescribe it in. */
export function withHeads(plan: Plan, before: Plan = EMPTY): Plan {
  const known = new Set(before.blocks)
  const blocks = plan.blocks.map((block, at) => {
    if (known.has(block)) return block
    const lacking = block.heads.map((head, week) => head === null && block.rows.some((row) => row.cells[week]))
    if (!lacking.includes(true)) return block
    const heads = block.heads.map((head, week) =>
      lacking[week] ? { key: newKey(), title: usualTitle(plan, at, week) } : head,
    )
    return { ...block, heads }
  })
  return blocks.every((block, at) => block === plan.blocks[at]) ? plan : { ...plan, blocks }
}
