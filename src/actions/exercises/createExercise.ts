import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import { slugify } from '../../kernel/normalise.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findBySlug } from '../../storage/findBySlug.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'

/**
 * Adds an exercise to the library under the slug of its name, which stays when the name changes. Refuses INVALID, and TAKEN
 * when the slug is in use (the unique index decides between two who ask at once). An import brings the slug that its library
 * knows the exercise by, and has looked whether it is in use.
 */
export async function createExercise(
  tx: Transaction,
  { idempotencyKey: _, ...exercise }: CreateExerciseInput,
  library?: { slug: string; isArchived: boolean },
): Promise<Exercise> {
  const field = ['input', 'name']
  const slug = library?.slug ?? slugify(exercise.name)
  if (!slug) throw refuse.invalid('No slug can be made from this name: it needs a letter a-z or a digit.', field)
  const taken = refuse.taken(
    `An exercise with the slug "${slug}", made from the name, exists: give another name.`,
    field,
  )
  if (!library && (await findBySlug(readCatalogue(tx), 'exercises', slug))) throw taken
  try {
    return await tx.payload.create({
      collection: 'exercises',
      data: {
        ...exercise,
        slug,
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
