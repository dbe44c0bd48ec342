import type { CreateCoachingInvitationInput } from '../../graphql/coaching/coaching.inputs.ts'
import { nowMs } from '../../kernel/clock.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { newRecoveryCode, recoveryCodeHash } from '../auth/recoveryCode.ts'
import { requireOne } from '../documents/requireOne.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { requireRoomForInvitation } from './countCoachings.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

interface NewInvitation {
  /** Shown only now. The database has its hash. */
  code: string
  expiresAt: string
}

/**
 * Afterwards a code is good for a number of athletes until a moment. Who accepts it is enrolled in the program, if one is
 * named. Refuses NOT_FOUND (the program) and TOO_MANY (open invitations).
 */
export async function createCoachingInvitation(
  tx: Transaction,
  { uses, expiresInDays, programId }: CreateCoachingInvitationInput,
): Promise<NewInvitation> {
  const { payload, req } = tx
  const coach = await holdAthlete(tx)
  const program = programId == null ? null : (await requireOne(tx, 'programs', programId)).id
  await requireRoomForInvitation(tx, coach.id)
  const code = newRecoveryCode()
  const expiresAt = new Date(nowMs() + expiresInDays * DAY_MS).toISOString()
  const invitation = { coach: coach.id, hash: recoveryCodeHash(code), usesLeft: uses, expiresAt, program }
  const rows = [{ id: payload.db.newId(), ...invitation }]
  await payload.db.insertMany({ collection: 'coachingInvitations', rows, req })
  return { code, expiresAt }
}
