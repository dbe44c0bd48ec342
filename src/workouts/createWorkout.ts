import type { Transaction } from '../database/doorway.ts'
import { requireAll } from '../database/requireAll.ts'
import { Refusal, refuse, UserErrorCode } from '../errors/refusal.ts'
import type { Workout } from '../payload-types.ts'
import { toThousandths } from './load.ts'
import type { CreateWorkoutInput, PrescribedSetInput, WorkoutExerciseInput } from './workout.inputs.ts'

/**
 * Makes a workout at revision 1, in no milestone yet. Refuses INVALID, TOO_MANY (50 exercises, 50 sets) and NOT_FOUND
 * (exercises).
 */
export async function createWorkout(tx: Transaction, input: CreateWorkoutInput): Promise<Workout> {
  const rows = input.exercises
  const kept = rows.findIndex(({ id }) => id != null)
  if (kept >= 0) throw refuse.notFound('row in a new workout', ['input', 'exercises', String(kept), 'id'])
  refuseEmptyRanges(rows)
  const exerciseIds = await requireAll(
    tx,
    'exercises',
    'exercise',
    rows.map(({ exerciseId }, index) => ({
      taggedId: exerciseId,
      field: ['input', 'exercises', String(index), 'exerciseId'],
    })),
  )
  const workout = await tx.payload.create({
    collection: 'workouts',
    data: {
      title: input.title,
      description: input.description,
      estimatedMinutes: input.estimatedMinutes,
      exercises: rows.map(({ group, notes, restSeconds, sets }, index) => ({
        exercise: exerciseIds[index],
        group,
        notes,
        restSeconds,
        sets: sets.map(toSetRow),
      })),
    } as never,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
  })
  tx.touch(`workout:${workout.id}`, 'workouts')
  return workout
}

function refuseEmptyRanges(rows: WorkoutExerciseInput[]): void {
  const refused = rows.flatMap(({ sets }, row) =>
    sets.flatMap(({ repsMin, repsMax }, set) =>
      repsMin != null && repsMax != null && repsMin > repsMax
        ? [
            {
              code: UserErrorCode.INVALID,
              message: 'repsMax must not be below repsMin.',
              field: ['input', 'exercises', String(row), 'sets', String(set), 'repsMax'],
            },
          ]
        : [],
    ),
  )
  if (refused.length > 0) throw new Refusal(...refused)
}

/** Decimals of at most three places are exact as numbers of this size; loads are kept as integers. */
export function toSetRow({ load, percentOfOneRepMax, rpe, distanceMeters, ...rest }: PrescribedSetInput) {
  const toNumber = (decimal: string | null | undefined) => (decimal == null ? null : Number(decimal))
  return {
    ...rest,
    load: load ? { thousandths: toThousandths(load.value), unit: load.unit } : undefined,
    percentOfOneRepMax: toNumber(percentOfOneRepMax),
    rpe: toNumber(rpe),
    distanceMeters: toNumber(distanceMeters),
  }
}
