import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { enrolInProgram } from '../actions/workouts/progress/enrolInProgram.ts'
import { holdAthlete } from '../actions/workouts/progress/holdAthlete.ts'
import { ofUser } from '../actions/workouts/progress/ofUser.ts'
import { SyncOutcome } from '../actions/workouts/sync/judgement.ts'
import { syncWorkoutEvents } from '../actions/workouts/sync/syncWorkoutEvents.ts'
import type { WorkoutEventInput } from '../graphql/workouts/sync.inputs.ts'
import { callerFor } from '../kernel/caller.ts'
import { decodeId, encodeId } from '../kernel/nodeId.ts'
import type { Exercise, Milestone, Workout } from '../payload-types.ts'
import type { Doorway, Transaction } from '../storage/doorway.ts'
import { type Habit, type PrescribedRow, type PrescribedSlot, trainingOf } from './demoTraining.ts'

const SYNCED_AT_ONCE = 500

const HABITS: Habit[] = [
  {
    username: 'demo.lena',
    programs: ['barbell-five-by-five'],
    days: [1, 3, 5],
    hour: 17,
    missed: 8,
    unit: 'KG',
    loads: {
      'barbell-squat': { first: 50_000, step: 2_500 },
      'barbell-bench-press-medium-grip': { first: 37_500, step: 1_250 },
      'bent-over-barbell-row': { first: 40_000, step: 1_250 },
      'standing-military-press': { first: 25_000, step: 1_250 },
      'barbell-deadlift': { first: 70_000, step: 5_000 },
    },
  },
  {
    username: 'demo.jonas',
    programs: ['run-walk-5k', 'bodyweight-progression'],
    days: [2, 4, 6],
    hour: 6,
    missed: 4,
    unit: 'KG',
    loads: {},
  },
  {
    username: 'demo.amina',
    programs: ['bodyweight-progression'],
    days: [1, 2, 4],
    hour: 22,
    missed: 15,
    unit: 'LB',
    loads: { 'kettlebell-pistol-squat': { first: 18_000, step: 1_000 } },
  },
]

/**
 * Lets the demo athletes enrol and train for twelve weeks, so that charts, records and the pages of coaches have
 * something to show. Each athlete's training is one transaction: it is there whole, or the next load begins it anew.
 * An athlete who has ever enrolled is left as they are. Answers the events that were refused, which are none as long as
 * nobody has changed the demo programs.
 */
export async function trainDemoAthletes(doorway: Doorway): Promise<string[]> {
  const refused: string[] = []
  for (const habit of HABITS) {
    const user = await findUserByUsername(doorway, habit.username)
    if (!user || user.wasEnrolled) continue
    const train = (tx: Transaction) => trainAs(tx, habit)
    refused.push(...(await doorway.patient().inTransaction(callerFor(user), train, `training ${user.id}`)))
  }
  return refused
}

async function trainAs(tx: Transaction, habit: Habit): Promise<string[]> {
  await holdAthlete(tx)
  const slots: PrescribedSlot[] = []
  for (const slug of habit.programs) slots.push(...(await enrolledSlots(tx, slug)))
  const refused: string[] = []
  const begun = new Set<string>()
  let events: WorkoutEventInput[] = []
  const sync = async () => {
    const synced = await syncWorkoutEvents(tx, { events })
    for (const { judgement } of synced) {
      if (judgement.outcome === SyncOutcome.REJECTED) refused.push(...judgement.refused.map(({ message }) => message))
    }
    events = []
  }
  for (const workout of trainingOf(habit, slots, new Date())) {
    if (events.length + workout.length > SYNCED_AT_ONCE) await sync()
    events.push(...workout)
    const [start] = workout
    const enrolment = start?.workoutStarted?.enrolmentId
    if (!enrolment || begun.has(enrolment)) continue
    begun.add(enrolment)
    await beginAt(tx, enrolment, start.occurredAt as string)
  }
  await sync()
  return refused
}

/** Nobody can enrol in the past, so the enrolment is made to begin with its first workout. */
async function beginAt({ payload, req, caller }: Transaction, enrolment: string, startedAt: string): Promise<void> {
  const id = decodeId('enrolment', enrolment) as string
  const own = ofUser(caller.user?.id, { id: { equals: id } })
  await payload.db.updateOne({ collection: 'enrolments', where: own, data: { startedAt }, req })
}

/** Enrols in the program, and returns its slots in order. None when there is no such published program. */
async function enrolledSlots(tx: Transaction, slug: string): Promise<PrescribedSlot[]> {
  const { docs } = await tx.payload.find({
    collection: 'programs',
    where: { slug: { equals: slug }, isPublished: { equals: true } },
    depth: 3, // milestones, their workouts and the exercises of these
    limit: 1,
    pagination: false,
    overrideAccess: true, // published programs are public
    req: tx.req,
  })
  const [program] = docs
  if (!program) return []
  const enrolment = await enrolInProgram(tx, { programId: encodeId('program', program.id) })
  const enrolmentId = encodeId('enrolment', enrolment.id)
  return (program.milestones ?? []).flatMap(({ milestone }) =>
    ((milestone as Milestone).workouts ?? []).map(({ id, workout }) => ({
      enrolmentId,
      slotId: encodeId('slot', id as string),
      rows: ((workout as Workout).exercises ?? []).map(prescribedRow),
    })),
  )
}

function prescribedRow({ id, exercise, sets }: NonNullable<Workout['exercises']>[number]): PrescribedRow {
  const { id: exerciseId, slug, metric } = exercise as Exercise
  return {
    id: encodeId('workoutExercise', id as string),
    exerciseId: encodeId('exercise', exerciseId),
    slug,
    metric,
    sets: sets ?? [],
  }
}
