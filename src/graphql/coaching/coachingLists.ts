import type { Where } from 'payload'
import { nowMs } from '../../kernel/clock.ts'
import type { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Coaching as CoachingDocument, ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { findUnguarded } from '../../storage/reading.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, type Order, readCursor } from '../connections/findPage.ts'
import { pageInMemory } from '../connections/pageInMemory.ts'
import { newestFirst } from '../connections/pageOfEach.ts'
import { visibleLists } from '../connections/visibleLists.ts'
import type { Context } from '../context/context.ts'
import { openAttention } from './attentionOfCoach.ts'
import { type AthleteFilter, AthleteOrder, type AthletesArgs, type CoachingsArgs } from './coaching.inputs.ts'
import { Coaching } from './coaching.type.ts'

const LAST_INVITED_FIRST = newestFirst<CoachingDocument>('invitedAt')
/** The place of athletes who have never completed a workout. A cursor of this list holds a moment. */
const BEFORE_ALL = '0001-01-01T00:00:00.000Z'
const DAY_MS = 24 * 60 * 60 * 1_000

/** A page of the caller's own coachings, which are those that the collection lets them see. */
export async function coachingsOfUser(
  context: Context,
  { status, first, after }: CoachingsArgs,
): Promise<Connection<Coaching>> {
  return findPage(visibleLists<'coachings'>(context), {
    collection: 'coachings',
    where: status ? { status: { equals: status } } : {},
    order: LAST_INVITED_FIRST,
    first,
    after,
    toNode: Coaching.from,
  })
}

/** An athlete with the value that orders the list. */
interface Ordered {
  id: string
  key: string
  document: ProductUserDocument
}

type KeyOf = (athlete: ProductUserDocument) => string

const ORDERS: Record<AthleteOrder, Order<Ordered>> = {
  [AthleteOrder.NEEDS_ATTENTION]: { name: 'NEEDS_ATTENTION', field: 'key', descending: true, moments: true },
  [AthleteOrder.USERNAME]: { name: 'USERNAME', field: 'key', descending: false },
  [AthleteOrder.LAST_WORKOUT_DESC]: { name: 'LAST_WORKOUT_DESC', field: 'key', descending: true, moments: true },
}

/**
 * A page of the athletes whom the caller coaches. A coach has a bounded number of them, so they are read at once and the
 * page is cut out here. The number of calls does not depend on how many there are.
 */
export async function athletesOfCoach(
  context: Context,
  { filter, orderBy, ...page }: AthletesArgs,
): Promise<Connection<ProductUser>> {
  const order = ORDERS[orderBy]
  readCursor(order, page.after) // refused before anything is read
  const keyOf = await keysFor(context, orderBy)
  const ordered = (await findAthletes(context, filter ?? {})).map(
    (document): Ordered => ({ id: document.id, key: keyOf(document), document }),
  )
  return pageInMemory(ordered, order, page, ({ document }) => ProductUser.from(document))
}

async function keysFor(context: Context, order: AthleteOrder): Promise<KeyOf> {
  if (order === AthleteOrder.USERNAME) return ({ username }) => username
  if (order === AthleteOrder.LAST_WORKOUT_DESC) return ({ lastWorkoutAt }) => lastWorkoutAt ?? BEFORE_ALL
  const newest = new Map<string, string>()
  // The newest item of an athlete comes first.
  for (const { athlete, since } of await openAttention(context)) if (!newest.has(athlete)) newest.set(athlete, since)
  return ({ id }) => newest.get(id) ?? BEFORE_ALL
}

async function findAthletes(
  context: Context,
  { search, programId, attention, inactiveForDays }: AthleteFilter,
): Promise<ProductUserDocument[]> {
  const coached = await athletesOf(context.req)
  const all = attention ? await needing(context, attention, coached) : coached
  const among = programId == null ? all : await activeIn(context, programId, all)
  if (among.length === 0) return []
  const conditions: Where[] = [{ id: { in: [...among] } }, ...searchWhere(search)]
  if (inactiveForDays != null) {
    const since = new Date(nowMs() - inactiveForDays * DAY_MS).toISOString()
    conditions.push({ or: [{ lastWorkoutAt: { less_than: since } }, { lastWorkoutAt: { exists: false } }] })
  }
  // The athletes whom the caller coaches.
  return findUnguarded(context, 'productUsers', { and: conditions })
}

async function needing(
  context: Context,
  kinds: readonly AttentionKind[],
  athletes: readonly string[],
): Promise<string[]> {
  const items = await openAttention(context)
  const found = new Set(items.flatMap(({ kind, athlete }) => (kinds.includes(kind) ? [athlete] : [])))
  return athletes.filter((id) => found.has(id))
}

async function activeIn(context: Context, programId: string, athletes: readonly string[]): Promise<string[]> {
  const program = decodeId('program', programId)
  if (program === null || athletes.length === 0) return []
  const inProgram: Where[] = [{ program: { equals: program } }, { status: { equals: 'ACTIVE' } }]
  // The training of the athletes whom the caller coaches.
  const found = await findUnguarded(context, 'enrolments', { and: [{ user: { in: [...athletes] } }, ...inProgram] })
  return [...new Set(found.map(({ user }) => idOf(user)))]
}
