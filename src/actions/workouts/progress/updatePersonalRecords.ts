import type { Where } from 'payload'
import type { PersonalRecordKind } from '../../../kernel/progressVocabulary.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { PersonalRecord } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import type { TrainedSet } from '../sync/world.ts'
import { toSet } from './documents.ts'
import { isBetter, type Proof, scoresOf } from './records.ts'

/** A set before and after what happened to it. */
export interface SetChange {
  before: TrainedSet | null
  now: TrainedSet
}

interface Held extends Proof {
  exercise: string
  kind: PersonalRecordKind
  set: string
  session: string
}

/**
 * Updates an athlete's records for these changes, which are already written. A set that is better than a record takes
 * the record. Where the set that proved a record got worse or was removed, the next best set is looked for among all
 * sets of that exercise. At most five calls, and one less where `known` gives the athlete's records in these exercises.
 * Answers the athlete's records in these exercises, or `known` where nothing had to be looked at.
 */
export async function updatePersonalRecords(
  tx: Transaction,
  userId: string,
  changes: SetChange[],
  known?: PersonalRecord[],
): Promise<PersonalRecord[] | undefined> {
  const relevant = changes.filter(({ before, now }) => worth(before) !== worth(now))
  if (relevant.length === 0) return known
  const exercises = [...new Set(relevant.map(({ now }) => now.exercise))]
  const stored = (known ?? (await findRecords(tx, userId, exercises))).map(toStored)
  const held = new Map(stored.map((record) => [keyOf(record), record]))
  const best = new Map<string, Held>()
  const lost = new Set<string>()

  for (const record of stored) {
    const change = relevant.find(({ now }) => now.id === record.set)
    const proof = change && proofsIn(change.now).find(({ kind }) => kind === record.kind)
    if (!change) best.set(keyOf(record), record)
    else if (proof && !isBetter(record, proof)) best.set(keyOf(record), proof)
    else lost.add(record.exercise)
  }
  const candidates = [...relevant.map(({ now }) => now).filter(({ exercise }) => !lost.has(exercise))]
  if (lost.size > 0) candidates.push(...(await findSets(tx, userId, [...lost])))
  for (const key of best.keys()) if (lost.has((best.get(key) as Held).exercise)) best.delete(key)
  for (const proof of candidates.flatMap(proofsIn)) {
    const bestSoFar = best.get(keyOf(proof))
    if (!bestSoFar || isBetter(proof, bestSoFar)) best.set(keyOf(proof), proof)
  }
  return writeRecords(tx, userId, held, best)
}

type Stored = Held & { id: string }

function findRecords(tx: Transaction, userId: string, exercises: string[]): Promise<PersonalRecord[]> {
  return findRows(tx, 'personalRecords', recordsIn(userId, exercises))
}

/** The condition for an athlete's records in these exercises. */
export function recordsIn(userId: string, exercises: string[]): Where {
  return { and: [{ user: { equals: userId } }, { exercise: { in: exercises } }] }
}

function toStored({ id, kind, score, achievedAt, setSequence, setClientId, ...record }: PersonalRecord): Stored {
  return {
    id,
    kind: kind as PersonalRecordKind,
    score,
    achievedAt,
    setSequence: setSequence ?? null,
    setClientId,
    exercise: String(idOf(record.exercise)),
    set: String(idOf(record.set)),
    session: String(idOf(record.session)),
  }
}

async function findSets({ payload, req }: Transaction, userId: string, exercises: string[]): Promise<TrainedSet[]> {
  // Only the athlete's own rows.
  const sets = await findRows({ payload, req }, 'performedSets', {
    and: [
      { user: { equals: userId } },
      { exercise: { in: exercises } },
      { removedAt: { exists: false } },
      { type: { not_equals: 'WARMUP' } },
    ],
  })
  return sets.map(toSet)
}

async function writeRecords(
  { payload, req }: Transaction,
  userId: string,
  held: Map<string, Stored>,
  best: Map<string, Held>,
): Promise<PersonalRecord[]> {
  const { newId, upsertMany } = payload.db
  const all = [...best].map(([key, proof]) => ({ ...proof, id: held.get(key)?.id ?? newId(), user: userId }))
  const rows = all.filter((row) => !isSame(held.get(keyOf(row)), row))
  const gone = [...held].filter(([key]) => !best.has(key)).map(([, { id }]) => id)
  if (gone.length > 0) {
    const where: Where = { and: [{ user: { equals: userId } }, { id: { in: gone } }] }
    await payload.db.deleteMany({ collection: 'personalRecords', where, req })
  }
  if (rows.length > 0) await upsertMany({ collection: 'personalRecords', rows, req })
  return all as PersonalRecord[]
}

function isSame(one: Held | undefined, other: Held): boolean {
  return (
    one?.set === other.set &&
    one.score === other.score &&
    one.achievedAt === other.achievedAt &&
    one.setSequence === other.setSequence
  )
}

function proofsIn(set: TrainedSet): Held[] {
  if (set.removedAt !== null) return []
  const { exercise, id, session, performedAt: achievedAt, sequence: setSequence, clientId: setClientId } = set
  return Object.entries(scoresOf(set)).map(([kind, score]) => ({
    exercise,
    session,
    achievedAt,
    setSequence,
    setClientId,
    score,
    kind: kind as PersonalRecordKind,
    set: id,
  }))
}

/** Everything about a set that a record depends on, as a text to compare. */
function worth(set: TrainedSet | null): string {
  return JSON.stringify(set ? proofsIn(set) : [])
}

function keyOf({ exercise, kind }: Pick<Held, 'exercise' | 'kind'>): string {
  return `${exercise} ${kind}`
}
