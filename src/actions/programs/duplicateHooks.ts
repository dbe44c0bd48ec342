import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { slugOf } from '../../kernel/slug.ts'
import type { Milestone, Program, Workout } from '../../payload-types.ts'
import { newRowId } from '../../storage/newRowId.ts'
import { RANDOM_END, withRandomEnd } from '../documents/libraryKey.ts'
import { copyTitles } from './copyTitle.ts'
import { copiesIn, madeForMilestone } from './plan/copiesIn.ts'
import { documentsById, NO_PROGRAM, type PlanTree, readPlan, treeOf } from './plan/planTree.ts'
import type { ResolvedPlan } from './plan/resolvePlan.ts'
import { writeResolved } from './plan/writeResolved.ts'
import { milestoneIdsOf, slotsOf } from './revise.ts'

/**
 * Payload's own Duplicate makes what `copyProgram`, `copyMilestone` and `copyWorkout` make, whoever asks for it: the
 * button of the admin interface, REST or the Local API. Payload copies the fields of one document, and these hooks put
 * copies in the place of the milestones and workouts that it names, in the same transaction.
 */

interface Duplicate {
  /** What the caller gave. Payload later fills in what the original has. */
  given: { title?: unknown; slug?: unknown }
  made?: ResolvedPlan
}

declare module 'payload' {
  interface RequestContext {
    duplicate?: Duplicate
  }
}

type Copied = 'programs' | 'milestones' | 'workouts'

/** Only here Payload tells a copy from another new document. Several may be made in one request, one after another. */
export const noteDuplicate: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create') return args
  const { duplicateFromID, data } = args as { duplicateFromID?: unknown; data?: Duplicate['given'] }
  req.context.duplicate = duplicateFromID == null ? undefined : { given: { title: data?.title, slug: data?.slug } }
  return args
}

/**
 * A copy has the title that the caller gave. Without one it gets a free one, so that a call which knows of no title is
 * answered as well. Its slug is made from its title, as of a program that is made anew.
 */
export function nameDuplicate(collection: Copied): CollectionBeforeValidateHook {
  return async ({ data, operation, originalDoc, req }) => {
    const { duplicate } = req.context
    if (operation !== 'create' || !duplicate || !data) return data
    const title = duplicate.given.title ?? (await freeTitle(req, collection, String(originalDoc?.title ?? '')))
    if (collection !== 'programs') return { ...data, title }
    return { ...data, title, slug: duplicate.given.slug || (await freeSlug(req, String(title))) }
  }
}

/** The copy of a program gets milestones of its own, with workouts of their own. */
export const copyMilestones: CollectionBeforeChangeHook<Program> = async ({ data, operation, req }) => {
  const { duplicate } = req.context
  if (operation !== 'create' || !duplicate) return data
  const reader = { payload: req.payload, req }
  const { tree, milestones } = await readPlan(reader, data as Program)
  if (milestones.size < new Set(milestoneIdsOf(data)).size) throw refuse.notFound('milestone', ['input', 'milestones'])
  // The ID of the program is not known yet: see `keepForCopy`.
  duplicate.made = await copiesIn(reader, tree, '')
  await writeResolved(reader, duplicate.made)
  return { ...data, milestones: duplicate.made.milestoneIds.map((milestone) => ({ id: newRowId(), milestone })) }
}

/** The copy of a milestone gets workouts of its own, in slots of its own. */
export const copyWorkouts: CollectionBeforeChangeHook<Milestone> = async ({ data, operation, req }) => {
  const { duplicate } = req.context
  if (operation !== 'create' || !duplicate) return data
  const reader = { payload: req.payload, req }
  const held = [...new Set(slotsOf(data).map(({ workoutId }) => workoutId))]
  const stored = await documentsById<Workout>(reader, 'workouts', held)
  if (stored.size < held.length) throw refuse.notFound('workout', ['input', 'workouts'])
  const tree: PlanTree = treeOf(NO_PROGRAM, [{ ...data, title: String(data.title) } as Milestone], stored)
  const { milestones, ...made } = madeForMilestone(await copiesIn(reader, tree, ''), '')
  // The ID of the milestone is not known yet, as above.
  duplicate.made = { ...made, milestones: [] }
  await writeResolved(reader, duplicate.made)
  return { ...data, workouts: milestones[0]?.workouts ?? [] }
}

/**
 * What was copied for a program or a milestone was made for it, as what a plan makes, and goes with it when it is deleted.
 * Payload's databases give the copy its ID only when it is saved.
 */
export const keepForCopy: CollectionAfterChangeHook<Program | Milestone> = async ({ doc, operation, req }) => {
  const made = req.context.duplicate?.made
  if (operation !== 'create' || !made) return doc
  req.context.duplicate = undefined
  for (const collection of ['workouts', 'milestones'] as const) {
    const documents = made[collection].map((document) => ({ ...document, madeFor: doc.id }))
    if (documents.length > 0) await req.payload.db.upsertDocuments({ collection, documents, req })
  }
  return doc
}

const ALL = { pagination: false, depth: 0, overrideAccess: true } as const // what is taken does not depend on who asks

async function freeTitle(req: PayloadRequest, collection: Copied, title: string): Promise<string> {
  const titles = copyTitles(title)
  const where = { title: { in: titles } }
  const { docs } = await req.payload.find({ ...ALL, collection, where, select: { title: true }, req })
  const taken = new Set(docs.map((document) => document.title))
  return titles.find((each) => !taken.has(each)) ?? (titles.at(-1) as string)
}

async function freeSlug(req: PayloadRequest, title: string): Promise<string> {
  const slug = slugOf('program', title)
  const where = { slug: { equals: slug } }
  const { docs } = await req.payload.find({ ...ALL, collection: 'programs', where, select: {}, limit: 1, req })
  return docs.length === 0 ? slug : withRandomEnd(slug.slice(0, LIMITS.slug - RANDOM_END))
}
