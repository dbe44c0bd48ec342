import type { Payload } from 'payload'
import { encodeId, type NodeType } from '../kernel/nodeId.ts'
import { idOf } from '../kernel/relation.ts'
import { recount } from './recount.ts'
import { readTrainingState } from './trainingState.ts'

const DAY_MS = 86_400_000
/** Attention sees so many of each athlete. */
const MOST_SESSIONS = 100

/** What the reference says of an item, and what is compared of it. */
export type Said = `${string} ${string} ${string}`

export const said = (kind: string, since: string, ids: readonly string[]): Said =>
  `${kind} ${since} ${[...ids].sort().join(',')}`

/**
 * What attention must say of an athlete's sessions and sets, computed in the slowest way from the stored sessions and
 * sets alone. Shares no code with what it checks. `asking` are the workouts of which each session asks for more.
 */
export async function attentionReference(
  payload: Payload,
  user: string,
  asking: ReadonlySet<string>,
  now: number,
): Promise<Said[]> {
  const own = { where: { user: { equals: user } }, pagination: false, depth: 0 } as const
  const alive = (await payload.find({ ...own, collection: 'workoutSessions' })).docs.filter((each) => !each.removedAt)
  const sessions = alive
    .filter(({ startedAt }) => Date.parse(startedAt) <= now)
    .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt) || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_SESSIONS)
  const sets = (await payload.find({ ...own, collection: 'performedSets' })).docs.filter((each) => !each.removedAt)
  const stored = (await payload.find({ ...own, collection: 'personalRecords' })).docs
  const { records } = recount(await readTrainingState(payload, user))
  const idOfRecord = (exercise: string, kind: string) =>
    stored.find((each) => idOf(each.exercise) === exercise && each.kind === kind)?.id ?? 'missing'
  const within = (moment: string, days: number) => now - Date.parse(moment) < days * DAY_MS
  const setsOf = (session: string) => sets.filter((set) => idOf(set.session) === session)
  const found: Said[] = []
  const add = (kind: string, since: string, ...cited: [NodeType, string][]) =>
    found.push(
      said(
        kind,
        since,
        cited.map(([type, id]) => encodeId(type, id)),
      ),
    )

  for (const { id, startedAt, notes, hasPain } of sessions) {
    const hurt = (text: string | null | undefined) => text === 'sharp pain'
    const painful = setsOf(id).filter((set) => set.hasPain || hurt(set.notes))
    if (!within(startedAt, 28) || !(hasPain || hurt(notes) || painful.length > 0)) continue
    add(
      'PAIN_REPORTED',
      startedAt,
      ['workoutSession', id],
      ...painful.map((set): [NodeType, string] => ['performedSet', set.id]),
    )
  }
  for (const { id, status, startedAt, completedAt, rating } of sessions) {
    const work = setsOf(id).filter(({ type }) => type !== 'WARMUP')
    const hard = work.filter(({ rpe }) => Number(rpe) >= 9.5).length
    if (status !== 'COMPLETED' || !completedAt || !within(completedAt, 28) || !within(startedAt, 56)) continue
    if (rating === 1 || (hard > 0 && hard >= work.length / 2)) add('HARD_SESSION', completedAt, ['workoutSession', id])
  }
  for (const exercise of new Set(records.map((record) => record.exercise))) {
    const lately = records.filter((each) => each.exercise === exercise && each.hasBeaten && within(each.achievedAt, 28))
    const newest = lately
      .map(({ achievedAt }) => achievedAt)
      .sort()
      .at(-1)
    const cited = lately.map(({ kind }): [NodeType, string] => ['personalRecord', idOfRecord(exercise, kind)])
    if (newest) add('NEW_RECORD', newest, ...cited)
  }
  for (const { exercise, kind, achievedAt, setClientId } of records) {
    if (kind !== 'BEST_ESTIMATED_ONE_REP_MAX') continue
    const holder = idOf(sets.find(({ clientId }) => clientId === setClientId)?.session ?? '')
    const since = sessions
      .filter(({ id, status, completedAt, startedAt, workout }) => {
        const tried = setsOf(id).some(
          (set) =>
            idOf(set.exercise) === exercise &&
            set.type !== 'WARMUP' &&
            Number(set.load?.thousandths) > 0 &&
            Number(set.reps) >= 1 &&
            Number(set.reps) <= 12,
        )
        const isLater = status === 'COMPLETED' && String(completedAt) > achievedAt && id !== holder
        return tried && isLater && within(startedAt, 56) && asking.has(idOf(workout) ?? '')
      })
      .sort((one, other) => (`${one.completedAt} ${one.id}` < `${other.completedAt} ${other.id}` ? -1 : 1))
    const last = since.slice(-6).map(({ id }): [NodeType, string] => ['workoutSession', id])
    if (since.length >= 6) {
      add('STALLED', String(since[5]?.completedAt), ['personalRecord', idOfRecord(exercise, kind)], ...last)
    }
  }
  const completed = alive.flatMap(({ status, completedAt }) => (status === 'COMPLETED' ? [String(completedAt)] : []))
  const latest = completed.sort().at(-1)
  if (latest && !within(latest, 10)) {
    add('INACTIVE', new Date(Date.parse(latest) + 10 * DAY_MS).toISOString(), ['user', user])
  }
  return found.sort()
}
