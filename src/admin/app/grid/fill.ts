import { parsePrescription } from '../../../kernel/notation/parse.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'
import type { Area } from './area.ts'
import { linesOf, withWeeks } from './lines.ts'
import { type Cell, newKey, type Plan, type Row, replaced, withHeads, withRow } from './plan.ts'

/** What becomes of a cell on its way to the next one. Warm-ups stay as they are, but for a deload. */
export type Change =
  | { readonly kind: 'same' }
  | { readonly kind: 'add'; readonly amount: number; readonly unit: 'kg' | 'lb' | '%' | 'reps' }
  | { readonly kind: 'deload'; readonly percent: number }

const SAME: Change = { kind: 'same' }

/** The line with the change. A line that nobody can read stays as it is. */
function changedLine(line: string, change: Change): string {
  if (change.kind === 'same') return line
  const { sets } = parsePrescription(line)
  return sets ? printPrescription(sets.map((set) => changedSet(set, change))) : line
}

type Set = { -readonly [Value in keyof PrescribedSet]: PrescribedSet[Value] }

function changedSet(set: PrescribedSet, change: Exclude<Change, { kind: 'same' }>): PrescribedSet {
  const next: Set = { ...set }
  if (change.kind === 'deload') {
    if (next.load)
      next.load = { ...next.load, thousandths: toStep(next.load.thousandths * (change.percent / 100), 500) }
    next.percentOfOneRepMax = scaled(set.percentOfOneRepMax, change.percent)
    next.percentMax = scaled(set.percentMax, change.percent)
    return next
  }
  if (set.type === 'WARMUP') return set
  const { amount, unit } = change
  if (unit === '%') {
    next.percentOfOneRepMax = plus(set.percentOfOneRepMax, amount)
    next.percentMax = plus(set.percentMax, amount)
  } else if (unit === 'reps') {
    next.repsMin = plus(set.repsMin, amount)
    next.repsMax = plus(set.repsMax, amount)
  } else if (set.load?.unit === unit.toUpperCase()) {
    next.load = { ...set.load, thousandths: set.load.thousandths + Math.round(amount * 1000) }
  }
  return next
}

const toStep = (value: number, step: number) => Math.round(value / step) * step
const scaled = (value: number | null, percent: number) => (value === null ? null : toStep(value * percent, 50) / 100)
const plus = (value: number | null, by: number) =>
  value === null ? null : Math.max(0, (Math.round(value * 1000) + Math.round(by * 1000)) / 1000)

/**
 * Fills from the left column of an area to its right. A single column is filled from the column before it. A step adds up
 * from week to week, and a deload is one of the first week.
 */
export function filledRight(plan: Plan, area: Area, change: Change = SAME): Plan {
  const from = area.left === area.right ? area.left - 1 : area.left
  if (from < 1) return plan
  return filled(withWeeks(plan, area.right), area, (row) => {
    let cells = row.cells
    const first = row.cells[from - 1] ?? null
    let last = first
    for (let column = from + 1; column <= area.right; column += 1) {
      const source = change.kind === 'deload' ? first : last
      last = copied(source, cells[column - 1] ?? null, change)
      cells = replaced(cells, column - 1, last)
    }
    return { ...row, cells }
  })
}

/** Fills from the first line of an area down. A single line is filled from the line above it. */
export function filledDown(plan: Plan, area: Area): Plan {
  const lines = linesOf(plan)
  const isRow = (at: number) => lines[at]?.kind === 'row'
  const inside = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index).filter(isRow)
  const source = inside.length === 1 && area.top === area.bottom ? area.top - 1 : inside[0]
  const line = source === undefined ? undefined : lines[source]
  const cells = line?.kind === 'row' ? plan.blocks[line.block]?.rows[line.row]?.cells : undefined
  if (!cells) return plan
  return filled(plan, { ...area, left: Math.max(1, area.left) }, (row) => {
    const next = row.cells.map((cell, week) =>
      week + 1 < area.left || week + 1 > area.right ? cell : copied(cells[week] ?? null, cell, SAME),
    )
    return { ...row, cells: next }
  })
}

/** What stands in a cell already keeps its key, so it is changed and not made anew. */
function copied(source: Cell | null, target: Cell | null, change: Change): Cell | null {
  if (source === null || source === target) return source
  const text = changedLine(source.text, change)
  return { ...source, text, key: target?.key ?? newKey(), like: target?.like ?? source.like ?? source.key }
}

function filled(plan: Plan, area: Area, change: (row: Row) => Row): Plan {
  const next = linesOf(plan)
    .slice(area.top, area.bottom + 1)
    .reduce((now, line) => (line.kind === 'row' ? withRow(now, line.block, line.row, change) : now), plan)
  return withHeads(next, plan)
}
