import { isBlank, type SheetRow } from './grid.ts'
import { type Role, rankOfHeading } from './headings.ts'
import type { Column } from './layout.ts'

/** A column that says what another one says already, and is not read. */
export interface LeftOut {
  column: Column
  kept: Column
  /** Whether nobody can know which of the two counts, so that the file is refused. */
  isDoubtful: boolean
}

/** Texts that are put together where several columns have them. */
export const JOINED: ReadonlySet<Role> = new Set(['notes', 'weekNotes', 'dayNotes'])

/** What leads to nothing wrong where one of several columns is read: "Block" and "Week", "No." and "ID". */
const EITHER: ReadonlySet<Role> = new Set(['week', 'day', 'order', 'minutes'])

/**
 * Leaves one column for each role, apart from texts, which are joined. A column in which nothing stands counts for nothing.
 * Pure.
 */
export function settle(
  columns: readonly Column[],
  rows: readonly SheetRow[],
): { columns: Column[]; leftOut: LeftOut[] } {
  const isFilled = ({ column }: Column) => rows.some((row) => !isBlank(row[column]) && !row[column]?.isMerged)
  const leftOut: LeftOut[] = []
  const settled = columns.filter((each) => {
    const all = columns.filter(({ role }) => role === each.role)
    if (all.length === 1 || each.role === 'eachSet' || (JOINED.has(each.role) && !each.isSpread)) return true
    const filled = all.filter(isFilled)
    const kept = filled.toSorted((one, other) => orderOf(one) - orderOf(other))[0] ?? all[0]
    if (!kept || kept === each) return true
    const isDoubtful = !each.isSpread && !(EITHER.has(each.role) && orderOf(kept) < orderOf(each))
    if (filled.includes(each)) leftOut.push({ column: each, kept, isDoubtful })
    return false
  })
  return { columns: settled, leftOut }
}

/** The more particular heading comes first, and that of a merged cell last. */
function orderOf({ role, heading, isSpread }: Column): number {
  return (isSpread ? 1_000 : 0) + (EITHER.has(role) ? rankOfHeading(role, heading) : 0)
}
