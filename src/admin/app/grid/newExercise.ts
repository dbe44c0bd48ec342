import { withExercise } from './lines.ts'
import { type Metric, readCell } from './notation.ts'
import type { NamedExercise, Plan, Row } from './plan.ts'

/** What a plan says of an exercise that nobody knows yet, and what becomes of it when somebody adds it. Pure. */

const sameText = (text: string) => text.trim().toLowerCase()

const isCalled = (text: string) => {
  const wanted = sameText(text)
  return ({ exercise }: Row) => exercise.id === null && sameText(exercise.text) === wanted
}

/** Every line that waits for an exercise of this name has it. */
export function withNewExercise(plan: Plan, text: string, exercise: NamedExercise): Plan {
  const waits = isCalled(text)
  const blocks = plan.blocks.map((block) =>
    block.rows.some(waits)
      ? { ...block, rows: block.rows.map((row) => (waits(row) ? withExercise(row, exercise) : row)) }
      : block,
  )
  return blocks.every((block, at) => block === plan.blocks[at]) ? plan : { ...plan, blocks }
}

/** What the sets of the exercise are measured in, as far as its cells say. */
export function metricFor(plan: Plan, text: string): Metric {
  const rows = plan.blocks.flatMap(({ rows }) => rows.filter(isCalled(text)))
  const sets = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && readCell(cell.text).sets) ?? []))
  if (sets.some(({ distanceMeters }) => distanceMeters)) return 'DISTANCE_AND_DURATION'
  const isHeld = sets.length > 0 && sets.every(({ durationSeconds, repsMin }) => durationSeconds && !repsMin)
  return isHeld ? 'DURATION' : 'LOAD_AND_REPS'
}
