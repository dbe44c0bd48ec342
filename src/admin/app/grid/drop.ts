import { copyBlock, copyRow, copyWeek, moveBlock, moveRow, moveWeek } from './edits.ts'
import { linesOf, type Place } from './lines.ts'
import type { Plan } from './plan.ts'

/** What becomes of a plan when the handle of a week, a workout or an exercise is dropped somewhere. Pure. */
export function dropped(plan: Plan, from: Place, to: Place, isCopy = false): Plan {
  const lines = linesOf(plan)
  const [line, target] = [lines[from.line], lines[to.line]]
  if (line?.kind === 'weeks') {
    const at = Math.min(to.column, plan.weeks.length) - 1
    return at < 0 ? plan : carried(plan, { from: from.column - 1, to: at, isCopy }, copyWeek, moveWeek)
  }
  if (line?.kind === 'workout') {
    const at = target && 'block' in target ? target.block : plan.blocks.length - 1
    return carried(plan, { from: line.block, to: at, isCopy }, copyBlock, moveBlock)
  }
  if (line?.kind !== 'row' || !target || !('block' in target)) return plan
  const last = plan.blocks[target.block]?.rows.length ?? 0
  const row = target.kind === 'row' ? target.row + (from.line < to.line ? 1 : 0) : target.kind === 'new' ? last : 0
  if (!isCopy) return moveRow(plan, line, { block: target.block, row })
  const isShifted = target.block === line.block && row > line.row
  return moveRow(
    copyRow(plan, line),
    { block: line.block, row: line.row + 1 },
    { block: target.block, row: isShifted ? row + 1 : row },
  )
}

/** A copy stands beside its original first, so that whatever follows it stands one further on. */
function carried(
  plan: Plan,
  { from, to, isCopy }: { from: number; to: number; isCopy: boolean },
  copy: (plan: Plan, at: number) => Plan,
  move: (plan: Plan, from: number, to: number) => Plan,
): Plan {
  return isCopy ? move(copy(plan, from), from + 1, to >= from ? to + 1 : to) : move(plan, from, to)
}
