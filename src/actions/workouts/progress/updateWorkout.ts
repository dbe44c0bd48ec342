import type { Where } from 'payload'
import type { UpdateWorkoutInput } from '../../../graphql/programs/workout.inputs.ts'
import { WorkoutEditReach } from '../../../kernel/workoutVocabulary.ts'
import type { Workout } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { saveWorkout } from '../../programs/saveWorkout.ts'
import { onlyUserOf } from './ofUser.ts'
import { type Plan, planKey, readPlans } from './readTraining.ts'
import { settlePinned, writeSettlement } from './settleEnrolments.ts'

/**
 * Changes a workout: see `saveWorkout`. With the reach EVERYONE the athletes who followed the newest revision of a program
 * that holds the workout follow the next one at once, in the same transaction. Their enrolments are held, so an athlete's
 * write at the same moment comes wholly before or after. The number of calls is bounded, whatever the number of programs
 * and athletes. Refuses as `saveWorkout` does.
 */
export async function updateWorkout(tx: Transaction, { reach, ...input }: UpdateWorkoutInput): Promise<Workout> {
  const revised = new Map<string, number>()
  tx.req.context.revised = revised
  const workout = await saveWorkout(tx, input)
  if (reach === WorkoutEditReach.EVERYONE && revised.size > 0) await moveEveryone(tx, revised)
  return workout
}

async function moveEveryone(tx: Transaction, revised: ReadonlyMap<string, number>): Promise<void> {
  const or = [...revised].map(
    ([program, revision]): Where => ({
      and: [{ program: { equals: program } }, { pinnedRevision: { equals: revision - 1 } }],
    }),
  )
  // The rule applies to all athletes of these programs, whoever the coach is.
  const moving = await findRows(tx, 'enrolments', { and: [{ status: { equals: 'ACTIVE' } }, { or }] }, { sort: ['id'] })
  if (moving.length === 0) return
  const ids = moving.map(({ id }) => id)
  await tx.payload.db.hold({ collection: 'enrolments', ids, user: onlyUserOf(moving), req: tx.req })
  const pins = [...revised].map(([program, revision]) => ({ program, revision }))
  const plans = await readPlans(tx, pins)
  const newest = new Map(pins.map((pin) => [pin.program, { ...pin, plan: plans.get(planKey(pin)) as Plan }]))
  await writeSettlement(tx, moving, await settlePinned(tx, moving, newest))
}
