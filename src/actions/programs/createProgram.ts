import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateProgramInput } from '../../graphql/programs/program.inputs.ts'
import { because } from '../../kernel/reason.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { slugOf } from '../../kernel/slug.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { findBySlug } from '../documents/findBySlug.ts'
import { requireAll } from '../documents/requireAll.ts'
import { slugTaken } from '../documents/slugTaken.ts'

/**
 * Makes a draft at revision 1. Refuses TAKEN when the slug is in use (the unique index decides when two requests ask
 * for one slug at once), NOT_FOUND for milestones that do not exist, INVALID for a milestone that is named twice, and
 * TOO_MANY for more than 100 milestones.
 */
export async function createProgram(tx: Transaction, input: CreateProgramInput): Promise<Program> {
  const slug = input.slug ?? slugOf('program', input.title)
  const made = input.slug == null ? ', made from the title,' : ''
  const taken = slugTaken(slug, made)
  if (await findBySlug(readCatalogue(tx), 'programs', slug)) throw taken
  const milestones = await requireMilestonesOnce(tx, input.milestoneIds ?? [])
  try {
    return await tx.payload.create({
      collection: 'programs',
      data: {
        title: input.title,
        slug,
        description: input.description,
        level: input.level,
        isPublished: false,
        milestones: milestones.map((milestone) => ({ milestone })),
      } as RequiredDataFromCollectionSlug<'programs'>,
      depth: 0,
      overrideAccess: false,
      req: tx.req,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'programs.slug') ? taken : error
  }
}

async function requireMilestonesOnce(tx: Transaction, taggedIds: string[]): Promise<string[]> {
  const given = taggedIds.map((taggedId, index) => ({ taggedId, field: ['input', 'milestoneIds', String(index)] }))
  const repeated = given.filter(({ taggedId }, index) => taggedIds.indexOf(taggedId) < index)
  if (repeated.length > 0) {
    throw new Refusal(
      ...repeated.map(({ field }) => ({
        code: UserErrorCode.INVALID as const,
        ...because.DUPLICATED('A milestone may occur only once in a program.'),
        field,
      })),
    )
  }
  return requireAll(tx, 'milestones', given)
}
