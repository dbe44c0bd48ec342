import { readdirSync, readFileSync } from 'node:fs'

/** A program library as data: programs name milestones and milestones name workouts by key, workouts exercises by slug. */
export interface Library {
  workouts: LibraryWorkout[]
  milestones: { key: string; title: string; description?: string; workouts: string[] }[]
  programs: {
    slug: string
    title: string
    description?: string
    level?: string
    isPublished: boolean
    milestones: string[]
  }[]
}

interface LibraryWorkout {
  key: string
  title: string
  description?: string
  estimatedMinutes?: number
  exercises: {
    exercise: string
    group?: string
    notes?: string
    restSeconds?: number
    sets: LibrarySet[]
  }[]
}

interface LibrarySet {
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

/** The demo programs, one library each, as they ship beside this file. */
export function readDemoLibraries(): Library[] {
  const folder = new URL('./programs/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Library)
}
