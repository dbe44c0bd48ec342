import type { Exercise, Milestone, Program, Workout } from '../../payload-types.ts'

/**
 * A program library as data, one JSON document. Programs name milestones and milestones name workouts by key, workouts name
 * exercises by slug. What is absent is null, empty, or the default. `schema.ts` says what each property may be.
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
  sets: LibrarySet[]
}

export interface LibrarySet {
  type?: string
  repsMin?: number
  repsMax?: number
  load?: { value: string; unit: string }
  percentOfOneRepMax?: string
  rpe?: string
  durationSeconds?: number
  distanceMeters?: string
  tempo?: string
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

/** In this order each names only what stands before it: they are written and printed like this. */
export const SECTIONS = ['exercises', 'workouts', 'milestones', 'programs'] as const

export type Section = (typeof SECTIONS)[number]
export type LibraryItem = LibraryExercise | LibraryWorkout | LibraryMilestone | LibraryProgram
export type LibraryDocument = Exercise | Workout | Milestone | Program

/** What tells the items of a section apart: the property, and the field that it is stored in. */
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
