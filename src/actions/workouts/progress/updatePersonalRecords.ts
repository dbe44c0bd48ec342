import type { Where } from 'payload'
import type { PersonalRecordKind } from '../../../kernel/progressVocabulary.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { PersonalRecord } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import type { TrainedSet } from '../sync/world.ts'
import { toSet } from './documents.ts'
import { isBefore, isBetter, type Moment, type Proof, scoresOf } from './records.ts'

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

/** The earliest set with a score of a kind. A record that another session holds has beaten it. */
export interface FirstSet extends Moment {
  set: string
  session: string
}

/**
 * Updates an athlete's records for these changes, which are already written. A set that is better than a record takes
 * the record. Where the set that proved a record got worse or was removed, or the first one that could have, the next best
 * set and the first one are looked for among all sets of that exercise. At most five calls, and one less where `known` gives the athlete's records in these exercises.
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
  const firsts = new Map<string, FirstSet>()
  const lost = new Set<string>()

  for (const record of stored) {
    const nowOf = (set: string): Now => {
      const change = relevant.find(({ now }) => now.id === set)
      return change ? (proofsIn(change.now).find(({ kind }) => kind === record.kind) ?? 'gone') : 'same'
    }
    // Nobody knows any more what an old record has beaten. Whatever beats it has beaten a record.
    const first = record.first ?? firstOf(record)
    const [holder, opener] = [nowOf(record.set), nowOf(first.set)]
    if (holder === 'same') best.set(keyOf(record), record)
    else if (holder !== 'gone' && !isBetter(record, holder)) best.set(keyOf(record), holder)
    else lost.add(record.exercise)
    if (opener === 'same') firsts.set(keyOf(record), first)
    else if (opener !== 'gone' && !isBefore(first, opener)) firsts.set(keyOf(record), firstOf(opener))
    else lost.add(record.exercise)
  }
  const candidates = [...relevant.map(({ now }) => now).filter(({ exercise }) => !lost.has(exercise))]
  if (lost.size > 0) candidates.push(...(await findSets(tx, userId, [...lost])))
  for (const record of stored) {
    if (!lost.has(record.exercise)) continue
    best.delete(keyOf(record))
    firsts.delete(keyOf(record))
  }
  for (const proof of candidates.flatMap(proofsIn)) {
    const [bestSoFar, firstSoFar] = [best.get(keyOf(proof)), firsts.get(keyOf(proof))]
    if (!bestSoFar || isBetter(proof, bestSoFar)) best.set(keyOf(proof), proof)
    if (!firstSoFar || isBefore(proof, firstSoFar)) firsts.set(keyOf(proof), firstOf(proof))
  }
  for (const record of stored) {
    const isAsOld = !record.first && !lost.has(record.exercise) && best.get(keyOf(record))?.set === record.set
    if (isAsOld) firsts.delete(keyOf(record))
  }
  return writeRecords(tx, userId, held, best, firsts)
}

/** What a set that is named by a record proves after the changes. */
type Now = Held | 'same' | 'gone'
type Stored = Held & { id: string; first: FirstSet | null }

function firstOf({ set, session, achievedAt, setSequence, setClientId }: FirstSet): FirstSet {
  return { set, session, achievedAt, setSequence, setClientId }
}

function findRecords(tx: Transaction, userId: string, exercises: string[]): Promise<PersonalRecord[]> {
  return findRows(tx, 'personalRecords', recordsIn(userId, exercises))
}

/** The condition for an athlete's records in these exercises. */
export function recordsIn(userId: string, exercises: string[]): Where {
  return { and: [{ user: { equals: userId } }, { exercise: { in: exercises } }] }
}

function toStored({ id, kind, score, achievedAt, setSequence, setClientId, first, ...record }: PersonalRecord): Stored {
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
    first: (first as unknown as FirstSet | null) ?? null, // written by writeRecords
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
  firsts: Map<string, FirstSet>,
): Promise<PersonalRecord[]> {
  const { newId, upsertMany } = payload.db
  const all = [...best].map(([key, proof]) => {
    const before = held.get(key)
    return { ...proof, id: before?.id ?? newId(), user: userId, first: firsts.get(key) ?? null }
  })
  const rows = all.filter((row) => !isUnchanged(held.get(keyOf(row)), row))
  const gone = [...held].filter(([key]) => !best.has(key)).map(([, { id }]) => id)
  if (gone.length > 0) {
    const where: Where = { and: [{ user: { equals: userId } }, { id: { in: gone } }] }
    await payload.db.deleteMany({ collection: 'personalRecords', where, req })
  }
  if (rows.length > 0) await upsertMany({ collection: 'personalRecords', rows, req })
  return all as unknown as PersonalRecord[]
}

function isSame(one: Held | undefined, other: Held): boolean {
  return (
    one?.set === other.set &&
    one.score === other.score &&
    one.achievedAt === other.achievedAt &&
    one.setSequence === other.setSequence
  )
}

function isUnchanged(one: Stored | undefined, other: Stored): boolean {
  return isSame(one, other) && JSON.stringify(one?.first) === JSON.stringify(other.first)
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
