import { loadProblem } from '../../../kernel/load.ts'
import { prescriptionProblem } from '../../../kernel/prescription.ts'
import { because, named, type Told } from '../../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import { LIMITS } from '../../../kernel/rules.ts'
import type { PlanRow, PlanTree, PlanWorkout } from './planTree.ts'
import { workoutsIn } from './planTree.ts'

/** The numbers of a set, and the input of a change that moves them out of their range. */
const MOVED_BY = {
  repsMin: 'repsBy',
  repsMax: 'repsBy',
  percentOfOneRepMax: 'percentBy',
  percentMax: 'percentBy',
  rpe: 'rpeBy',
  rpeMax: 'rpeBy',
} as const

const MOST_TOLD = 20

/** Refuses INVALID where a change of many rows moves a value out of its range. Each refusal names the workout. Pure. */
export function checkRanges(before: PlanTree, after: PlanTree): void {
  const old = new Map(workoutsIn(before).map((workout) => [workout.id, workout]))
  const refused = workoutsIn(after).flatMap((workout) =>
    workout === old.get(workout.id)
      ? []
      : workout.rows.flatMap((row, index) => problemsOf(workout, row, index, old.get(workout.id))),
  )
  if (refused.length > 0) throw new Refusal(...refused.slice(0, MOST_TOLD))
}

function problemsOf({ title }: PlanWorkout, row: PlanRow, index: number, old: PlanWorkout | undefined): Refused[] {
  // Assistance stays below 0, and no other load comes there.
  const isSigned = old?.rows.some(
    ({ id, sets }) => id === row.id && sets.some(({ load }) => (load?.thousandths ?? 0) < 0),
  )
  const refusedAt = (input: string, told: Told): Refused => {
    return { code: UserErrorCode.INVALID, ...named(`Row ${index + 1} of "${title}"`, told), field: ['input', input] }
  }
  if (row.sets.length > LIMITS.setsPerExercise) return [refusedAt('setsBy', tooManySets(LIMITS.setsPerExercise))]
  return row.sets
    .flatMap((set) => {
      const wrong = (Object.keys(MOVED_BY) as (keyof typeof MOVED_BY)[]).flatMap((name) => {
        const problem = set[name] === null ? null : prescriptionProblem(name, set[name])
        return problem ? [refusedAt(MOVED_BY[name], problem)] : []
      })
      const load = set.load && loadProblem(set.load.thousandths, set.load.unit, { isSigned })
      return load ? [...wrong, refusedAt('loadBy', load)] : wrong
    })
    .slice(0, 1)
}

const tooManySets = (max: number) => because.TOO_MANY(`would have more than ${max} sets`, { max })
