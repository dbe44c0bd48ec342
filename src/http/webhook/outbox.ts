import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { readTag } from '../../kernel/catalogue.ts'
import { Changes } from './changes.ts'

const COLLECTION = 'webhookMessages'
const KEPT_MS = 30 * 24 * 60 * 60_000
/** The most messages that are kept for owners after Waymark has given up on them. */
export const MOST_UNDELIVERED = 1_000
/** The most rows that one message tells of. */
const MOST_AT_ONCE = 5_000

/** Waymark itself reads and writes, and nobody else may. */
const AS_WAYMARK = { collection: COLLECTION, depth: 0, pagination: false, overrideAccess: true } as const
const inState = (state: 'waiting' | 'undelivered'): Where => ({ state: { equals: state } })

/** What one message tells of: the changes of several rows. */
export interface Batch {
  rows: string[]
  messageId: string
  changes: Changes
}

/** Whether front ends have a use for one of these tags. */
export const concernsFrontEnds = (tags: readonly string[]): boolean => tags.some((tag) => readTag(tag) !== null)

/** Writes down what a transaction has touched, inside the transaction. */
export async function keepTouched(
  { db }: Pick<Payload, 'db'>,
  tags: readonly string[],
  transaction: Pick<PayloadRequest, 'transactionID'>,
): Promise<void> {
  if (!concernsFrontEnds(tags)) return
  const row = { state: 'waiting', tags: storedTags(tags), expiresAt: expiry() }
  const req = transaction as PayloadRequest // safe: a bulk write reads nothing else of it
  await db.insertMany({ collection: COLLECTION, rows: [row], req })
}

export async function isAnythingWaiting(payload: Payload): Promise<boolean> {
  const { docs } = await payload.find({ ...AS_WAYMARK, where: inState('waiting'), limit: 1, select: { state: true } })
  return docs.length > 0
}

/** How many rows wait for their delivery, and how many messages owners see as undelivered. */
export async function countMessages({ db }: Pick<Payload, 'db'>): Promise<{ waiting: number; undelivered: number }> {
  const count = async (state: 'waiting' | 'undelivered') =>
    (await db.count({ collection: COLLECTION, where: inState(state) })).totalDocs
  return { waiting: await count('waiting'), undelivered: await count('undelivered') }
}

/**
 * The oldest changes that wait. The ID of the message follows from its rows, so a process that repeats what another one
 * had begun repeats the ID too, unless more has changed in between.
 */
export async function nextBatch(payload: Payload): Promise<Batch | undefined> {
  const { docs } = await payload.find({
    ...AS_WAYMARK,
    where: inState('waiting'),
    sort: 'createdAt',
    limit: MOST_AT_ONCE,
    select: { tags: true, createdAt: true },
  })
  const last = docs.at(-1)
  if (!last) return undefined
  const changes = new Changes(new Date(last.createdAt))
  for (const { tags } of docs) changes.add(tags as string[])
  const rows = docs.map(({ id }) => String(id))
  const hash = createHash('sha256')
    .update([...rows].sort().join())
    .digest('base64url')
  return { rows, messageId: `msg_${hash.slice(0, 22)}`, changes }
}

/**
 * Forgets what a receiver has taken. By the IDs of the rows, and not by time: another transaction may have committed an
 * older row meanwhile.
 */
export async function forget({ db }: Pick<Payload, 'db'>, { rows }: Batch): Promise<void> {
  await db.deleteMany({ collection: COLLECTION, where: { id: { in: rows } } })
}

/** Puts one row for owners in the place of those that were not delivered, in one transaction. */
export async function giveUp(
  { db }: Pick<Payload, 'db'>,
  { rows, messageId, changes }: Batch,
  { problem, tries }: { problem: string; tries: number },
): Promise<void> {
  const lastTriedAt = new Date().toISOString()
  const row = {
    state: 'undelivered',
    tags: changes.kept(),
    messageId,
    problem,
    tries,
    lastTriedAt,
    expiresAt: expiry(),
  }
  await db.waymark.doorway.patient().inTransaction(ANONYMOUS, async ({ req }) => {
    await db.deleteMany({ collection: COLLECTION, where: { id: { in: rows } }, req })
    await db.insertMany({ collection: COLLECTION, rows: [row], req })
    const { docs } = await db.find<{ id: string }>({
      ...{ collection: COLLECTION, where: inState('undelivered'), sort: '-createdAt', pagination: false, req },
    })
    const tooMany = docs.slice(MOST_UNDELIVERED).map(({ id }) => id)
    if (tooMany.length > 0) await db.deleteMany({ collection: COLLECTION, where: { id: { in: tooMany } }, req })
  })
}

/** What could not be delivered, oldest first. */
export async function findUndelivered(payload: Payload) {
  const { docs } = await payload.find({ ...AS_WAYMARK, where: inState('undelivered'), sort: 'createdAt' })
  return docs
}

/** Lets everything wait again that could not be delivered, and returns how many messages that were. */
export async function resend(payload: Payload): Promise<number> {
  const { docs } = await payload.update({ ...AS_WAYMARK, where: inState('undelivered'), data: { state: 'waiting' } })
  return docs.length
}

const expiry = () => new Date(Date.now() + KEPT_MS).toISOString()

/** What a row keeps of the tags: at most a thousand names. */
function storedTags(tags: readonly string[]): string[] {
  const changes = new Changes()
  changes.add(tags)
  return changes.kept()
}
