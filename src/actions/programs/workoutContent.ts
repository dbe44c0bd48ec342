import { isDeepStrictEqual } from 'node:util'
import { idOf } from '../../kernel/relation.ts'
import type { Workout } from '../../payload-types.ts'

type Row = NonNullable<Workout['exercises']>[number]
type StoredSet = NonNullable<Row['sets']>[number]

/**
 * What a workout says, in one form: what is absent is null, however it came to be absent (each database and the admin's form
 * has its own way), and sets have no IDs, since nothing refers to one. Pure.
 */
export function contentOf(workout: Pick<Workout, 'title' | 'description' | 'estimatedMinutes' | 'exercises'>) {
  return {
    title: workout.title,
    description: workout.description || null,
    estimatedMinutes: workout.estimatedMinutes ?? null,
    exercises: (workout.exercises ?? []).map((row) => ({
      id: row.id ?? null,
      exercise: idOf(row.exercise) ?? null,
      group: row.group || null,
      notes: row.notes || null,
      restSeconds: row.restSeconds ?? null,
      sets: (row.sets ?? []).map(setContentOf),
    })),
  }
}

function setContentOf(set: StoredSet) {
  const thousandths = set.load?.thousandths ?? null
  return {
    type: set.type,
    repsMin: set.repsMin ?? null,
    repsMax: set.repsMax ?? null,
    load: thousandths === null ? null : { thousandths, unit: set.load?.unit ?? null },
    percentOfOneRepMax: set.percentOfOneRepMax ?? null,
    rpe: set.rpe ?? null,
    durationSeconds: set.durationSeconds ?? null,
    distanceMeters: set.distanceMeters ?? null,
    tempo: set.tempo || null,
  }
}

/** Rows are compared with their IDs: a row that was replaced by its like is another row. */
export function sameContent(one: Parameters<typeof contentOf>[0], other: Parameters<typeof contentOf>[0]): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other))
}
