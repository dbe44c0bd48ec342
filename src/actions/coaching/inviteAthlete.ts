import type { Where } from 'payload'
import type { InviteAthleteInput } from '../../graphql/coaching/coaching.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { CoachingStatus } from '../../kernel/coachingVocabulary.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Coaching } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'
import { findUserByUsername } from '../auth/findUserByUsername.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { requireRoomForInvitation } from './countCoachings.ts'
import { findOpen } from './findCoachings.ts'
import { openKeyOf, writeCoachings } from './writeCoachings.ts'

/**
 * Afterwards the caller has one open coaching with this athlete: the one they had, or else an invitation that the
 * athlete may accept. An invitation that the coach had taken back, or that the athlete had declined, becomes open again.
 * Nothing of the athlete is seen until then. Refuses NOT_FOUND, INVALID (oneself) and TOO_MANY.
 */
export async function inviteAthlete(tx: Transaction, { username }: InviteAthleteInput): Promise<Coaching> {
  const coach = await holdAthlete(tx)
  const athlete = await findUserByUsername(tx, username)
  if (!athlete) throw refuse.notFound('user', ['input', 'username'])
  if (athlete.id === coach.id) throw beside(['input', 'username'])
  const open = await findOpen(tx, { coach: coach.id, athlete: athlete.id })
  if (open) return open
  await requireRoomForInvitation(tx, coach.id)
  // A deletion of the athlete at the same time would otherwise leave this invitation behind.
  await tx.payload.db.hold({ collection: 'productUsers', ids: [athlete.id], req: tx.req })
  const invitation = newCoaching(tx, coach.id, athlete)
  const neverBegun = await findNeverBegun(tx, coach.id, athlete.id)
  // Of a coaching that never began nothing is left but a row, and rows that come and go must not fill a list.
  const { id, createdAt } = neverBegun ?? invitation
  const [invited] = await writeCoachings(tx, [{ ...invitation, id, createdAt }])
  return invited as Coaching
}

async function findNeverBegun(tx: Transaction, coach: string, athlete: string): Promise<Coaching | undefined> {
  const pair: Where[] = [{ coach: { equals: coach } }, { athlete: { equals: athlete } }]
  const neverBegan: Where[] = [{ status: { in: ['ENDED', 'DECLINED'] } }, { startedAt: { exists: false } }]
  // The caller's own coachings.
  const [found] = await findRows(tx, 'coachings', { and: [...pair, ...neverBegan] }, { limit: 1 })
  return found
}

export const beside = (field: string[]) => refuse.invalid(because.OTHER('Nobody coaches themself.'), field)

export function newCoaching(
  { payload }: Pick<Transaction, 'payload'>,
  coach: string,
  { id: athlete, username }: { id: string; username: string },
): Coaching {
  const at = now().toISOString()
  return {
    ...{ id: payload.db.newId(), coach, athlete, athleteUsername: username, status: CoachingStatus.INVITED },
    ...{ invitedAt: at, startedAt: null, endedAt: null, openKey: openKeyOf({ coach, athlete }) },
    ...{ createdAt: at, updatedAt: at },
  }
}
