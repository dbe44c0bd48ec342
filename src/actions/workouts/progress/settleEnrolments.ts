import { changeTags } from '../../../kernel/catalogue.ts'
import { now } from '../../../kernel/clock.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { touch } from '../../../storage/touch.ts'
import { activeKeyOf } from './activeKey.ts'
import type { DoneSlot } from './earnedBy.ts'
import { nextEnrolmentStatus } from './enrolmentStates.ts'
import { schedulesFollowing } from './followRevision.ts'
import { ofUser, onlyUserOf } from './ofUser.ts'
import { pinnedFrom } from './pins.ts'
import { standingOf } from './plan.ts'
import {
  type Plan,
  pinOf,
  planKey,
  type Reader,
  readFirstTraining,
  readPlans,
  readTraining,
  type Training,
} from './readTraining.ts'

/** Completions to write. A completion without an ID is new. */
type Earned = DoneSlot & { id: string | undefined; enrolment: Enrolment; milestoneId: string; isByRevision: boolean }

export interface Settlement {
  /** All enrolments that were asked about, as they are to be. An unchanged enrolment is the same object. */
  enrolments: Enrolment[]
  earned: Earned[]
  /** Completions to delete, by their IDs. */
  lost: { id: string; enrolmentId: string }[]
}

/**
 * Operations that have written sessions call this for the enrolments of those sessions, as read in this transaction.
 * Afterwards the enrolments have the completions that their completed sessions have earned at the pinned revision, and
 * an active enrolment whose last milestone is complete is COMPLETED. A completion of the pinned revision moves when a
 * session that was done earlier arrives late, and when one is edited. A completion is never taken back, except where a
 * deletion arrives late and the milestone never was complete (see `earnedBy`). The enrolments are held, so an operation
 * that pins one to another revision at the same time comes wholly before or after.
 *
 * The number of calls is bounded, however many enrolments there are. Answers the enrolments as they are now.
 */
export async function settleEnrolments(tx: Transaction, enrolments: Enrolment[]): Promise<Enrolment[]> {
  if (enrolments.length === 0) return []
  const { payload, req } = tx
  const ids = enrolments.map(({ id }) => id)
  await payload.db.hold({ collection: 'enrolments', ids, user: onlyUserOf(enrolments), req })
  const plans = await readPlans(tx, enrolments.map(pinOf))
  const settlement = await withoutRivals(
    tx,
    settle(enrolments, plans, await readFirstTraining(tx, enrolments), false),
    enrolments,
  )
  return writeSettlement(tx, enrolments, settlement)
}

/**
 * What pinning these enrolments to a revision of their program brings. `before` has the plans that they followed, where
 * the slots may be others now. Writes nothing.
 */
export async function settlePinned(
  reader: Reader,
  enrolments: Enrolment[],
  newest: ReadonlyMap<string, { revision: number; plan: Plan }>,
  before: ReadonlyMap<string, Plan> = new Map(),
): Promise<Settlement> {
  const ids = enrolments.map(({ id }) => id)
  const training = ids.length > 0 ? await readTraining(reader, ids, onlyUserOf(enrolments)) : new Map()
  const at = now().toISOString()
  const plans = new Map<string, Plan>()
  const newestOf = (each: Enrolment) => newest.get(idOf(each.program)) as { revision: number; plan: Plan }
  const planOf = (each: Enrolment) => newestOf(each).plan
  const schedules = await schedulesFollowing(reader, enrolments, { plans: before, planOf, training })
  const pinned = enrolments.map((each) => {
    const { revision, plan } = newestOf(each)
    const moved = { ...pinnedFrom(each, revision, at), ...schedules.get(each.id), programTitle: plan.title }
    plans.set(planKey(pinOf(moved)), plan)
    return moved
  })
  return settle(pinned, plans, training, true)
}

function settle(
  enrolments: Enrolment[],
  plans: ReadonlyMap<string, Plan>,
  training: ReadonlyMap<string, Training>,
  isByRevision: boolean,
): Settlement {
  const earned: Earned[] = []
  const lost: Settlement['lost'] = []
  const settled = enrolments.map((enrolment) => {
    const { done, completions, deleted } = training.get(enrolment.id) as Training
    const planned = plans.get(planKey(pinOf(enrolment)))?.milestones ?? []
    const standing = standingOf(planned, enrolment.pinnedRevision, done, completions, deleted)
    const idOfStored = new Map(completions.map(({ id, milestoneId }) => [milestoneId, id]))
    for (const each of standing.earned) {
      earned.push({ ...each, id: idOfStored.get(each.milestoneId), enrolment, isByRevision })
    }
    for (const milestoneId of standing.lost) {
      lost.push({ id: idOfStored.get(milestoneId) as string, enrolmentId: enrolment.id })
    }
    return standing.completedAt === null && deleted.length > 0
      ? reopened(enrolment)
      : finished(enrolment, standing.completedAt)
  })
  return { enrolments: settled, earned, lost }
}

/** The enrolment with all of its milestones complete since `completedAt`, or unchanged where that is null. */
function finished(enrolment: Enrolment, completedAt: string | null): Enrolment {
  if (!completedAt) return enrolment
  const status = nextEnrolmentStatus(enrolment.status, 'finish')
  if (status) return { ...enrolment, status, completedAt, activeKey: enrolment.id }
  const isOther = enrolment.status === 'COMPLETED' && Date.parse(completedAt) !== Date.parse(`${enrolment.completedAt}`)
  return isOther ? { ...enrolment, completedAt } : enrolment
}

/** The enrolment without its completion, where it has one. */
function reopened(enrolment: Enrolment): Enrolment {
  const status = nextEnrolmentStatus(enrolment.status, 'reopen')
  return status ? { ...enrolment, status, completedAt: null, activeKey: activeKeyOf(enrolment) } : enrolment
}

/** Somebody who has enrolled in the program again goes on in the newer enrolment, and the older one stays as it was. */
async function withoutRivals(tx: Transaction, settlement: Settlement, before: Enrolment[]): Promise<Settlement> {
  const keys = settlement.enrolments.filter((each, index) => each.status === 'ACTIVE' && each !== before[index])
  if (keys.length === 0) return settlement
  // The athletes' own enrolments: the keys name the athletes.
  const rivals = await findRows(tx, 'enrolments', {
    and: [
      { user: { in: [...new Set(keys.map(({ user }) => idOf(user)))] } },
      { activeKey: { in: keys.map(activeKeyOf) } },
    ],
  })
  const taken = new Set(rivals.map(({ activeKey }) => activeKey))
  const kept = new Map(before.filter((each) => taken.has(activeKeyOf(each))).map((each) => [each.id, each]))
  const wasCompleted = (id: string) => kept.get(id)?.status === 'COMPLETED'
  return {
    enrolments: settlement.enrolments.map((each) => (wasCompleted(each.id) ? (kept.get(each.id) as Enrolment) : each)),
    earned: settlement.earned,
    lost: settlement.lost.filter(({ enrolmentId }) => !wasCompleted(enrolmentId)),
  }
}

/** Writes what differs from the enrolments as they were. Answers the enrolments as they are now. */
export async function writeSettlement(
  tx: Transaction,
  before: Enrolment[],
  { enrolments, earned, lost }: Settlement,
): Promise<Enrolment[]> {
  if (lost.length > 0) {
    await tx.payload.db.deleteMany({
      collection: 'milestoneCompletions',
      where: ofUser(onlyUserOf(before), { id: { in: lost.map(({ id }) => id) } }),
      req: tx.req,
    })
  }
  await writeCompletions(tx, earned)
  const changed = await writeEnrolments(
    tx,
    enrolments.filter((enrolment, index) => enrolment !== before[index]),
  )
  const now = new Map(changed.map((enrolment) => [enrolment.id, enrolment]))
  return enrolments.map((enrolment) => now.get(enrolment.id) ?? enrolment)
}

async function writeCompletions({ payload, req }: Transaction, earned: Earned[]): Promise<void> {
  if (earned.length === 0) return
  const { docs } = await payload.find({
    collection: 'milestones',
    where: { id: { in: [...new Set(earned.map(({ milestoneId }) => milestoneId))] } },
    select: { wasCompleted: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the milestones an enrolment is pinned to, whether visible or not
    req,
  })
  // A milestone that was deleted before anybody completed it has no document, so no completion of it can be stored: see
  // `standingOf`.
  const existing = new Set(docs.map(({ id }) => id))
  const rows = earned
    .filter(({ milestoneId }) => existing.has(milestoneId))
    .map(({ id, enrolment, milestoneId, sessionId, completedAt, isByRevision }) => ({
      id: id ?? payload.db.newId(),
      user: idOf(enrolment.user),
      enrolment: enrolment.id,
      milestone: milestoneId,
      session: isByRevision ? null : sessionId,
      revision: enrolment.pinnedRevision,
      completedAt,
    }))
  const unmarked = docs.filter(({ wasCompleted }) => !wasCompleted).map(({ id }) => id)
  if (unmarked.length > 0)
    await payload.db.markMany({ collection: 'milestones', ids: unmarked, field: 'wasCompleted', req })
  if (rows.length > 0) await payload.db.upsertMany({ collection: 'milestoneCompletions', rows, req })
}

/** Answers the enrolments with the moment at which they were written. */
export async function writeEnrolments({ payload, req }: Transaction, enrolments: Enrolment[]): Promise<Enrolment[]> {
  if (enrolments.length === 0) return []
  const rows = enrolments.map(({ createdAt: _, updatedAt: __, ...enrolment }) => ({
    ...enrolment,
    user: idOf(enrolment.user),
    program: idOf(enrolment.program),
    assignedBy: idOf(enrolment.assignedBy) ?? null,
    completedAt: enrolment.completedAt ?? null,
  }))
  const updatedAt = await payload.db.upsertMany({ collection: 'enrolments', rows, req })
  touch(req, ...changeTags('enrolments', ...enrolments.map(({ id }) => id)))
  return enrolments.map((enrolment) => ({ ...enrolment, updatedAt }))
}
