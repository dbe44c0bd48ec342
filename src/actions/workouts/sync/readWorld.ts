import type { DataFromCollectionSlug, Where } from 'payload'
import { documentTag } from '../../../kernel/catalogue.ts'
import { idOf } from '../../../kernel/relation.ts'
import type {
  PerformedSet,
  PersonalRecord,
  WorkoutEvent,
  WorkoutRevision,
  WorkoutSession,
} from '../../../payload-types.ts'
import { committed } from '../../../storage/committed.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { readCatalogue } from '../../../storage/readCatalogue.ts'
import { readWorkoutRevisions } from '../../../storage/readWorkoutRevisions.ts'
import { toSession, toSet } from '../progress/documents.ts'
import { ownCatalogue, readShown, shownCatalogue } from '../progress/shownCatalogue.ts'
import { sessionNamedBy, setNamedBy, type TrainingEvent, type WorkoutStarted } from './event.ts'
import { findEnrolments } from './findEnrolments.ts'
import { findPlans } from './findPlans.ts'
import { findReleased } from './findReleased.ts'
import { prescribedAt, startsBeforeEdits } from './prescribed.ts'
import { readComments } from './readComments.ts'
import type { World } from './world.ts'

/** What has been read before and need not be read again. */
export interface AlreadyRead {
  /** Events that were seen before. Their sessions and sets are read for the answer. */
  known?: TrainingEvent[]
  /** Some of the athlete's sessions. The other sessions that the events name are looked up. */
  sessions?: WorkoutSession[]
  /** All of the athlete's sets that the events name. */
  sets?: PerformedSet[]
  /** All events that have waited for these events. */
  waiting?: WorkoutEvent[]
  /** All records that the athlete holds in the exercises of these events. */
  records?: PersonalRecord[]
}

/** Reads all that the new events name, and what the known events name, in at most a dozen calls. */
export async function readWorld(
  tx: Transaction,
  events: TrainingEvent[],
  mode: World['mode'],
  { known = [], ...given }: AlreadyRead = {},
): Promise<World> {
  const find = finder(tx)
  const released = await findReleased(tx, events, given.waiting)
  const all = [...events, ...released.map(({ event }) => event)]

  const named = [...all, ...known]
  const setDocuments = given.sets ?? (await find('performedSets', 'clientId', named.map(setNamedBy)))
  const sessionDocuments = await findSessions(tx, named, setDocuments, given.sessions ?? [])
  const starts = all.filter(({ kind }) => kind === 'workoutStarted') as WorkoutStarted[]
  const { enrolments, adjustments } = await findEnrolments(
    tx,
    starts.map(({ of }) => ('enrolment' in of ? of.enrolment : null)),
    all.map((event) => (event.kind === 'commentAdded' ? event.enrolment : null)),
  )
  const plans = await findPlans(tx, enrolments, starts, mode)
  const logs = all.flatMap((event) => (event.kind === 'setLogged' ? [event] : []))
  const exercises = await findAny(tx, 'exercises', ({ wasLogged }) => wasLogged, [
    ...logs.map(({ exercise }) => exercise),
    ...setDocuments.map(({ exercise }) => idOf(exercise)),
  ])
  const standalone = starts.flatMap(({ of }) => ('workout' in of ? [of.workout] : []))
  const startedSlots = new Set(starts.map(({ of }) => ('slot' in of ? of.slot : null)))
  const workouts = await findAny(tx, 'workouts', ({ wasStarted }) => wasStarted, [
    ...standalone,
    ...[...plans.values()]
      .flat()
      .flatMap(({ milestones }) => milestones)
      .flatMap(({ slots }) => slots.flatMap((slot) => (startedSlots.has(slot.id) ? [slot.workoutId] : []))),
    // Sessions from before workouts had revisions are judged by the workout as it is.
    ...(logs.length > 0 ? sessionDocuments.map((each) => (each.prescribed ? null : idOf(each.workout))) : []),
  ])
  const planned = {
    enrolments: byId(enrolments),
    adjustments,
    plans,
    workouts: byId(workouts),
    editedAfter: await findEdits(tx, startsBeforeEdits(starts, byId(workouts))),
  }
  const begun = starts.map((start) => prescribedAt(planned, start))
  const asked = [...sessionDocuments.map(({ prescribed }) => prescribed), ...begun]
  return {
    ...planned,
    prescribed: await readWorkoutRevisions(tx, logs.length > 0 ? asked.filter((key) => key != null) : []),
    mode,
    newId: tx.payload.db.newId,
    timeZone: tx.caller.user?.timeZone ?? 'UTC',
    sessions: new Map(sessionDocuments.map(toSession).map((now) => [now.clientId, { before: now, now }])),
    sets: new Map(setDocuments.map(toSet).map((now) => [now.clientId, { before: now, now }])),
    ...(await readComments(tx, named, { sessions: sessionDocuments, sets: setDocuments })),
    exercises: byId(exercises),
    startable: await findStartable(tx, standalone),
    released,
    records: given.records,
  }
}

type OwnSlug = 'performedSets'

/** Finds the athlete's own rows where `field` is one of these values. Makes no call where there are no values. */
function finder({ payload, req, caller }: Transaction) {
  return async <Slug extends OwnSlug>(
    collection: Slug,
    field: string,
    values: (string | null | undefined)[],
  ): Promise<DataFromCollectionSlug<Slug>[]> => {
    const wanted = [...new Set(values)].filter((value) => value != null)
    if (wanted.length === 0) return []
    // Only the athlete's own rows.
    const own: Where = { and: [{ user: { equals: caller.user?.id } }, { [field]: { in: wanted } }] }
    return findRows({ payload, req }, collection, own)
  }
}

/**
 * Documents of the catalogue, whether or not the caller may see them: athletes keep what they have done, whatever
 * becomes of the documents.
 */
async function findAny<Slug extends 'exercises' | 'workouts'>(
  tx: Transaction,
  collection: Slug,
  isMarked: (document: DataFromCollectionSlug<Slug>) => boolean | null | undefined,
  ids: (string | null | undefined)[],
): Promise<DataFromCollectionSlug<Slug>[]> {
  const { payload, req } = tx
  const wanted = [...new Set(ids)].filter((id) => id != null)
  const found = await inMemory(tx, collection, wanted)
  const remembered = found.filter(isMarked)
  const known = new Set(remembered.map(({ id }) => id))
  const unknown = wanted.filter((id) => !known.has(id))
  if (unknown.length === 0) return remembered
  const { docs } = await payload.find({
    collection,
    where: { id: { in: unknown } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // where visibility matters, `startable` decides
    req,
  })
  const read = docs as DataFromCollectionSlug<Slug>[]
  // Setting a mark touches no tag, because no answer shows marks. So the copies in memory that lack a mark are
  // forgotten here.
  if (found.length > remembered.length) {
    payload.db.waymark.catalogue?.forget(read.filter(isMarked).map(({ id }) => documentTag(collection, id)))
  }
  return [...remembered, ...read]
}

/**
 * Reads these documents through the catalogue in memory, outside the transaction. Only marked documents (see `wasFlag`)
 * may be taken from there. A marked document can no longer be deleted, and a marked exercise keeps its metric. So only
 * names and rows can have changed meanwhile, and such a change might as well have come a moment later.
 */
async function inMemory<Slug extends 'exercises' | 'workouts'>(
  { payload, req, caller }: Transaction,
  collection: Slug,
  ids: string[],
): Promise<DataFromCollectionSlug<Slug>[]> {
  if (ids.length === 0 || !payload.db.waymark.catalogue?.open()) return []
  const reader = readCatalogue({ payload, caller, req: committed(req) })[collection]
  const found = await Promise.all(ids.map((id) => reader.load(id)))
  return found.filter((document) => document !== null) as DataFromCollectionSlug<Slug>[]
}

async function findSessions(
  tx: Transaction,
  events: TrainingEvent[],
  sets: PerformedSet[],
  given: WorkoutSession[],
): Promise<WorkoutSession[]> {
  const named = events.flatMap((event) => [
    sessionNamedBy(event),
    event.kind === 'setUpdated' ? (event.of?.session ?? null) : null,
  ])
  const isGiven = new Set<string | null>(given.flatMap(({ id, clientId }) => [id, clientId]))
  const clientIds = [...new Set(named)].filter((id) => id !== null && !isGiven.has(id))
  const ids = [...new Set(sets.map(({ session }) => idOf(session)))].filter((id) => !isGiven.has(id))
  const or: Where[] = []
  if (clientIds.length > 0) or.push({ clientId: { in: clientIds } })
  if (ids.length > 0) or.push({ id: { in: ids } })
  if (or.length === 0) return given
  // Only the athlete's own rows.
  const own: Where = { and: [{ user: { equals: tx.caller.user?.id } }, { or }] }
  return [...given, ...(await findRows(tx, 'workoutSessions', own))]
}

async function findStartable(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const catalogue = readCatalogue(tx)
  const { workouts } = shownCatalogue(tx, catalogue, (userId) => ownCatalogue(tx, userId))
  const found = await readShown(catalogue.workouts, workouts, ids)
  return new Set(found.flatMap((workout) => (workout ? [workout.id] : [])))
}

/** The revisions that each of these workouts got after a moment: one call, and none where nothing was edited. */
async function findEdits(tx: Transaction, after: Map<string, string>): Promise<World['editedAfter']> {
  const or = [...after].map(
    ([workoutId, at]): Where => ({ and: [{ workoutId: { equals: workoutId } }, { createdAt: { greater_than: at } }] }),
  )
  // Numbers and moments only, of workouts that the athlete has begun.
  const { docs } =
    or.length > 0
      ? await tx.payload.db.find<WorkoutRevision>({
          collection: 'workoutRevisions',
          where: { or },
          select: { workoutId: true, revision: true, createdAt: true },
          pagination: false,
          limit: 0,
          req: tx.req,
        })
      : { docs: [] }
  const edits: World['editedAfter'] = new Map()
  for (const edit of docs) edits.set(edit.workoutId, [...(edits.get(edit.workoutId) ?? []), edit])
  return edits
}

function byId<Document extends { id: string }>(documents: Document[]): Map<string, Document> {
  return new Map(documents.map((document) => [document.id, document]))
}
