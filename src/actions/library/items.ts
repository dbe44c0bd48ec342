import type { Exercise, Milestone, Program, Workout } from '../../payload-types.ts'

/**
 * A program library as data, in one JSON document. Programs name milestones and milestones name workouts by key;
 * workouts name exercises by slug. An absent property means null, empty or the default. `schema.ts` says which values
 * each property may have.
 */
export interface Library {
  $schema?: string
  exercises?: LibraryExercise[]
  workouts?: LibraryWorkout[]
  milestones?: LibraryMilestone[]
  programs?: LibraryProgram[]
}

export interface LibraryExercise {
  slug: string
  name: string
  aliases?: string[]
  description?: string
  category: string
  metric: string
  level?: string
  mechanic?: string
  force?: string
  equipment?: string
  primaryMuscles: string[]
  secondaryMuscles?: string[]
  videoUrl?: string
  isArchived?: boolean
}

export interface LibraryWorkout {
  key: string
  title: string
  description?: string
  estimatedMinutes?: number
  exercises?: LibraryRow[]
}

export interface LibraryRow {
  exercise: string
  group?: string
  notes?: string
  restSeconds?: number
  /** The slugs of exercises. */
  alternatives?: string[]
  sets: LibrarySet[]
}

export interface LibrarySet {
  type?: string
  repsMin?: number
  repsMax?: number
  load?: { value: string; unit: string }
  percentOfOneRepMax?: string
  percentMax?: string
  rpe?: string
  rpeMax?: string
  repsInReserve?: string
  durationSeconds?: number
  distanceMeters?: string
  distanceUnit?: string
  tempo?: string
  restSeconds?: number
  side?: string
}

export interface LibraryMilestone {
  key: string
  title: string
  description?: string
  workouts?: string[]
}

export interface LibraryProgram {
  slug: string
  title: string
  description?: string
  level?: string
  isPublished?: boolean
  milestones?: string[]
}

/** Sections are written and printed in this order, because each section names only items of earlier ones. */
export const SECTIONS = ['exercises', 'workouts', 'milestones', 'programs'] as const

export type Section = (typeof SECTIONS)[number]
export type LibraryItem = LibraryExercise | LibraryWorkout | LibraryMilestone | LibraryProgram
export type LibraryDocument = Exercise | Workout | Milestone | Program

/** What identifies an item within its section: the property in the document, and the field that stores it. */
export const KEYS = {
  exercises: { property: 'slug', field: 'slug', what: 'exercise' },
  workouts: { property: 'key', field: 'libraryKey', what: 'workout' },
  milestones: { property: 'key', field: 'libraryKey', what: 'milestone' },
  programs: { property: 'slug', field: 'slug', what: 'program' },
} as const satisfies Record<Section, { property: 'slug' | 'key'; field: string; what: string }>

export function keyOf(section: Section, item: unknown): string | undefined {
  const key = (item as Record<string, unknown> | null)?.[KEYS[section].property]
  return typeof key === 'string' ? key : undefined
}
