import type { Fault } from './faults.ts'
import { cellAt, type Line, linesOf, metricAt, type Place } from './lines.ts'
import { readCell } from './notation.ts'
import { type Plan, replaced, withRow } from './plan.ts'

/** The line that a cell was meant to be, where nobody can read it and it can mean only one. Pure. */
export function suggestionAt(plan: Plan, line: Line | undefined, column: number): string | null {
  const cell = cellAt(plan, line, column)
  return cell && (readCell(cell.text, metricAt(plan, line)).problem?.suggestion ?? null)
}

/** The places whose cells can be written as they were meant. */
export function suggestedIn(plan: Plan, faults: readonly Fault[]): Place[] {
  const lines = linesOf(plan)
  return faults.flatMap(({ place }) => (suggestionAt(plan, lines[place.line], place.column) ? [place] : []))
}

/** The plan with these cells as they were meant. What stands beside their sets stays. */
export function withSuggestions(plan: Plan, places: readonly Place[]): Plan {
  const lines = linesOf(plan)
  return places.reduce((now, { line: at, column }) => {
    const line = lines[at]
    const text = suggestionAt(now, line, column)
    if (text === null || line?.kind !== 'row') return now
    return withRow(now, line.block, line.row, (row) => {
      const cell = row.cells[column - 1]
      return cell
        ? {
            ...row,
            cells: replaced(row.cells, column - 1, { ...cell, text: readCell(text, row.exercise.metric).text }),
          }
        : row
    })
  }, plan)
}
