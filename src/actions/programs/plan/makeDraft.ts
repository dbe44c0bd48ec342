import { changeTags } from '../../../kernel/catalogue.ts'
import { sortKey } from '../../../kernel/normalise.ts'
import { searchTextOf } from '../../../kernel/searchTextOf.ts'
import { slugOf } from '../../../kernel/slug.ts'
import type { Program } from '../../../payload-types.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { newRowId } from '../../../storage/newRowId.ts'
import { touch } from '../../../storage/touch.ts'
import { slugTaken } from '../../documents/slugTaken.ts'
import type { ProgramChange } from '../change.ts'
import { recordRevisions } from '../revise.ts'
import type { PlanTree } from './planTree.ts'

/**
 * A new draft of milestones that the same transaction has written, with the ID that they already name. Refuses TAKEN when
 * the slug is in use; the unique index decides.
 */
export async function makeDraft(
  { payload, req }: Transaction,
  { title, slug: given, description, level }: PlanTree,
  milestoneIds: string[],
  { id, meant, slugField }: { id: string; meant: ProgramChange; slugField?: string[] },
): Promise<Program> {
  const slug = given ?? slugOf('program', title)
  const program = {
    ...{ id, title, slug, description, level, isPublished: false, publishedAt: null, publishedKey: 0, revision: 1 },
    titleKey: sortKey(title),
    searchText: searchTextOf('programs', { title, description }),
    wasEnrolledIn: false,
    milestones: milestoneIds.map((milestone) => ({ id: newRowId(), milestone })),
  } as unknown as Program
  try {
    await payload.db.upsertDocuments({ collection: 'programs', documents: [program], req })
  } catch (error) {
    throw error instanceof DuplicateRow
      ? slugTaken(slug, given === null ? ', made from the title,' : '', slugField)
      : error
  }
  await recordRevisions(req, [{ ...program, change: meant }])
  req.context.gathered?.made.add(id)
  touch(req, ...changeTags('programs', id))
  return program
}
