import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { asksFor } from '../actions/programs/workoutRevisions.ts'
import { type CatalogueSlug, TYPE_OF } from '../kernel/catalogue.ts'
import { refuse } from '../kernel/refusal.ts'
import { idOf, type Relation } from '../kernel/relation.ts'
import { TITLES_NOTICED, toldTitles } from '../kernel/toldTitles.ts'

/**
 * Which collection names which, in an ordered list of rows. The list is called like the named collection, and the field
 * of a row is called like one of its documents.
 */
const NAMED_BY = { exercises: 'workouts', workouts: 'milestones', milestones: 'programs' } as const
type Named = keyof typeof NAMED_BY

/** A row that names a document, and for an exercise perhaps others that may be done instead. */
type Row = Record<string, Relation> & { alternatives?: Record<string, Relation>[] | null }

/**
 * For the collection that names: holds the newly named documents until the transaction ends, and refuses documents that
 * do not exist. So a document is either deleted before it is named, and the naming is refused, or named before it is
 * deleted, and the deletion is refused.
 */
export function holdWhatIsNamed(named: Named): CollectionBeforeChangeHook {
  const field = TYPE_OF[named]
  const namedIn = (document: Record<string, unknown> | undefined) =>
    ((document?.[named] ?? []) as Row[])
      .flatMap((row) => [row, ...(row.alternatives ?? [])])
      .flatMap((row) => idOf(row[field]) ?? [])
  return async ({ data, operation, originalDoc, req }) => {
    // The original of a copy stands there too, and does not keep what the copy names.
    const before = new Set(operation === 'create' ? [] : namedIn(originalDoc))
    const ids = [...new Set(namedIn(data))].filter((id) => !before.has(id))
    if (ids.length > 0 && (await req.payload.db.hold({ collection: named, ids, req })) < ids.length) {
      throw refuse.notFound(field, ['input', named])
    }
    return data
  }
}

/** For the named collection: no path deletes a document that another one names. */
export function refuseWhileNamed(named: Named): CollectionBeforeDeleteHook {
  const field = TYPE_OF[named]
  return async ({ id, req }) => {
    const titles = await titlesThatName(req, named, String(id))
    if (titles.length === 0) return
    throw refuse.inUse(`This ${field} is in use by ${toldTitles(titles)}. Remove it there first.`, [
      'input',
      `${field}Id`,
    ])
  }
}

/** For documents that history names, which no path deletes: see `wasFlag`. */
export function refuseOnceInHistory(
  collection: CatalogueSlug,
  flag: string,
  what: string,
  instead: string,
): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [{ id: { equals: id } }, { [flag]: { equals: true } }] },
      select: {},
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // whatever the caller may see, history stays
      req,
    })
    if (docs.length === 0) return
    throw refuse.inUse(`${what}, so it cannot be deleted. ${instead}`, ['input', `${TYPE_OF[collection]}Id`])
  }
}

/** An exercise stays as long as any revision of a workout asks for it, because athletes may still follow that one. */
export const refuseWhilePrescribed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'workoutRevisions',
    where: asksFor(String(id)),
    select: { title: true },
    limit: TITLES_NOTICED,
    pagination: false,
    depth: 0,
    overrideAccess: true, // whatever the caller may see, what is prescribed stays
    req,
  })
  if (docs.length === 0) return
  const titles = [...new Set(docs.map(({ title }) => title))]
  const message = `Earlier revisions of ${toldTitles(titles)} ask for this exercise, and athletes may still follow them.`
  throw refuse.inUse(`${message} Archive it instead.`, ['input', 'exerciseId'])
}

function namedAt(named: Named): string[] {
  return [`${named}.${TYPE_OF[named]}`, ...(named === 'exercises' ? ['exercises.alternatives.exercise'] : [])]
}

async function titlesThatName(req: PayloadRequest, named: Named, id: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: NAMED_BY[named],
    where: { or: namedAt(named).map((path) => ({ [path]: { equals: id } })) },
    select: { title: true },
    limit: TITLES_NOTICED,
    pagination: false,
    depth: 0,
    overrideAccess: true, // whatever the caller may see, what is named stays
    req,
  })
  return docs.map(({ title }) => title)
}
