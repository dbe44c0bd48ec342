import { linesOf } from '../../grid/lines.ts'
import { type GridState, planIn } from '../../grid/state.ts'

/** "Week 3, Squat day, Barbell Squat": where a cell is, in a coach's words. */
export function labelOf(plan: ReturnType<typeof planIn>, { at }: Pick<GridState, 'at'>): string {
  const line = linesOf(plan)[at.line]
  const block = line && 'block' in line ? plan.blocks[line.block] : undefined
  const week = at.column === 0 ? null : (plan.weeks[at.column - 1]?.title ?? 'New week')
  if (line?.kind === 'weeks') return at.column === 0 ? 'Exercise' : `Name of ${week}`
  if (line?.kind === 'end') return 'New workout'
  const head = at.column === 0 ? null : block?.heads[at.column - 1]?.title
  const workout =
    head ?? block?.heads.find(Boolean)?.title ?? `Workout ${line && 'block' in line ? line.block + 1 : ''}`
  if (line?.kind === 'workout') return ['Name of the workout', week, workout].filter(Boolean).join(', ')
  const row = line?.kind === 'row' ? block?.rows[line.row] : undefined
  const exercise = row ? row.exercise.text || 'Exercise' : 'New exercise'
  return [week, workout, exercise].filter(Boolean).join(', ')
}
