import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import { slugify } from '../../kernel/normalise.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { findBySlug } from '../documents/findBySlug.ts'

/**
 * Adds an exercise to the library under the slug of its name. The slug stays when the name changes. Refuses INVALID,
 * and TAKEN when the slug is in use (the unique index decides when two requests ask for one slug at once). An import
 * gives the slug by which its library knows the exercise, and has already checked that the slug is free.
 */
export async function createExercise(
  tx: Transaction,
  { idempotencyKey: _, ...exercise }: CreateExerciseInput,
  library?: { slug: string; isArchived: boolean },
): Promise<Exercise> {
  const field = ['input', 'name']
  const slug = library?.slug ?? slugify(exercise.name)
  if (!slug) throw refuse.invalid('No slug can be made from this name. The name needs a letter a-z or a digit.', field)
  const taken = refuse.taken(
    `Another exercise has the slug "${slug}", which is made from the name. Give another name.`,
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
