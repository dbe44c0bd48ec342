import { type Metric, readCell } from './notation.ts'
import {
  type Block,
  type Cell,
  inserted,
  type NamedExercise,
  NO_EXERCISE,
  newCell,
  newKey,
  newRow,
  type Plan,
  type Row,
  replaced,
  usualTitle,
  withBlock,
  withHeads,
  withRow,
} from './plan.ts'

/** One line of the grid. `new` waits for another exercise, and `end` for another workout. */
export type Line =
  | { readonly kind: 'weeks' | 'end' }
  | { readonly kind: 'workout' | 'new'; readonly block: number }
  | { readonly kind: 'row'; readonly block: number; readonly row: number }

/** A place in the grid. Column 0 names exercises and workouts, column 1 is the first week. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds the exercise that a text names, if it names one and no other. */
export type FindExercise = (text: string) => NamedExercise

export function linesOf(plan: Plan): readonly Line[] {
  const lines = made.get(plan) ?? [
    { kind: 'weeks' },
    ...plan.blocks.flatMap((block, at): Line[] => [
      { kind: 'workout', block: at },
      ...block.rows.map((_, row): Line => ({ kind: 'row', block: at, row })),
      { kind: 'new', block: at },
    ]),
    { kind: 'end' },
  ]
  made.set(plan, lines)
  return lines
}

/** A plan never changes, and everybody who reads it asks for its lines. */
const made = new WeakMap<Plan, readonly Line[]>()

export function textAt(plan: Plan, line: Line | undefined, column: number): string {
  const week = column - 1
  if (line?.kind === 'weeks') return plan.weeks[week]?.title ?? ''
  if (line?.kind === 'workout') {
    const block = plan.blocks[line.block]
    return column === 0 ? (sharedTitle(block) ?? '') : (block?.heads[week]?.title ?? '')
  }
  if (line?.kind !== 'row') return ''
  const row = plan.blocks[line.block]?.rows[line.row]
  return column === 0 ? (row?.exercise.text ?? '') : (row?.cells[week]?.text ?? '')
}

export function cellAt(plan: Plan, line: Line | undefined, column: number): Cell | null {
  return line?.kind === 'row' ? (plan.blocks[line.block]?.rows[line.row]?.cells[column - 1] ?? null) : null
}

/** What the exercise of a line is measured in, where somebody knows it. */
export const metricAt = (plan: Plan, line: Line | undefined): Metric | undefined =>
  line?.kind === 'row' ? plan.blocks[line.block]?.rows[line.row]?.exercise.metric : undefined

/** The row with another exercise, which may write what stands in its cells in another way. */
export function withExercise(row: Row, exercise: NamedExercise): Row {
  const cells = row.cells.map((cell) => cell && cellWith(cell, cell.text, exercise))
  return { ...row, exercise, cells }
}

/** The title of a workout, where all weeks have the same. */
export function sharedTitle(block: Block | undefined): string | null {
  const titles = (block?.heads ?? []).flatMap((head) => head?.title ?? [])
  return titles.length > 0 && titles.every((title) => title === titles[0]) ? (titles[0] as string) : null
}

/** What most weeks call a workout, and the first of those that are as many. */
export function usualHead(block: Block | undefined): string | null {
  const titles = (block?.heads ?? []).flatMap((head) => head?.title ?? [])
  const count = (title: string) => titles.filter((each) => each === title).length
  return titles.reduce<string | null>((best, title) => (best && count(best) >= count(title) ? best : title), null)
}

/** Weeks that are typed into right of the last one come into being. */
export function withWeeks(plan: Plan, count: number): Plan {
  if (plan.weeks.length >= count) return plan
  const more = Array.from({ length: count - plan.weeks.length }, (_, index) => ({
    key: newKey(),
    title: `Week ${plan.weeks.length + index + 1}`,
  }))
  const none = more.map(() => null)
  return {
    weeks: [...plan.weeks, ...more],
    blocks: plan.blocks.map((block) => ({
      ...block,
      heads: [...block.heads, ...none],
      rows: block.rows.map((row) => ({ ...row, cells: [...row.cells, ...none] })),
    })),
  }
}

/** The plan with a text in one place, as somebody types it there. */
export function withText(plan: Plan, line: Line, column: number, text: string, find: FindExercise): Plan {
  const isNothing = text.trim() === ''
  if (isNothing && (line.kind === 'new' || line.kind === 'end' || column > plan.weeks.length)) return plan
  const wide = withWeeks(plan, line.kind === 'end' ? Math.max(column, 1) : column)
  return withHeads(written(wide, line, column, text, find), wide === plan ? plan : undefined)
}

function written(plan: Plan, line: Line, column: number, text: string, find: FindExercise): Plan {
  const week = column - 1
  const title = text.replace(/\s+/g, ' ').trim()
  switch (line.kind) {
    case 'weeks':
      return column === 0 ? plan : { ...plan, weeks: titled(plan.weeks, week, title || `Week ${column}`) }
    case 'workout':
      return withBlock(plan, line.block, (block) => headed(plan, block, line.block, { column, title }))
    case 'row':
      return withRow(plan, line.block, line.row, (row) => {
        if (column === 0) return row.exercise.text === title ? row : withExercise(row, named(title, find))
        const next = cellWith(row.cells[week] ?? null, text, row.exercise)
        return next === row.cells[week] ? row : { ...row, cells: replaced(row.cells, week, next) }
      })
    case 'new': {
      const row = newRow(plan, column === 0 ? named(title, find) : NO_EXERCISE)
      const cells = column === 0 ? row.cells : replaced(row.cells, week, cellWith(null, text, row.exercise))
      return withBlock(plan, line.block, (block) => ({ ...block, rows: [...block.rows, { ...row, cells }] }))
    }
    case 'end': {
      const heads = plan.weeks.map((_, index) => (column === 0 || index === week ? { key: newKey(), title } : null))
      return { ...plan, blocks: inserted(plan.blocks, plan.blocks.length, { key: newKey(), heads, rows: [] }) }
    }
  }
}

const named = (title: string, find: FindExercise) => (title === '' ? NO_EXERCISE : find(title))

function titled<Item extends { title: string }>(items: readonly Item[], at: number, title: string): readonly Item[] {
  const item = items[at]
  return !item || item.title === title ? items : replaced(items, at, { ...item, title })
}

/** A name in column 0 is the name in all weeks. Without a name, a workout that prescribes nothing leaves its week. */
function headed(plan: Plan, block: Block, at: number, { column, title }: { column: number; title: string }): Block {
  const isUsed = (week: number) => block.rows.some((row) => row.cells[week])
  const heads = block.heads.map((head, week) => {
    if (column === 0 ? head === null || title === '' : week !== column - 1) return head
    if (title !== '') return head?.title === title ? head : { ...(head ?? { key: newKey() }), title }
    return isUsed(week) && head ? { ...head, title: usualTitle(plan, at, week) } : null
  })
  return heads.every((head, week) => head === block.heads[week]) ? block : { ...block, heads }
}

function cellWith(cell: Cell | null, typed: string, { metric }: NamedExercise): Cell | null {
  if (typed.trim() === '') return null
  const { text } = readCell(typed, metric)
  if (cell === null) return newCell(text)
  return cell.text === text ? cell : { ...cell, text }
}
