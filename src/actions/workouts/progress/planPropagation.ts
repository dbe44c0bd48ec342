import type { Where } from 'payload'
import type { PropagateProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { decodeId } from '../../../kernel/nodeId.ts'
import { because } from '../../../kernel/reason.ts'
import { Refusal, refuse, UserErrorCode } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment, Program } from '../../../payload-types.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { athletesOf } from '../../../storage/trainingVisibility.ts'
import { productUserIdOf } from '../../../storage/whoAsks.ts'
import { requireAt } from '../../documents/requireOne.ts'
import { changesBetween, type MilestoneChange } from './propagation.ts'
import { type Plan, pinOf, planKey, readPlans } from './readTraining.ts'
import { type Settlement, settlePinned } from './settleEnrolments.ts'

export interface Propagation {
  program: Program
  /** The enrolments that move, as they were. */
  moving: Enrolment[]
  /** Those of them whose athletes' training the caller sees. The others are only counted. */
  own: Enrolment[]
  /**
   * How many enrolments of others this revision reaches: those that move, and those that wait for another coach. One
   * number, because two would tell whom somebody else coaches.
   */
  others: number
  /** The enrolments that stay where they are, because others coach their athletes: a newer revision waits for them. */
  waiting: Enrolment[]
  /** The newest revision, to which they move. */
  newest: { revision: number; plan: Plan }
  /** The milestones of each older revision that enrolments follow which the caller is told of, the oldest revision first. */
  older: Plan['milestones'][]
  settlement: Settlement
  changes: MilestoneChange[]
}

const MOST_NAMED = 10_000

/**
 * What propagating the current revision does to the named enrolments, or to every active one of the caller's athletes and
 * of athletes whom nobody coaches. Whose athletes others coach stay, because their coaches decide. The preview shows this
 * plan and the mutation writes it. An enrolment that has ended stays at its revision, even when it is named. `hold`
 * gets the enrolments that move before anything that may change is read. Reads go in parts of 10,000 enrolments, never
 * one by one. Refuses NOT_FOUND (also for a named enrolment that the caller does not see), STALE_REVISION, INVALID (an empty list) and TOO_MANY (over 10,000 named).
 */
export async function planPropagation(
  tx: Transaction,
  { programId, expectedRevision, enrolmentIds }: PropagateProgramRevisionInput,
  hold: (moving: Enrolment[]) => Promise<void>,
): Promise<Propagation> {
  const program = await requireAt(tx, 'programs', programId, expectedRevision)
  // Not whom the caller sees: an owner of the admin interface may see everybody, and coaches nobody.
  const mine = new Set([productUserIdOf(tx.req), ...(await athletesOf(tx.req))])
  const isOwn = ({ user }: Enrolment) => mine.has(idOf(user))
  const found = enrolmentIds
    ? await findNamed(tx, program, enrolmentIds, isOwn)
    : await findIn(tx, program, {
        and: [{ status: { equals: 'ACTIVE' } }, { pinnedRevision: { not_equals: program.revision } }],
      })
  const own = found.filter(isOwn)
  const unreached = found.filter((each) => !isOwn(each) && reachedBy(each) < program.revision)
  const coached = await coachedAmong(
    tx,
    found.filter((each) => !isOwn(each)).map(({ user }) => idOf(user)),
  )
  const waits = (each: Enrolment) => !isOwn(each) && coached.has(idOf(each.user))
  const [waiting, moving] = [found.filter(waits), found.filter((each) => !waits(each))]
  await hold(moving)
  const newest = { program: program.id, revision: program.revision }
  const revisions = [...own.map(({ pinnedRevision }) => pinnedRevision), ...unreached.map(reachedBy)]
  const pins = [...new Set(revisions)].sort((one, other) => one - other).map((revision) => ({ ...newest, revision }))
  const plans = await readPlans(tx, [newest, ...pins, ...moving.map(pinOf)])
  const plan = plans.get(planKey(newest)) as Plan
  const older = pins.map((pin) => plans.get(planKey(pin))?.milestones ?? [])
  return {
    ...{ program, moving, own, others: unreached.length, waiting, newest: { revision: program.revision, plan } },
    settlement: await settlePinned(tx, moving, new Map([[program.id, { revision: program.revision, plan }]]), plans),
    older,
    changes: changesBetween(older, plan.milestones),
  }
}

/**
 * The last revision that has reached an enrolment of others: it was moved there, or the revision waits for it. The
 * caller must not learn which of the two, so nothing that is counted or shown may depend on it.
 */
const reachedBy = ({ pinnedRevision, offeredRevision }: Enrolment) => Math.max(pinnedRevision, offeredRevision ?? 0)

/** How many enrolments the caller is told to move: at most so many, because some of the others may wait. */
export const movedBy = ({ own, others }: Propagation): number => own.length + others

/** How many of the caller's own athletes it completes. Of others it would tell what they have done. */
export function completedBy({ settlement, own }: Propagation): number {
  const ids = new Set(own.map(({ id }) => id))
  return settlement.enrolments.filter(({ id, status }) => status === 'COMPLETED' && ids.has(id)).length
}

async function findIn({ payload, req }: Transaction, program: Program, ...where: Where[]): Promise<Enrolment[]> {
  const { docs } = await payload.find({
    collection: 'enrolments',
    where: { and: [{ program: { equals: program.id } }, ...where] },
    sort: ['startedAt', 'id'],
    pagination: false,
    depth: 0,
    overrideAccess: true, // what is not the caller's to see is only counted and moved
    req,
  })
  return docs
}

/** Those of these athletes whom anybody coaches now. One call for every 10,000 athletes. */
async function coachedAmong(tx: Transaction, athletes: string[]): Promise<Set<string>> {
  const coached = new Set<string>()
  for (let start = 0; start < athletes.length; start += MOST_VALUES) {
    const among: Where = { athlete: { in: athletes.slice(start, start + MOST_VALUES) } }
    // Nobody is shown who coaches them.
    const found = await findRows(tx, 'coachings', { and: [among, { status: { equals: 'ACTIVE' } }] })
    for (const { athlete } of found) coached.add(idOf(athlete))
  }
  return coached
}

/** The named enrolments that move. */
async function findNamed(
  tx: Transaction,
  program: Program,
  named: string[],
  isOwn: (enrolment: Enrolment) => boolean,
): Promise<Enrolment[]> {
  const field = ['input', 'enrolmentIds']
  if (named.length === 0) {
    throw refuse.invalid(because.TOO_FEW('Name at least one enrolment, or leave the list out.', { min: 1 }), field)
  }
  if (named.length > MOST_NAMED) {
    throw refuse.tooMany(because.TOO_MANY(`Name at most ${MOST_NAMED} enrolments.`, { max: MOST_NAMED }), field)
  }
  const ids = named.map((taggedId) => decodeId('enrolment', taggedId))
  const among = await findIn(tx, program, { id: { in: [...new Set(ids.filter((id) => id !== null))] } })
  const found = among.filter(isOwn)
  const existing = new Set<string | null>(found.map(({ id }) => id))
  const absent = ids.flatMap((id, index) => (existing.has(id) ? [] : [String(index)]))
  if (absent.length > 0) {
    const message = 'There is no such enrolment in this program.'
    const code = UserErrorCode.NOT_FOUND as const
    throw new Refusal(...absent.map((index) => ({ code, message, field: [...field, index] })))
  }
  return found.filter(({ status, pinnedRevision }) => status === 'ACTIVE' && pinnedRevision !== program.revision)
}
