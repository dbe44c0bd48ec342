import type { Payload, Where } from 'payload'
import { type Changes, publicIds } from './changes.ts'

export interface Description {
  tags: string[]
  paths: string[]
}

/** Waymark itself reads, and only what the webhook tells: IDs, and names of pages that anybody may open. */
const AS_WAYMARK = { depth: 0, pagination: false, overrideAccess: true } as const

/**
 * What front ends are told: what changed, the programs that show it, and the pages of both. A draft has no page. A
 * document that was unpublished, renamed or deleted had a page until now.
 */
export async function describe(payload: Payload, changes: Changes): Promise<Description> {
  if (changes.isEverything) return { tags: changes.tags(), paths: ['/programs', '/exercises'] }
  const { lists, ids, formerSlugs } = changes

  const holders = async (collection: 'workouts' | 'milestones' | 'programs', field: string, of: Set<string>) => {
    if (of.size === 0) return []
    const where: Where = { [field]: { in: [...of] } }
    const { docs } = await payload.find({ ...AS_WAYMARK, collection, where, select: { revision: true } })
    return docs.map(({ id }) => String(id))
  }
  const slugs = async (collection: 'programs' | 'exercises', of: Set<string>, more: Where = {}) => {
    if (of.size === 0) return []
    const where: Where = { and: [{ id: { in: [...of] } }, more] }
    const { docs } = await payload.find({ ...AS_WAYMARK, collection, where, select: { slug: true } })
    return docs.map(({ slug }) => slug)
  }

  const workouts = new Set([...ids.workouts, ...(await holders('workouts', 'exercises.exercise', ids.exercises))])
  const milestones = new Set([...ids.milestones, ...(await holders('milestones', 'workouts.workout', workouts))])
  const programs = new Set([...ids.programs, ...(await holders('programs', 'milestones.milestone', milestones))])

  const published = await slugs('programs', programs, { isPublished: { equals: true } })
  const programPages = new Set([...formerSlugs.programs, ...published])
  const exercisePages = new Set([...formerSlugs.exercises, ...(await slugs('exercises', ids.exercises))])
  return {
    tags: [...new Set([...changes.tags(), ...publicIds('programs', programs)])],
    paths: [
      ...(lists.has('programs') || programPages.size > 0 ? ['/programs'] : []),
      ...[...programPages].map((slug) => `/programs/${slug}`),
      ...(lists.has('exercises') || exercisePages.size > 0 ? ['/exercises'] : []),
      ...[...exercisePages].map((slug) => `/exercises/${slug}`),
    ],
  }
}
