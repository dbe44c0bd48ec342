import type { UpdateProgramInput } from '../../graphql/programs/program.inputs.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { findBySlug } from '../documents/findBySlug.ts'
import { requireAt } from '../documents/requireOne.ts'
import { slugTaken } from '../documents/slugTaken.ts'
import { saveProgram } from './saveProgram.ts'

/**
 * Changes the title, slug, description and level of a program. Omitted fields stay, and an input that changes nothing
 * makes no revision. Refuses NOT_FOUND, STALE_REVISION, INVALID, and TAKEN for the slug (the unique index decides when
 * two requests ask for one slug at once).
 */
export async function updateProgram(
  tx: Transaction,
  { programId, expectedRevision, title, slug, description, level }: UpdateProgramInput,
): Promise<Program> {
  const program = await requireAt(tx, 'programs', programId, expectedRevision)
  if (slug && slug !== program.slug && (await findBySlug(readCatalogue(tx), 'programs', slug))) throw slugTaken(slug)
  return saveProgram(tx, program, { title, slug, description, level } as Partial<Program>)
}
