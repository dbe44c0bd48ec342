import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { refuse } from '../kernel/refusal.ts'
import { idOf, type Relation } from '../kernel/relation.ts'

type Named = 'exercises' | 'workouts' | 'milestones'

interface Naming {
  by: 'workouts' | 'milestones' | 'programs'
  list: string
  field: string
}

/** Who names whom in an ordered list of rows. What is named cannot be deleted. */
const NAMED_BY: Record<Named, Naming> = {
  exercises: { by: 'workouts', list: 'exercises', field: 'exercise' },
  workouts: { by: 'milestones', list: 'workouts', field: 'workout' },
  milestones: { by: 'programs', list: 'milestones', field: 'milestone' },
}

/** How many of those that name a thing a refusal tells by title. */
const TOLD = 3

/**
 * For the collection that names: holds what is newly named until the transaction ends, and refuses what is not there. So a
 * thing is either deleted before it is named (and the naming is refused) or named before it is deleted (and the deletion is).
 */
export function holdWhatIsNamed(named: Named): CollectionBeforeChangeHook {
  const { list, field } = NAMED_BY[named]
  const namedIn = (document: Record<string, unknown> | undefined) =>
    ((document?.[list] ?? []) as Record<string, Relation>[]).flatMap((row) => idOf(row[field]) ?? [])
  return async ({ data, originalDoc, req }) => {
    const before = new Set(namedIn(originalDoc))
    const ids = [...new Set(namedIn(data))].filter((id) => !before.has(id))
    if (ids.length > 0 && (await req.payload.db.hold({ collection: named, ids, req })) < ids.length) {
      throw refuse.notFound(field, ['input', list])
    }
    return data
  }
}

/** For the collection that is named: no path deletes what something names. */
export function refuseWhileNamed(named: Named): CollectionBeforeDeleteHook {
  const { by, list, field } = NAMED_BY[named]
  return async ({ id, req }) => {
    const titles = await titlesThatName(req, { by, list, field }, String(id))
    if (titles.length === 0) return
    const told = titles.slice(0, TOLD).map((title) => `"${title}"`)
    const others = titles.length > TOLD ? ' and others' : ''
    throw refuse.inUse(`This ${field} is in use by ${told.join(', ')}${others}. Take it out there first.`, [
      'input',
      `${field}Id`,
    ])
  }
}

/** For what history names, which no path deletes: see `wasFlag`. */
export function refuseOnceInHistory(
  collection: 'exercises' | 'workouts' | 'milestones' | 'programs',
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
    throw refuse.inUse(`${what}, and what they did stays. ${instead}`, ['input', `${collection.slice(0, -1)}Id`])
  }
}

async function titlesThatName(req: PayloadRequest, { by, list, field }: Naming, id: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: by,
    where: { [`${list}.${field}`]: { equals: id } },
    select: { title: true },
    limit: TOLD + 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // whatever the caller may see, what is named stays
    req,
  })
  return docs.map(({ title }) => title)
}
