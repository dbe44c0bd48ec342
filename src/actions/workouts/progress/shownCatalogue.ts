import type { PromiseOr } from '../../../kernel/promiseOr.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Program } from '../../../payload-types.ts'
import type { CatalogueReader, DocumentReader } from '../../../storage/readCatalogue.ts'
import { findUnguarded, type ReadScope } from '../../../storage/reading.ts'
import { milestoneIdsOf } from '../../programs/revise.ts'
import { prescribedBySlot } from '../../programs/workoutRevisions.ts'
import { pinOf, readPlans } from './readTraining.ts'

/** The part of the catalogue that an athlete's own enrolments name. */
export interface OwnCatalogue {
  milestones: Set<string>
  workouts: Set<string>
  /** Revisions of workouts, by `prescribedKey`. */
  prescribed: Set<string>
}

/** Answers which of these IDs the caller may see. The answer may contain other IDs as well. */
type Lookup = (ids: string[]) => Promise<string[]>

/**
 * The lookups that show milestones and workouts to a caller. Each lookup is asked only for the IDs that the lookups
 * before it do not show. A coach sees everything. `own` answers what the caller's own enrolments name.
 */
export function shownCatalogue(
  scope: ReadScope,
  catalogue: CatalogueReader,
  own: (userId: string) => Promise<OwnCatalogue>,
): Record<'milestones' | 'workouts', Lookup[]> {
  const { role, user } = scope.caller
  const all: Lookup = async (ids) => ids
  if (role === 'COACH') return { milestones: [all], workouts: [all] }
  const ownOf = async (of: 'milestones' | 'workouts') => (user ? [...(await own(user.id))[of]] : [])
  return {
    milestones: [(ids) => milestonesShown(catalogue, ids), () => ownOf('milestones')],
    workouts: [(ids) => workoutsShown(catalogue, ids), () => ownOf('workouts'), (ids) => workoutsTrained(scope, ids)],
  }
}

/** The document of each ID, or null where no lookup shows it or it does not exist. */
export async function readShown<Document>(
  reader: DocumentReader<Document>,
  lookups: Lookup[],
  ids: readonly string[],
): Promise<(Document | null)[]> {
  const visible = new Set<string>()
  for (const lookup of lookups) {
    const left = ids.filter((id) => !visible.has(id))
    if (left.length > 0) for (const id of await lookup(left)) visible.add(id)
  }
  return Promise.all(ids.map((id): PromiseOr<Document | null> => (visible.has(id) ? reader.load(id) : null)))
}

/** Two calls. */
export async function ownCatalogue(scope: ReadScope, userId: string): Promise<OwnCatalogue> {
  const enrolments = await findUnguarded(scope, 'enrolments', { user: { equals: userId } })
  const plans = await readPlans(scope, enrolments.map(pinOf))
  const milestones = [...plans.values()].flatMap((plan) => plan.milestones)
  const slots = milestones.flatMap((milestone) => milestone.slots)
  return {
    milestones: new Set(milestones.map(({ id }) => id)),
    workouts: new Set(slots.map(({ workoutId }) => workoutId)),
    prescribed: new Set(slots.flatMap(prescribedBySlot)),
  }
}

/** The programs that the caller may see and that hold one of these milestones. */
export async function visibleParents(
  catalogue: CatalogueReader,
  milestoneIds: readonly string[],
  sort?: string[],
): Promise<Program[]> {
  if (milestoneIds.length === 0) return []
  return catalogue.find({ collection: 'programs', where: { 'milestones.milestone': { in: [...milestoneIds] } }, sort })
}

/** Which of these milestones a program visible to the caller holds. The answer may contain other milestones as well. */
async function milestonesShown(catalogue: CatalogueReader, ids: string[]): Promise<string[]> {
  return (await visibleParents(catalogue, ids)).flatMap(milestoneIdsOf)
}

/** Which workouts fill a slot of a milestone that the caller may see. */
async function workoutsShown(catalogue: CatalogueReader, ids: string[]): Promise<string[]> {
  // Access is overridden to learn which milestones to ask for. The caller only gets what has passed milestonesShown.
  const parents = await catalogue.findAny({ collection: 'milestones', where: { 'workouts.workout': { in: ids } } })
  const shown = new Set(
    await milestonesShown(
      catalogue,
      parents.map((parent) => parent.id),
    ),
  )
  return parents
    .filter(({ id }) => shown.has(id))
    .flatMap(({ workouts }) => (workouts ?? []).map((row) => idOf(row.workout)))
}

/** Which of these workouts a session of the caller names: an athlete goes on seeing the workouts that they did. */
async function workoutsTrained({ caller, payload, req }: ReadScope, ids: string[]): Promise<string[]> {
  if (!caller.user) return []
  const { values } = await payload.findDistinct({
    collection: 'workoutSessions',
    field: 'workout',
    where: { and: [{ user: { equals: caller.user.id } }, { workout: { in: ids } }, { removedAt: { exists: false } }] },
    depth: 0,
    overrideAccess: true, // only the caller's own rows
    req,
  })
  return values.flatMap(({ workout }) => idOf(workout) ?? [])
}
