import { mannerOf } from '../../../kernel/notation/ofExercise.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'
import type { Area } from './area.ts'
import { linesOf, withWeeks } from './lines.ts'
import { type Metric, readCell } from './notation.ts'
import { type Cell, newKey, type Plan, type Row, replaced, withHeads, withRow } from './plan.ts'

/** What becomes of a cell on its way to the next one. Warm-ups stay as they are, but for a deload. */
export type Change =
  | { readonly kind: 'same' }
  | { readonly kind: 'add'; readonly amount: number; readonly unit: 'kg' | 'lb' | '%' | 'reps' }
  /** The step is what plates make, in the unit of each load. */
  | { readonly kind: 'deload'; readonly percent: number; readonly step?: number }

const SAME: Change = { kind: 'same' }

/** Why a line was copied as it is: it says nothing that the change is of, or the change leads to what no set can be. */
type Left = 'without' | 'beyond'

interface Changed {
  text: string
  left?: Left
}

/** The line with the change. A line that nobody can read stays as it is. */
function changedLine(line: string, change: Change, metric: Metric | undefined): Changed {
  const { sets } = readCell(line, metric)
  if (change.kind === 'same' || !sets) return { text: line }
  const next = sets.map((set) => changedSet(set, change))
  if (next.every((set, index) => set === sets[index])) return { text: line, left: 'without' }
  if (next.some((set, index) => isImpossible(set, sets[index] ?? set))) return { text: line, left: 'beyond' }
  const text = printPrescription(next, mannerOf(metric))
  return readCell(text, metric).problem === null ? { text } : { text: line, left: 'beyond' }
}

/** A weight on a bar does not become help that somebody gets, and nobody does less than one repetition. */
function isImpossible(
  { repsMin, repsMax, percentOfOneRepMax, percentMax, load }: PrescribedSet,
  before: PrescribedSet,
): boolean {
  const isOutside = (value: number | null, least: number) => value !== null && !(value >= least && value < 1e9)
  const isAssisted = before.load !== null && before.load.thousandths < 0
  return (
    (repsMin !== before.repsMin && isOutside(repsMin, 1)) ||
    (repsMax !== before.repsMax && isOutside(repsMax, 1)) ||
    [percentOfOneRepMax, percentMax].some((percent) => isOutside(percent, 0)) ||
    isOutside(load?.thousandths ?? null, isAssisted ? -1e9 : 0)
  )
}

type Set = { -readonly [Value in keyof PrescribedSet]: PrescribedSet[Value] }

/** The set itself where the change is of nothing that it says. */
function changedSet(set: PrescribedSet, change: Exclude<Change, { kind: 'same' }>): PrescribedSet {
  const next: Set = { ...set }
  const { load, percentOfOneRepMax: percent, repsMin, repsMax } = set
  if (change.kind === 'deload') {
    if (load === null && percent === null) return set
    if (load) next.load = { ...load, thousandths: lessened(load.thousandths, change) }
    next.percentOfOneRepMax = scaled(percent, change.percent)
    next.percentMax = scaled(set.percentMax, change.percent)
    return next
  }
  if (set.type === 'WARMUP') return set
  const { amount, unit } = change
  if (unit === '%') {
    if (percent === null) return set
    next.percentOfOneRepMax = plus(percent, amount)
    next.percentMax = plus(set.percentMax, amount)
  } else if (unit === 'reps') {
    if (repsMin === null && repsMax === null) return set
    next.repsMin = plus(repsMin, amount)
    next.repsMax = plus(repsMax, amount)
  } else {
    if (load?.unit !== unit.toUpperCase()) return set
    next.load = { ...load, thousandths: load.thousandths + Math.round(amount * 1000) }
  }
  return next
}

/** To the steps of the plates, but never to nothing, and not up: a small dumbbell goes by half units. */
function lessened(thousandths: number, { percent, step = 0.5 }: Extract<Change, { kind: 'deload' }>): number {
  const exact = thousandths * (percent / 100)
  const stepped = toStep(exact, Math.round(step * 1000))
  const isGone = stepped === 0 || (percent < 100 && Math.abs(stepped) >= Math.abs(thousandths))
  return isGone ? toStep(exact, 500) : stepped
}

const toStep = (value: number, step: number) => Math.round(value / step) * step
const scaled = (value: number | null, percent: number) => (value === null ? null : toStep(value * percent, 50) / 100)
const plus = (value: number | null, by: number) =>
  value === null ? null : (Math.round(value * 1000) + Math.round(by * 1000)) / 1000

interface Filled {
  plan: Plan
  /** How many cells were copied as they are, and why. */
  without: number
  beyond: number
}

/**
 * Fills from the left column of an area to its right. A single column is filled from the column before it. A step adds up
 * from week to week, and a deload is one of the first week.
 */
export function filledRight(plan: Plan, area: Area, change: Change = SAME): Filled {
  const told = { without: 0, beyond: 0 }
  const from = area.left === area.right ? area.left - 1 : area.left
  if (from < 1) return { plan, ...told }
  const next = filled(withWeeks(plan, area.right), area, (row) => {
    let cells = row.cells
    const first = row.cells[from - 1] ?? null
    let last = first
    for (let column = from + 1; column <= area.right; column += 1) {
      const source = change.kind === 'deload' ? first : last
      const { text, left }: Changed = source ? changedLine(source.text, change, row.exercise.metric) : { text: '' }
      if (left) told[left] += 1
      last = copied(source, cells[column - 1] ?? null, text)
      cells = replaced(cells, column - 1, last)
    }
    return { ...row, cells }
  })
  return { plan: next, ...told }
}

/** What a coach should know of a fill: where its change was none. */
export function fillNotice({ without, beyond }: Filled, change: Change): string {
  const what = change.kind === 'add' ? UNITS[change.unit] : 'weight and no percentage'
  const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`)
  const was = (count: number) => (count === 1 ? 'was copied as it is' : 'were copied as they are')
  return [
    without && `${cells(without)} had no ${what} to change and ${was(without)}.`,
    beyond && `${cells(beyond)} ${was(beyond)}, because the step leads to what no set can be.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const UNITS = { kg: 'weight in kg', lb: 'weight in lb', '%': 'percentage', reps: 'number of repetitions' } as const

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
      week + 1 < area.left || week + 1 > area.right
        ? cell
        : copied(cells[week] ?? null, cell, readCell(cells[week]?.text ?? '', row.exercise.metric).text),
    )
    return { ...row, cells: next }
  })
}

/** What stands in a cell already keeps its key, so it is changed and not made anew. */
function copied(source: Cell | null, target: Cell | null, text = source?.text ?? ''): Cell | null {
  if (source === null || source === target) return source
  return { ...source, text, key: target?.key ?? newKey(), like: target?.like ?? source.like ?? source.key }
}

function filled(plan: Plan, area: Area, change: (row: Row) => Row): Plan {
  const next = linesOf(plan)
    .slice(area.top, area.bottom + 1)
    .reduce((now, line) => (line.kind === 'row' ? withRow(now, line.block, line.row, change) : now), plan)
  return withHeads(next, plan)
}
