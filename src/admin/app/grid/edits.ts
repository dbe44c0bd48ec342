import {
  type Block,
  type Cell,
  type Head,
  inserted,
  moved,
  NO_EXERCISE,
  newKey,
  newRow,
  type Plan,
  type Row,
  withBlock,
  withHeads,
  without,
} from './plan.ts'

/** Weeks, workouts and exercises that come, go, move and are copied. Pure. */

const copiedCell = (cell: Cell | null): Cell | null => cell && { ...cell, key: newKey(), like: cell.like ?? cell.key }
const copiedHead = (head: Head | null): Head | null => head && { ...head, key: newKey(), like: head.like ?? head.key }
const copiedRow = (row: Row): Row => ({ ...row, key: newKey(), cells: row.cells.map(copiedCell) })

interface At {
  block: number
  row: number
}

export function insertRow(plan: Plan, { block, row }: At): Plan {
  return withBlock(plan, block, (old) => ({ ...old, rows: inserted(old.rows, row, newRow(plan, NO_EXERCISE)) }))
}

export function copyRow(plan: Plan, { block, row }: At): Plan {
  return withBlock(plan, block, (old) => {
    const found = old.rows[row]
    return found ? { ...old, rows: inserted(old.rows, row + 1, copiedRow(found)) } : old
  })
}

export function deleteRow(plan: Plan, { block, row }: At): Plan {
  return withBlock(plan, block, (old) => (old.rows[row] ? { ...old, rows: without(old.rows, row) } : old))
}

/** Before the row at `to`, as the plan is before the move, or to the end of a workout. */
export function moveRow(plan: Plan, from: At, to: At): Plan {
  const row = plan.blocks[from.block]?.rows[from.row]
  if (!row || !plan.blocks[to.block]) return plan
  if (from.block === to.block) {
    const at = to.row > from.row ? to.row - 1 : to.row
    return withBlock(plan, from.block, (block) => {
      const rows = moved(block.rows, from.row, Math.min(at, block.rows.length - 1))
      return rows === block.rows ? block : { ...block, rows }
    })
  }
  const left = withBlock(plan, from.block, (block) => ({ ...block, rows: without(block.rows, from.row) }))
  const next = withBlock(left, to.block, (block) => ({ ...block, rows: inserted(block.rows, to.row, row) }))
  return withHeads(next, plan)
}

/** One line up or down, over the end of a workout into the next one. Answers where the row is then. */
export function nudgeRow(plan: Plan, { block, row }: At, by: 1 | -1): { plan: Plan; at: At } {
  const rows = plan.blocks[block]?.rows.length ?? 0
  const next = row + by
  if (next >= 0 && next < rows) {
    const at = { block, row: next }
    return { plan: moveRow(plan, { block, row }, { block, row: by > 0 ? next + 1 : next }), at }
  }
  const other = plan.blocks[block + by]
  if (!other) return { plan, at: { block, row } }
  const at = { block: block + by, row: by > 0 ? 0 : other.rows.length }
  return { plan: moveRow(plan, { block, row }, at), at }
}

export function insertBlock(plan: Plan, at: number): Plan {
  const title = `Workout ${at + 1}`
  const block: Block = { key: newKey(), heads: plan.weeks.map(() => ({ key: newKey(), title })), rows: [] }
  return { ...plan, blocks: inserted(plan.blocks, at, block) }
}

export function copyBlock(plan: Plan, at: number): Plan {
  const block = plan.blocks[at]
  if (!block) return plan
  const copy = { key: newKey(), heads: block.heads.map(copiedHead), rows: block.rows.map(copiedRow) }
  return { ...plan, blocks: inserted(plan.blocks, at + 1, copy) }
}

export function deleteBlock(plan: Plan, at: number): Plan {
  return plan.blocks[at] ? { ...plan, blocks: without(plan.blocks, at) } : plan
}

export function moveBlock(plan: Plan, from: number, to: number): Plan {
  const blocks = moved(plan.blocks, from, to)
  return blocks === plan.blocks ? plan : { ...plan, blocks }
}

/** Changes the lists that have an item for each week, all of them alike. */
function inAllWeeks(
  plan: Plan,
  weeks: Plan['weeks'],
  change: {
    cells: (cells: readonly (Cell | null)[]) => readonly (Cell | null)[]
    heads: (heads: readonly (Head | null)[]) => readonly (Head | null)[]
  },
): Plan {
  const blocks = plan.blocks.map((block) => ({
    ...block,
    heads: change.heads(block.heads),
    rows: block.rows.map((row) => ({ ...row, cells: change.cells(row.cells) })),
  }))
  return { weeks, blocks }
}

export function insertWeek(plan: Plan, at: number): Plan {
  const week = { key: newKey(), title: `Week ${at + 1}` }
  const add = <Item>(items: readonly (Item | null)[]) => inserted(items, at, null)
  return inAllWeeks(plan, inserted(plan.weeks, at, week), { cells: add, heads: add })
}

export function copyWeek(plan: Plan, at: number): Plan {
  const week = plan.weeks[at]
  if (!week) return plan
  const title = nextTitle(
    week.title,
    plan.weeks.map((each) => each.title),
  )
  return inAllWeeks(plan, inserted(plan.weeks, at + 1, { key: newKey(), title }), {
    cells: (cells) => inserted(cells, at + 1, copiedCell(cells[at] ?? null)),
    heads: (heads) => inserted(heads, at + 1, copiedHead(heads[at] ?? null)),
  })
}

/** "Week 3" after "Week 2". Where a name counts nothing or the next one is there already, the copy says what it is. */
function nextTitle(title: string, taken: readonly string[]): string {
  const next = title.replace(/(\d+)(?!.*\d)/, (number) => String(Number(number) + 1))
  return taken.includes(next) ? `${title} (copy)`.slice(0, 120) : next
}

export function deleteWeek(plan: Plan, at: number): Plan {
  if (!plan.weeks[at]) return plan
  const drop = <Item>(items: readonly Item[]) => without(items, at)
  return inAllWeeks(plan, drop(plan.weeks), { cells: drop, heads: drop })
}

/** A name that counts the place of its week, as "Week 3" does in a plan of such names, counts the new place. */
export function moveWeek(plan: Plan, from: number, to: number): Plan {
  const move = <Item>(items: readonly Item[]) => movedWithGaps(items, from, to)
  if (from === to || !plan.weeks[from] || !plan.weeks[to]) return plan
  const counting = plan.weeks.map(({ title }, at) => wordsAround(title, at))
  const isCounted = (words: string | null) => words !== null && counting.filter((each) => each === words).length > 1
  const weeks = move(plan.weeks.map((week, at) => ({ week, words: counting[at] ?? null }))).map(
    ({ week, words }, at) =>
      isCounted(words) ? { ...week, title: words?.replace(COUNT, String(at + 1)) ?? week.title } : week,
  )
  return inAllWeeks(plan, weeks, { cells: move, heads: move })
}

const COUNT = '\0'

/** "Week #" for "Week 3" in the third place, and null where the name counts nothing or something else. */
function wordsAround(title: string, at: number): string | null {
  const [, before, number, after] = /^(\D*)(\d+)(\D*)$/.exec(title) ?? []
  return Number(number) === at + 1 ? `${before}${COUNT}${after}` : null
}

/** Like `moved`, for lists in which an item may be null. */
function movedWithGaps<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  return inserted(without(items, from), to, items[from] as Item)
}
