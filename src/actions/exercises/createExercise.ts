import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { slugOf } from '../../kernel/slug.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { findBySlug } from '../documents/findBySlug.ts'
import { slugTaken } from '../documents/slugTaken.ts'

/**
 * Adds an exercise to the library under the given slug, or else under the slug of its name. The slug stays when the name
 * changes. Refuses INVALID, and TAKEN when the slug is in use (the unique index decides when two requests ask for one
 * slug at once). An import has already checked that the slug is free.
 */
export async function createExercise(
  tx: Transaction,
  { idempotencyKey: _, slug: given, ...exercise }: CreateExerciseInput,
  library?: { isArchived: boolean },
): Promise<Exercise> {
  const slug = given ?? slugOf('exercise', exercise.name)
  const taken = given == null ? nameTaken(slug) : slugTaken(slug)
  if (!library && (await findBySlug(readCatalogue(tx), 'exercises', slug))) throw taken
  try {
    return await tx.payload.create({
      collection: 'exercises',
      data: {
        ...exercise,
        slug,
        aliases: exercise.aliases ?? [],
        secondaryMuscles: exercise.secondaryMuscles ?? [],
        isArchived: library?.isArchived ?? false,
      } as RequiredDataFromCollectionSlug<'exercises'>,
      depth: 0,
      overrideAccess: false,
      req: tx.req,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'exercises.slug') ? taken : error
  }
}

function nameTaken(slug: string): Refusal {
  const message = `Another exercise has the slug "${slug}", which is made from the name. Give another name, or give a slug.`
  return refuse.taken(message, ['input', 'name'])
}
