import { changeTags } from '../../../kernel/catalogue.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { touch } from '../../../storage/touch.ts'
import { nextEnrolmentStatus } from './enrolmentStates.ts'
import { type DoneSlot, standingOf } from './plan.ts'
import { type Plan, pinOf, planKey, type Reader, readPlans, readTraining, type Training } from './readTraining.ts'

/** Completions to write. A completion without an ID is new. */
type Earned = DoneSlot & { id: string | undefined; enrolment: Enrolment; milestoneId: string; isByRevision: boolean }

export interface Settlement {
  /** All enrolments that were asked about, as they are to be. An unchanged enrolment is the same object. */
  enrolments: Enrolment[]
  earned: Earned[]
}

/**
 * Operations that have written sessions call this for the enrolments of those sessions, as read in this transaction.
 * Afterwards the enrolments have the completions that their completed sessions have earned at the pinned revision, and
 * an active enrolment whose last milestone is complete is COMPLETED. A completion is never taken back. A completion of
 * the pinned revision moves to an earlier moment when a session that was done earlier arrives late. The enrolments are
 * held, so an operation that pins one to another revision at the same time comes wholly before or after.
 *
 * The number of calls is bounded, however many enrolments there are. Answers the enrolments as they are now.
 */
export async function settleEnrolments(tx: Transaction, enrolments: Enrolment[]): Promise<Enrolment[]> {
  if (enrolments.length === 0) return []
  const { payload, req } = tx
  const ids = enrolments.map(({ id }) => id)
  await payload.db.hold({ collection: 'enrolments', ids, req })
  const plans = await readPlans(tx, enrolments.map(pinOf))
  const settlement = settle(enrolments, plans, await readTraining(tx, ids), false)
  await writeSettlement(tx, enrolments, settlement)
  return settlement.enrolments
}

/** What pinning these enrolments to a revision brings. Writes nothing. */
export async function settlePinned(
  reader: Reader,
  enrolments: Enrolment[],
  revision: number,
  plan: Plan,
): Promise<Settlement> {
  const ids = enrolments.map(({ id }) => id)
  const training = enrolments.length > 0 ? await readTraining(reader, ids) : new Map<string, Training>()
  const pinned = enrolments.map((each) => ({ ...each, pinnedRevision: revision, programTitle: plan.title }))
  return settle(pinned, new Map(pinned.map((each) => [planKey(pinOf(each)), plan])), training, true)
}

function settle(
  enrolments: Enrolment[],
  plans: ReadonlyMap<string, Plan>,
  training: ReadonlyMap<string, Training>,
  isByRevision: boolean,
): Settlement {
  const earned: Earned[] = []
  const settled = enrolments.map((enrolment) => {
    const { done, completions } = training.get(enrolment.id) as Training
    const planned = plans.get(planKey(pinOf(enrolment)))?.milestones ?? []
    const standing = standingOf(planned, enrolment.pinnedRevision, done, completions)
    const idOfStored = new Map(completions.map(({ id, milestoneId }) => [milestoneId, id]))
    for (const each of standing.earned) {
      earned.push({ ...each, id: idOfStored.get(each.milestoneId), enrolment, isByRevision })
    }
    return finished(enrolment, standing.completedAt)
  })
  return { enrolments: settled, earned }
}

/** The enrolment with all of its milestones complete since `completedAt`, or unchanged where that is null. */
function finished(enrolment: Enrolment, completedAt: string | null): Enrolment {
  if (!completedAt) return enrolment
  const status = nextEnrolmentStatus(enrolment.status, 'finish')
  if (status) return { ...enrolment, status, completedAt, activeKey: enrolment.id }
  const isEarlier = enrolment.status === 'COMPLETED' && Date.parse(completedAt) < Date.parse(`${enrolment.completedAt}`)
  return isEarlier ? { ...enrolment, completedAt } : enrolment
}

/** Writes what differs from the enrolments as they were. */
export async function writeSettlement(
  tx: Transaction,
  before: Enrolment[],
  { enrolments, earned }: Settlement,
): Promise<void> {
  await writeCompletions(tx, earned)
  await writeEnrolments(
    tx,
    enrolments.filter((enrolment, index) => enrolment !== before[index]),
  )
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

export async function writeEnrolments({ payload, req }: Transaction, enrolments: Enrolment[]): Promise<void> {
  if (enrolments.length === 0) return
  const rows = enrolments.map(({ createdAt: _, updatedAt: __, ...enrolment }) => ({
    ...enrolment,
    user: idOf(enrolment.user),
    program: idOf(enrolment.program),
    completedAt: enrolment.completedAt ?? null,
  }))
  await payload.db.upsertMany({ collection: 'enrolments', rows, req })
  touch(req, ...changeTags('enrolments', ...enrolments.map(({ id }) => id)))
}
