import { isDeepStrictEqual } from 'node:util'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'

/** Saves a change. Writes nothing when nothing changes. */
export async function saveExercise(
  { payload, req }: Transaction,
  exercise: Exercise,
  data: Partial<Exercise>,
): Promise<Exercise> {
  const changes = Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => value !== undefined && !isDeepStrictEqual(said(value), said(exercise[key as keyof Exercise])),
    ),
  )
  if (Object.keys(changes).length === 0) return exercise
  return payload.update({
    collection: 'exercises',
    id: exercise.id,
    data: changes,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/**
 * An empty value means the same as an absent one, because each database and the form of the admin interface store
 * absence in their own ways.
 */
function said(value: unknown): unknown {
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : (value ?? null)
}
