import { fromThousandths, toThousandths } from '../../kernel/load.ts'
import { groupOf, readTempo } from '../../kernel/prescription.ts'
import { idOf } from '../../kernel/relation.ts'
import { SetType } from '../../kernel/workoutVocabulary.ts'
import type { Exercise, Milestone, Program, Workout } from '../../payload-types.ts'
import { milestoneIdsOf, slotsOf } from '../programs/revise.ts'
import { alternativesOf } from '../programs/workoutContent.ts'
import type {
  LibraryExercise,
  LibraryMilestone,
  LibraryProgram,
  LibraryRow,
  LibrarySet,
  LibraryWorkout,
} from './items.ts'

/**
 * The canonical form of each item: two items say the same exactly when their canonical forms are the same text.
 * Properties have a fixed order. A property is undefined, so that JSON leaves it out, when it says no more than its
 * absence. Pure.
 */

type Loose<Item> = { [Key in keyof Item]?: Item[Key] | null }

/** Takes documents as well, because exercises are stored under the names of the library. */
export function canonicalExercise(exercise: Loose<LibraryExercise> | Exercise): LibraryExercise {
  return {
    slug: exercise.slug as string,
    name: exercise.name as string,
    aliases: unlessEmpty(exercise.aliases),
    description: exercise.description || undefined,
    category: exercise.category as string,
    metric: exercise.metric as string,
    level: exercise.level ?? undefined,
    mechanic: exercise.mechanic ?? undefined,
    force: exercise.force ?? undefined,
    equipment: exercise.equipment ?? undefined,
    primaryMuscles: exercise.primaryMuscles ?? [],
    secondaryMuscles: unlessEmpty(exercise.secondaryMuscles),
    videoUrl: exercise.videoUrl || undefined,
    isArchived: exercise.isArchived || undefined,
  }
}

export function canonicalWorkout(workout: LibraryWorkout): LibraryWorkout {
  return {
    key: workout.key,
    title: workout.title,
    description: workout.description || undefined,
    estimatedMinutes: workout.estimatedMinutes ?? undefined,
    exercises: unlessEmpty(workout.exercises?.map(canonicalRow)),
  }
}

function canonicalRow({ exercise, group, notes, restSeconds, alternatives, sets }: LibraryRow): LibraryRow {
  return {
    exercise,
    group: groupOf(group) ?? undefined,
    notes: notes || undefined,
    restSeconds,
    alternatives: unlessEmpty(alternatives),
    sets: sets.map(canonicalSet),
  }
}

function canonicalSet({ type, load, ...set }: LibrarySet): LibrarySet {
  return {
    type: type === SetType.NORMAL ? undefined : type,
    repsMin: set.repsMin,
    repsMax: set.repsMax,
    load: load && { value: shortest(load.value) as string, unit: load.unit },
    percentOfOneRepMax: shortest(set.percentOfOneRepMax),
    percentMax: shortest(set.percentMax),
    rpe: shortest(set.rpe),
    rpeMax: shortest(set.rpeMax),
    repsInReserve: shortest(set.repsInReserve),
    durationSeconds: set.durationSeconds,
    distanceMeters: shortest(set.distanceMeters),
    distanceUnit: set.distanceUnit,
    tempo: readTempo(set.tempo) ?? undefined,
    restSeconds: set.restSeconds,
    side: set.side,
  }
}

export function workoutOf(document: Workout, slugOf: (exerciseId: string) => string): LibraryWorkout {
  return canonicalWorkout({
    key: document.libraryKey,
    title: document.title,
    description: document.description ?? undefined,
    estimatedMinutes: document.estimatedMinutes ?? undefined,
    exercises: (document.exercises ?? []).map((row) => ({
      exercise: slugOf(idOf(row.exercise)),
      group: row.group ?? undefined,
      notes: row.notes ?? undefined,
      restSeconds: row.restSeconds ?? undefined,
      alternatives: alternativesOf(row).map(slugOf),
      sets: (row.sets ?? []).map(setOf),
    })),
  })
}

type StoredSet = NonNullable<NonNullable<Workout['exercises']>[number]['sets']>[number]

function setOf(set: StoredSet): LibrarySet {
  const { thousandths, unit } = set.load ?? {}
  return {
    type: set.type,
    repsMin: set.repsMin ?? undefined,
    repsMax: set.repsMax ?? undefined,
    load:
      typeof thousandths === 'number' && unit ? { value: fromThousandths(Math.round(thousandths)), unit } : undefined,
    percentOfOneRepMax: decimalOf(set.percentOfOneRepMax),
    percentMax: decimalOf(set.percentMax),
    rpe: decimalOf(set.rpe),
    rpeMax: decimalOf(set.rpeMax),
    repsInReserve: decimalOf(set.repsInReserve),
    durationSeconds: set.durationSeconds ?? undefined,
    distanceMeters: decimalOf(set.distanceMeters),
    distanceUnit: set.distanceUnit ?? undefined,
    tempo: set.tempo ?? undefined,
    restSeconds: set.restSeconds ?? undefined,
    side: set.side ?? undefined,
  }
}

export function canonicalMilestone({ key, title, description, workouts }: LibraryMilestone): LibraryMilestone {
  return { key, title, description: description || undefined, workouts: unlessEmpty(workouts) }
}

export function milestoneOf(document: Milestone, keyOf: (workoutId: string) => string): LibraryMilestone {
  return canonicalMilestone({
    key: document.libraryKey,
    title: document.title,
    description: document.description ?? undefined,
    workouts: slotsOf(document).map(({ workoutId }) => keyOf(workoutId)),
  })
}

export function canonicalProgram(program: Loose<LibraryProgram>): LibraryProgram {
  return {
    slug: program.slug as string,
    title: program.title as string,
    description: program.description || undefined,
    level: program.level ?? undefined,
    isPublished: program.isPublished || undefined,
    milestones: unlessEmpty(program.milestones),
  }
}

export function programOf(document: Program, keyOf: (milestoneId: string) => string): LibraryProgram {
  return canonicalProgram({ ...document, milestones: milestoneIdsOf(document).map(keyOf) })
}

function unlessEmpty<Value>(list: Value[] | null | undefined): Value[] | undefined {
  return list && list.length > 0 ? list : undefined
}

/** "102.50" → "102.5". */
function shortest(decimal: string | undefined): string | undefined {
  const thousandths = decimal === undefined ? null : toThousandths(decimal)
  return thousandths === null ? undefined : fromThousandths(thousandths)
}

/** The decimal of a number field of the collection. Numbers of this size keep decimals of three places exactly. */
function decimalOf(value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : fromThousandths(Math.round(value * 1000))
}
