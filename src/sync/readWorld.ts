import type { DataFromCollectionSlug, Where } from 'payload'
import { idOf } from '../collections/relation.ts'
import { batchWrites } from '../database/batch.ts'
import type { Transaction } from '../database/doorway.ts'
import { createLoaders } from '../loaders/loaders.ts'
import type { PerformedSet, WorkoutSession } from '../payload-types.ts'
import { toSession, toSet } from './documents.ts'
import { sessionNamedBy, setNamedBy, type TrainingEvent, type WorkoutStarted } from './event.ts'
import { findPlans } from './findPlans.ts'
import { findReleased } from './findReleased.ts'
import type { World } from './world.ts'

/** All that the events name, and what those name that are known already; read in at most a dozen calls. */
export async function readWorld(
  tx: Transaction,
  events: TrainingEvent[],
  mode: World['mode'],
  known: TrainingEvent[] = [],
): Promise<World> {
  const find = finder(tx)
  const released = await findReleased(tx, events)
  const all = [...events, ...released.map(({ event }) => event)]

  const named = [...all, ...known]
  const setDocuments = await find('performedSets', 'clientId', named.map(setNamedBy))
  const sessionDocuments = await findSessions(tx, named, setDocuments)
  const starts = all.filter(({ kind }) => kind === 'workoutStarted') as WorkoutStarted[]
  const enrolments = await find(
    'enrolments',
    'id',
    starts.map(({ of }) => ('enrolment' in of ? of.enrolment : null)),
  )
  const plans = await findPlans(tx, enrolments, starts, mode)
  const logs = all.flatMap((event) => (event.kind === 'setLogged' ? [event] : []))
  const exercises = await findAny(tx, 'exercises', [
    ...logs.map(({ exercise }) => exercise),
    ...setDocuments.map(({ exercise }) => idOf(exercise)),
  ])
  const standalone = starts.flatMap(({ of }) => ('workout' in of ? [of.workout] : []))
  const startedSlots = new Set(starts.map(({ of }) => ('slot' in of ? of.slot : null)))
  const workouts = await findAny(tx, 'workouts', [
    ...standalone,
    ...[...plans.values()]
      .flat()
      .flatMap(({ slots }) => slots.flatMap((slot) => (startedSlots.has(slot.id) ? [slot.workoutId] : []))),
    ...(logs.length > 0 ? sessionDocuments.map(({ workout }) => idOf(workout)) : []),
  ])
  return {
    mode,
    newId: batchWrites(tx.payload).newId,
    sessions: new Map(sessionDocuments.map(toSession).map((now) => [now.clientId, { before: now, now }])),
    sets: new Map(setDocuments.map(toSet).map((now) => [now.clientId, { before: now, now }])),
    exercises: byId(exercises),
    workouts: byId(workouts),
    startable: await findStartable(tx, standalone),
    enrolments: byId(enrolments),
    plans,
    released,
  }
}

type OwnSlug = 'performedSets' | 'workoutSessions' | 'enrolments'

/** The athlete's own, where `field` is one of these values. No call for none. */
function finder({ payload, req, caller }: Transaction) {
  return async <Slug extends OwnSlug>(
    collection: Slug,
    field: string,
    values: (string | null | undefined)[],
  ): Promise<DataFromCollectionSlug<Slug>[]> => {
    const wanted = [...new Set(values)].filter((value) => value != null)
    if (wanted.length === 0) return []
    const { docs } = await payload.find({
      collection,
      where: { and: [{ user: { equals: caller.user?.id } }, { [field]: { in: wanted } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true, // the athlete's own, and of nobody else
      req,
    })
    return docs as DataFromCollectionSlug<Slug>[]
  }
}

/** Of the catalogue, whoever may see it: what the athlete has done is theirs, whatever has become of it. */
async function findAny<Slug extends 'exercises' | 'workouts'>(
  { payload, req }: Transaction,
  collection: Slug,
  ids: (string | null | undefined)[],
): Promise<DataFromCollectionSlug<Slug>[]> {
  const wanted = [...new Set(ids)].filter((id) => id != null)
  if (wanted.length === 0) return []
  const { docs } = await payload.find({
    collection,
    where: { id: { in: wanted } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // judged by `startable`, where it matters who may see it
    req,
  })
  return docs as DataFromCollectionSlug<Slug>[]
}

async function findSessions(tx: Transaction, events: TrainingEvent[], sets: PerformedSet[]): Promise<WorkoutSession[]> {
  const named = events.flatMap((event) => [
    sessionNamedBy(event),
    event.kind === 'setUpdated' ? (event.of?.session ?? null) : null,
  ])
  const clientIds = [...new Set(named)].filter((id) => id !== null)
  const ids = [...new Set(sets.map(({ session }) => idOf(session)))]
  const or: Where[] = []
  if (clientIds.length > 0) or.push({ clientId: { in: clientIds } })
  if (ids.length > 0) or.push({ id: { in: ids } })
  if (or.length === 0) return []
  const { docs } = await tx.payload.find({
    collection: 'workoutSessions',
    where: { and: [{ user: { equals: tx.caller.user?.id } }, { or }] },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the athlete's own
    req: tx.req,
  })
  return docs
}

async function findStartable({ payload, req, caller }: Transaction, ids: string[]): Promise<Set<string>> {
  const { visibleWorkout } = createLoaders({ payload, req, caller })
  const found = await Promise.all(ids.map((id) => visibleWorkout.load(id)))
  return new Set(found.flatMap((workout) => (workout ? [workout.id] : [])))
}

function byId<Document extends { id: string }>(documents: Document[]): Map<string, Document> {
  return new Map(documents.map((document) => [document.id, document]))
}
