import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { Scope } from '../library/names.ts'

/** All exercises, with what people call them: one call. */
export async function readExercises({ payload, req }: Scope): Promise<KnownExercise[]> {
  const { docs } = await payload.find({
    collection: 'exercises',
    select: { slug: true, name: true, aliases: true, metric: true, isArchived: true },
    sort: 'slug',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, slug, name, aliases, metric, isArchived }) => {
    return { id, slug, name, aliases: aliases ?? [], metric, isArchived: isArchived ?? false }
  })
}
