import { align } from './align.ts'
import { fromDocument, idOfExercise, type NameOf, type PlanDocument } from './document.ts'
import { type FindExercise, linesOf, type Place, withExercise, withWeeks } from './lines.ts'
import { type Block, type Cell, type Head, type Plan, type Row, withHeads } from './plan.ts'

/**
 * A table as most coaches have it: an exercise in each row, and columns for its sets, its repetitions and so on. Its numbers
 * would be weeks if they were pasted as they stand, so the service reads the table by its headings, as it reads a sheet. Pure.
 */

const EXERCISE = /^(exercises?|movements?|lifts?|übung(en)?)$/i
const SAYS_WHAT_TO_DO =
  /^(sets?|sätze|rounds?|runden|reps?|repetitions|wdh\.?|wiederholungen|load|weight|gewicht|last|kg|lbs?|%.*|percent|prozent|intensity|rpe|rir|tempo|rest|pause|time|dauer|distance|strecke|prescription|vorgabe|scheme|schema|sets x reps)\b/i
const FIRST_LINES = 10

/** Whether one of the first lines of a block has the headings of such a table. */
export function hasHeadings(block: readonly (readonly string[])[]): boolean {
  return block.slice(0, FIRST_LINES).some((line) => {
    const cells = line.map((cell) => cell.trim())
    return cells.some((cell) => EXERCISE.test(cell)) && cells.some((cell) => SAYS_WHAT_TO_DO.test(cell))
  })
}

const NUMBER = /^\d+([.,]\d+)?$/

/** Whether names stand beside numbers alone, several in a line: columns whose headings were left behind, most likely. */
export function lacksHeadings(block: readonly (readonly string[])[]): boolean {
  const said = block.map(([name = '', ...cells]) => ({ name: name.trim(), cells: cells.filter((cell) => cell.trim()) }))
  const rows = said.filter(({ cells }) => cells.length > 0)
  return (
    rows.length > 0 &&
    rows.every(({ name, cells }) => name !== '' && cells.length > 1 && cells.every((cell) => NUMBER.test(cell.trim())))
  )
}

/** What the service has read of a table, as a plan. A name that it does not know may be known here. */
export function planOfTable(weeks: PlanDocument['weeks'], nameOf: NameOf, find: FindExercise): Plan {
  const { plan } = fromDocument({ weeks }, nameOf)
  const foundRow = (row: Row): Row => (row.exercise.id === null ? withExercise(row, find(row.exercise.text)) : row)
  return { ...plan, blocks: plan.blocks.map((block) => ({ ...block, rows: block.rows.map(foundRow) })) }
}

/**
 * Lays a table into the plan from a place on: its weeks begin in the column of the place, its first workout is that of the
 * place, and its exercises go to the lines that have them. What the plan has beside them stays.
 */
export function withTable(plan: Plan, at: Place, table: Plan): Plan {
  if (plan.blocks.length === 0 && plan.weeks.length <= table.weeks.length && at.column < 2) return renamed(plan, table)
  const line = linesOf(plan)[at.line]
  const first = line && 'block' in line ? line.block : line?.kind === 'weeks' ? 0 : plan.blocks.length
  const shift = Math.max(0, at.column - 1)
  const before = plan.weeks.length
  const wide = withWeeks(plan, shift + table.weeks.length)
  const weeks = wide.weeks.map((week, index) =>
    index < before ? week : { ...week, title: titleOf(table, index - shift) },
  )
  const across = <Each>(cells: readonly Each[]) => wide.weeks.map((_, week) => cells[week - shift] ?? null)
  const blocks = [...wide.blocks]
  for (const [index, { key, heads, rows }] of table.blocks.entries()) {
    const there = blocks[first + index]
    blocks[first + index] = there
      ? laid(there, across(heads), rows, across)
      : { key, heads: across(heads), rows: rows.map((row) => ({ ...row, cells: across(row.cells) })) }
  }
  return withHeads({ weeks, blocks })
}

const titleOf = ({ weeks }: Plan, at: number) => weeks[at]?.title ?? `Week ${at + 1}`

/** A plan without a workout becomes the table. Weeks that it has already are those of the table. */
function renamed({ weeks }: Plan, table: Plan): Plan {
  return { ...table, weeks: table.weeks.map(({ key, title }, index) => ({ key: weeks[index]?.key ?? key, title })) }
}

/** Where the weeks had nothing yet, they keep the order of the table. Otherwise what they had gives the order. */
function laid(
  block: Block,
  heads: (Head | null)[],
  rows: readonly Row[],
  across: (cells: Row['cells']) => (Cell | null)[],
): Block {
  const isWritten = block.rows.some(({ cells }) => cells.some((cell, week) => cell && heads[week]))
  const pairs = isWritten ? matched(block.rows, rows) : align([block.rows, rows], nameOfRow).map(({ items }) => items)
  return {
    ...block,
    heads: block.heads.map((head, week) => head ?? heads[week] ?? null),
    rows: pairs.map(([old, added]): Row => {
      const cells = added && across(added.cells)
      if (old) return cells ? { ...old, cells: old.cells.map((cell, week) => cells[week] ?? cell) } : old
      return { ...(added as Row), cells: cells ?? [] }
    }),
  }
}

const nameOfRow = ({ exercise }: Row) => idOfExercise(exercise)

/** Each line with what is laid upon it, and then what has no line yet. */
function matched(lines: readonly Row[], rows: readonly Row[]): (Row | null)[][] {
  const left = [...rows]
  const take = (line: Row) => {
    const at = left.findIndex((row) => nameOfRow(row) === nameOfRow(line))
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const laidOn = lines.map((line) => [line, take(line)])
  return [...laidOn, ...left.map((row) => [null, row])]
}
