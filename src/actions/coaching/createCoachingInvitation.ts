import type { CreateCoachingInvitationInput } from '../../graphql/coaching/coaching.inputs.ts'
import { nowMs } from '../../kernel/clock.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { layoutFrom } from '../../kernel/schedule/layout.ts'
import { scheduleOf } from '../../kernel/schedule/scheduleOf.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { newRecoveryCode, recoveryCodeHash } from '../auth/recoveryCode.ts'
import { requireOne } from '../documents/requireOne.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { requireInCalendar } from '../workouts/progress/laySchedules.ts'
import { type Plan, planKey, readPlans } from '../workouts/progress/readTraining.ts'
import { type GivenSchedule, slotIdsOf, textOfDays } from '../workouts/progress/schedules.ts'
import { requireRoomForInvitation } from './countCoachings.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

interface NewInvitation {
  /** Shown only now. The database has its hash. */
  code: string
  expiresAt: string
}

/**
 * Afterwards a code is good for a number of athletes until a moment. Who accepts it is enrolled in the program, if one is
 * named, with the schedule. Refuses NOT_FOUND (the program), INVALID (a schedule without a program, or one that leaves the
 * calendar) and TOO_MANY (open invitations).
 */
export async function createCoachingInvitation(
  tx: Transaction,
  { uses, expiresInDays, programId, schedule }: CreateCoachingInvitationInput,
): Promise<NewInvitation> {
  const { payload, req } = tx
  const coach = await holdAthlete(tx)
  const program = programId == null ? null : await requireOne(tx, 'programs', programId)
  if (schedule) await requireSchedulable(tx, program, schedule)
  await requireRoomForInvitation(tx, coach.id)
  const code = newRecoveryCode()
  const expiresAt = new Date(nowMs() + expiresInDays * DAY_MS).toISOString()
  const invitation = { coach: coach.id, hash: recoveryCodeHash(code), usesLeft: uses, expiresAt }
  const carried = {
    program: program?.id ?? null,
    ...(schedule ? { startsOn: schedule.startsOn, trainingDays: textOfDays(schedule.trainingDays) } : {}),
  }
  const rows = [{ id: payload.db.newId(), ...invitation, ...carried }]
  await payload.db.insertMany({ collection: 'coachingInvitations', rows, req })
  return { code, expiresAt }
}

async function requireSchedulable(tx: Transaction, program: Program | null, schedule: GivenSchedule): Promise<void> {
  if (!program) {
    throw refuse.invalid(because.TOGETHER('needs programId', { fields: 'programId' }), ['input', 'schedule'])
  }
  const pin = { program: program.id, revision: program.revision }
  const plan = (await readPlans(tx, [pin])).get(planKey(pin)) as Plan
  const { startsOn, trainingDays } = schedule
  requireInCalendar(scheduleOf(slotIdsOf(plan), layoutFrom(startsOn, trainingDays), []), [
    'input',
    'schedule',
    'startsOn',
  ])
}
