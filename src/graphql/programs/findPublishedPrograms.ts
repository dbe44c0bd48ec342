import type { Where } from 'payload'
import type { Program as ProgramDocument } from '../../payload-types.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, type Order } from '../connections/findPage.ts'
import { type Context, requireCoach } from '../context/context.ts'
import { ProgramOrder, type ProgramsArgs } from './program.inputs.ts'
import { Program } from './program.type.ts'

export const programOrders: Record<ProgramOrder, Order<ProgramDocument>> = {
  TITLE_ASC: { name: 'TITLE_ASC', field: 'titleKey', descending: false },
  TITLE_DESC: { name: 'TITLE_DESC', field: 'titleKey', descending: true },
  PUBLISHED_AT_DESC: { name: 'PUBLISHED_AT_DESC', field: 'publishedKey', descending: true, numeric: true },
  UPDATED_AT_DESC: { name: 'UPDATED_AT_DESC', field: 'updatedAt', descending: true, moments: true },
}

/**
 * A page of published programs, and for coaches also of drafts. The collection's access function adds this condition,
 * so that pages and counts cannot differ. Throws UNAUTHENTICATED or FORBIDDEN when anybody else asks for drafts, even
 * if there are none.
 */
export async function findPublishedPrograms(
  context: Context,
  { filter, orderBy, first, after }: ProgramsArgs,
): Promise<Connection<Program>> {
  if (filter?.isPublished === false) requireCoach(context)
  const conditions: Where[] = searchWhere(filter?.search)
  if (filter?.level) conditions.push({ level: { in: filter.level } })
  if (typeof filter?.isPublished === 'boolean') conditions.push({ isPublished: { equals: filter.isPublished } })
  return findPage(context.loaders.catalogue, {
    collection: 'programs',
    where: { and: conditions },
    order: programOrders[orderBy],
    first,
    after,
    toNode: Program.from,
  })
}
