import type { Where } from 'payload'
import { nowMs } from '../../kernel/clock.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Coaching as CoachingDocument, ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { findUnguarded } from '../../storage/reading.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Keyset } from '../connections/cursor.ts'
import { findPage, type Order, readCursor, toConnection } from '../connections/findPage.ts'
import { newestFirst } from '../connections/pageOfEach.ts'
import { visibleLists } from '../connections/visibleLists.ts'
import type { Context } from '../context/context.ts'
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

const ORDERS: Record<AthleteOrder, Order<Ordered> & { keyOf: (athlete: ProductUserDocument) => string }> = {
  [AthleteOrder.USERNAME]: {
    ...{ name: 'USERNAME', field: 'key', descending: false },
    keyOf: ({ username }) => username,
  },
  [AthleteOrder.LAST_WORKOUT_DESC]: {
    ...{ name: 'LAST_WORKOUT_DESC', field: 'key', descending: true, moments: true },
    keyOf: ({ lastWorkoutAt }) => lastWorkoutAt ?? BEFORE_ALL,
  },
}

/**
 * A page of the athletes whom the caller coaches. A coach has a bounded number of them, so they are read at once and the
 * page is cut out here: two calls, and one more where a program is asked for, however many athletes there are.
 */
export async function athletesOfCoach(
  context: Context,
  { filter, orderBy, ...page }: AthletesArgs,
): Promise<Connection<ProductUser>> {
  const { keyOf, ...order } = ORDERS[orderBy]
  const keyset = readCursor(order, page.after)
  const found = await findAthletes(context, filter ?? {})
  const sorted = found
    .map((document): Ordered => ({ id: document.id, key: keyOf(document), document }))
    .sort((one, other) => compare(one, other) * (order.descending ? -1 : 1))
  const rest = keyset ? sorted.filter((athlete) => isBehind(athlete, keyset, order.descending)) : sorted
  const shown = rest.slice(0, page.first + 1)
  return toConnection(
    shown,
    order,
    page,
    ({ document }) => ProductUser.from(document),
    async () => sorted.length,
  )
}

async function findAthletes(
  context: Context,
  { search, programId, inactiveForDays }: AthleteFilter,
): Promise<ProductUserDocument[]> {
  const all = await athletesOf(context.req)
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

async function activeIn(context: Context, programId: string, athletes: readonly string[]): Promise<string[]> {
  const program = decodeId('program', programId)
  if (program === null || athletes.length === 0) return []
  const inProgram: Where[] = [{ program: { equals: program } }, { status: { equals: 'ACTIVE' } }]
  // The training of the athletes whom the caller coaches.
  const found = await findUnguarded(context, 'enrolments', { and: [{ user: { in: [...athletes] } }, ...inProgram] })
  return [...new Set(found.map(({ user }) => idOf(user)))]
}

/** Usernames, moments and IDs are ASCII, so their order is that of JavaScript. */
function compare(one: Pick<Ordered, 'key' | 'id'>, other: Pick<Ordered, 'key' | 'id'>): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}

function isBehind(athlete: Ordered, { key, id }: Keyset, descending: boolean): boolean {
  const order = compare(athlete, { key: String(key), id })
  return descending ? order < 0 : order > 0
}
