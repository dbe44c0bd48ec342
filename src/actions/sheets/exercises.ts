import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { Exercise } from '../../payload-types.ts'
import { NO_JOINS } from '../../storage/noJoins.ts'
import type { Scope } from '../library/names.ts'

/**
 * All exercises, with what people call them: one call. The adapter is called directly: everybody may see the library of
 * exercises, nothing in it is changed when it is read, and Payload's walk over each field of a thousand documents keeps
 * everybody waiting for a quarter of a second.
 */
export async function readExercises({ payload, req }: Scope): Promise<KnownExercise[]> {
  const { docs } = await payload.db.find<Exercise>({
    collection: 'exercises',
    select: { slug: true, name: true, aliases: true, metric: true, isArchived: true, category: true },
    sort: 'slug',
    pagination: false,
    limit: 0,
    joins: NO_JOINS,
    req,
  })
  return docs.map(({ id, slug, name, aliases, metric, isArchived, category }) => {
    return { id, slug, name, aliases: aliases ?? [], metric, category, isArchived: isArchived ?? false }
  })
}
