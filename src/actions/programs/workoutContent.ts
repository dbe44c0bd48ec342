import { isDeepStrictEqual } from 'node:util'
import { groupOf } from '../../kernel/prescription.ts'
import { idOf, type Relation } from '../../kernel/relation.ts'
import type { Workout } from '../../payload-types.ts'

type Row = NonNullable<Workout['exercises']>[number]
type StoredSet = NonNullable<Row['sets']>[number]

/**
 * The content of a workout in one form. An absent value is null, because each database and the form of the admin
 * interface store absence in their own ways. Sets have no IDs, because nothing refers to a set. Pure.
 */
export function contentOf(workout: Pick<Workout, 'title' | 'description' | 'estimatedMinutes' | 'exercises'>) {
  return {
    title: workout.title,
    description: workout.description || null,
    estimatedMinutes: workout.estimatedMinutes ?? null,
    exercises: (workout.exercises ?? []).map((row) => ({
      id: row.id ?? null,
      exercise: idOf(row.exercise) ?? null,
      group: groupOf(row.group),
      notes: row.notes || null,
      restSeconds: row.restSeconds ?? null,
      alternatives: alternativesOf(row),
      sets: (row.sets ?? []).map(setContentOf),
    })),
  }
}

/** A row of a workout, as its revision keeps it. */
export type KeptRow = ReturnType<typeof contentOf>['exercises'][number] & { madeOf?: string }

/** The content as a revision keeps it: of each row also what it was made of, where it was made of anything. */
export function keptContentOf(workout: Parameters<typeof contentOf>[0]) {
  const { exercises, ...head } = contentOf(workout)
  const rows = exercises.map((row, index): KeptRow => {
    const madeOf = workout.exercises?.[index]?.madeOf
    return madeOf ? { ...row, madeOf } : row
  })
  return { ...head, exercises: rows }
}

/** The exercises that may be done instead, by ID: as a workout stores them, or as one of its revisions does. */
export function alternativesOf({ alternatives }: Pick<Row, 'alternatives'>): string[] {
  return ((alternatives ?? []) as (string | { exercise: Relation })[]).flatMap(
    (each) => (typeof each === 'string' ? each : idOf(each.exercise)) ?? [],
  )
}

export function setContentOf(set: StoredSet) {
  const thousandths = set.load?.thousandths ?? null
  return {
    type: set.type,
    repsMin: set.repsMin ?? null,
    repsMax: set.repsMax ?? null,
    load: thousandths === null ? null : { thousandths, unit: set.load?.unit ?? null },
    percentOfOneRepMax: set.percentOfOneRepMax ?? null,
    percentMax: set.percentMax ?? null,
    rpe: set.rpe ?? null,
    rpeMax: set.rpeMax ?? null,
    repsInReserve: set.repsInReserve ?? null,
    durationSeconds: set.durationSeconds ?? null,
    distanceMeters: set.distanceMeters ?? null,
    distanceUnit: set.distanceUnit || null,
    tempo: set.tempo || null,
    restSeconds: set.restSeconds ?? null,
    side: set.side || null,
  }
}

/** Compares rows with their IDs: an equal row with another ID is another row. */
export function sameContent(one: Parameters<typeof contentOf>[0], other: Parameters<typeof contentOf>[0]): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other))
}
