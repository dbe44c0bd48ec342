import { insertBlock } from './edits.ts'
import { type Plan, type Row, withBlock } from './plan.ts'

/**
 * Lines whose exercise is chosen and that no week prescribes. A program has no place for them, so they stay in the grid and
 * in the browser until they have sets. Pure.
 */
const isWaiting = ({ exercise, cells }: Row) => exercise.text !== '' && cells.every((cell) => cell === null)

export const waitingLines = ({ blocks }: Plan): number => blocks.flatMap(({ rows }) => rows).filter(isWaiting).length

/** A plan that came out of documents, with the lines that were waiting in the grid before, at the ends of their workouts. */
export function withWaitingLines(plan: Plan, before: Plan): Plan {
  return before.blocks.reduce((now, { rows }, at) => {
    const waiting = rows.filter(isWaiting).map((row) => ({ ...row, cells: now.weeks.map(() => null) }))
    if (waiting.length === 0) return now
    const next = now.blocks.length === 0 ? insertBlock(now, 0) : now
    return withBlock(next, Math.min(at, next.blocks.length - 1), (block) => ({
      ...block,
      rows: [...block.rows, ...waiting],
    }))
  }, plan)
}
