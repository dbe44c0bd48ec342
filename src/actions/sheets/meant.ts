import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'

/** What a person has said that a name in a sheet means. Null where there is no such exercise any more. */
export interface Meant {
  written: string
  name: string | null
}

/**
 * What names mean by what a person has said once, each by the ID of an exercise or by its slug: the slugs of those that
 * are still there, and all of it in words. What leads nowhere counts for nothing, so that no old answer keeps anybody from
 * importing. Pure.
 */
export function meantBy(
  said: Readonly<Record<string, string>>,
  exercises: readonly KnownExercise[],
): { slugs: Record<string, string>; meant: Meant[] } {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const found = Object.entries(said).map(([written, named]) => ({
    written,
    exercise: byId.get(named) ?? bySlug.get(named.toLowerCase()),
  }))
  return {
    slugs: Object.fromEntries(found.flatMap(({ written, exercise }) => (exercise ? [[written, exercise.slug]] : []))),
    meant: found.map(({ written, exercise }) => ({ written, name: exercise?.name ?? null })),
  }
}
