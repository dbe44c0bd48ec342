import type { AcceptCoachingInput } from '../../graphql/coaching/coaching.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { dayOf } from '../../kernel/localDay.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Coaching, CoachingInvitation, ProductUser, Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'
import { findUserById } from '../auth/findUserById.ts'
import { recoveryCodeHash } from '../auth/recoveryCode.ts'
import { enrolIn, withSearchText } from '../workouts/progress/enrolInProgram.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { daysIn } from '../workouts/progress/schedules.ts'
import { requireRoomForCoaching } from './countCoachings.ts'
import { findOpen, requireCoaching } from './findCoachings.ts'
import { beside, newCoaching } from './inviteAthlete.ts'
import { coachingsOf, stepped, writeCoachings } from './writeCoachings.ts'

/**
 * Afterwards the caller is coached, and from now on the coach sees their training. A code loses one use, and its athlete
 * is enrolled in the program that it carries, on the schedule that it carries. Who is coached already changes nothing and
 * uses nothing up, and is told so also by a code that they have used up themself: the answer may have been lost on its
 * way. Refuses NOT_FOUND (also for a code that is used up or has expired), INVALID_TRANSITION, INVALID and TOO_MANY.
 *
 * What makes it atomic: the athlete, the coach and the invitation are all written here, so of two that would pass a
 * bound, or use up the last use, one starts over and counts anew. An end at the same time writes the coaching.
 */
export async function acceptCoaching(tx: Transaction, { coachingId, code }: AcceptCoachingInput): Promise<Coaching> {
  if ((coachingId == null) === (code == null)) {
    throw refuse.invalid(
      because.EXACTLY_ONE('Give exactly one of coachingId and code.', { fields: 'coachingId, code' }),
      ['input', 'coachingId'],
    )
  }
  const athlete = await holdAthlete(tx)
  return coachingId == null
    ? acceptCode(tx, athlete, code as string)
    : accept(tx, athlete, await requireCoaching(tx, coachingId, 'athlete'), ['input', 'coachingId'])
}

async function acceptCode(tx: Transaction, athlete: ProductUser, code: string): Promise<Coaching> {
  const field = ['input', 'code']
  const { payload, req } = tx
  // No access check: who has the code may read what it stands for.
  const where = { hash: { equals: recoveryCodeHash(code) } }
  const [invitation] = await findRows(tx, 'coachingInvitations', where, { limit: 1 })
  if (!invitation) throw refuse.notFound('invitation', field)
  const coach = idOf(invitation.coach)
  if (coach === athlete.id) throw beside(field)
  const open = await findOpen(tx, { coach, athlete: athlete.id })
  if (open?.status === 'ACTIVE') return open
  if (!isGood(invitation)) throw refuse.notFound('invitation', field)
  const { createdAt: _, updatedAt: __, ...row } = invitation
  const used = { ...row, coach, usesLeft: invitation.usesLeft - 1 }
  await payload.db.upsertMany({ collection: 'coachingInvitations', rows: [used], req })
  const accepted = await accept(tx, athlete, open ?? newCoaching(tx, coach, athlete), field)
  await enrol(tx, athlete, invitation, field)
  return accepted
}

const isGood = ({ usesLeft, expiresAt }: CoachingInvitation) => usesLeft > 0 && Date.parse(expiresAt) > now().getTime()

async function accept(tx: Transaction, athlete: ProductUser, coaching: Coaching, field: string[]): Promise<Coaching> {
  const active = stepped(coaching, 'accept', field)
  if (active === coaching) return coaching
  const coach = idOf(coaching.coach)
  // Whoever accepts the same coach at once queues up, rather than to start over again and again.
  tx.req.context.meets?.add(coachingsOf(coach))
  await tx.payload.db.hold({ collection: 'productUsers', ids: [coach], req: tx.req })
  // Somebody who is no coach any more sees nothing, so nobody begins to be coached by them.
  if ((await findUserById(tx, coach))?.role !== 'COACH') {
    throw refuse.notFound(field.at(-1) === 'code' ? 'invitation' : 'coaching', field)
  }
  await requireRoomForCoaching(tx, coach, athlete.id)
  if (!athlete.searchText) {
    const data = withSearchText(athlete)
    await tx.payload.db.updateOne({ collection: 'productUsers', id: athlete.id, data, req: tx.req })
  }
  const [written] = await writeCoachings(tx, [{ ...active, athleteUsername: athlete.username }])
  return written as Coaching
}

/**
 * A program that was deleted since then is no reason to refuse the coaching. Who accepts late begins late: nobody has
 * missed a workout before they came. A schedule that leaves the calendar, because the program grew since then, is refused
 * at the code that carries it.
 */
async function enrol(
  tx: Transaction,
  athlete: ProductUser,
  invitation: CoachingInvitation,
  field: string[],
): Promise<void> {
  const { program: id, startsOn, trainingDays } = invitation
  if (!id) return
  const { docs } = await tx.payload.find({
    collection: 'programs',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the coach's invitation names it, so it need not be published
    req: tx.req,
  })
  if (!docs[0]) return
  const today = dayOf(now(), athlete.timeZone)
  const first = startsOn && startsOn > today ? startsOn : today
  const schedule = startsOn ? { startsOn: first, trainingDays: daysIn(trainingDays) } : null
  await enrolIn(tx, athlete, docs[0] as Program, { schedule, assignedBy: idOf(invitation.coach), field })
}
