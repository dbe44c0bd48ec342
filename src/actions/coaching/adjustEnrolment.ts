import { isDeepStrictEqual } from 'node:util'
import type { AdjustEnrolmentInput } from '../../graphql/coaching/adjustment.inputs.ts'
import { changeTags } from '../../kernel/catalogue.ts'
import { now } from '../../kernel/clock.ts'
import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Adjustment, Enrolment, Exercise } from '../../payload-types.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readWorkoutRevisions } from '../../storage/readWorkoutRevisions.ts'
import { touch } from '../../storage/touch.ts'
import { prescribedBySlot } from '../programs/workoutRevisions.ts'
import { adjusted, askedIn, asksNothing, changeOf, changesOf, type KeptRow } from '../workouts/progress/adjustedRows.ts'
import { pinOf, planKey, readPlans } from '../workouts/progress/readTraining.ts'
import { fitted } from './adjustmentBytes.ts'
import { readAsked, requireExercises, requirePlace } from './readAdjustment.ts'
import { requireCoached } from './requireCoached.ts'

interface Adjusted {
  enrolment: Enrolment
  /** Null where nothing is adjusted any more. */
  adjustment: Adjustment | null
}

/**
 * Afterwards this athlete is asked for the row as the caller says, in every workout that they begin from now on: with
 * another exercise, with other sets, with a note, or not at all. What is left out is as the program has it, also of an
 * earlier adjustment, and an input that says nothing takes the adjustment back. Workouts that have begun keep what they
 * were told. Saying the same again changes nothing.
 *
 * Refuses NOT_FOUND (the enrolment, unless the caller coaches its athlete; the row, unless the pinned revision has it;
 * the exercise), INVALID (as a workout does), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (rows, or bytes of all that was ever adjusted).
 */
export async function adjustEnrolment(tx: Transaction, input: AdjustEnrolmentInput): Promise<Adjusted> {
  const { enrolment, adjustments } = await requireCoached(tx, input.enrolmentId)
  if (enrolment.status !== 'ACTIVE') {
    throw refuse.invalidTransition('This enrolment has ended, so nothing is asked for in it.', ['input', 'enrolmentId'])
  }
  const asked = readAsked(input)
  const id = decodeId('workoutExercise', input.workoutExerciseId)
  const known = adjustments.find(({ workoutExerciseId }) => workoutExerciseId === id)
  const place = id === null ? undefined : await findPlace(tx, enrolment, id)
  // An adjustment of a row that is gone may still be taken back.
  if (!place && !(known && asksNothing(asked))) {
    throw refuse.notFound('exercise in this program', ['input', 'workoutExerciseId'])
  }
  const exercises = place && (await requireExercises(tx, place.row, asked))
  if (place && exercises) requirePlace(place.row, asked, exercises.done, input.prescription)
  // A copy that is to be as the program has it says so itself where the row that it was made of is adjusted.
  const inherited = place && changeOf(place.row, changesOf(adjustments))
  const isSame = known ? isDeepStrictEqual(askedIn(known), asked) : asksNothing(asked) && !inherited
  if (isSame) return answer(enrolment, known)
  if (!known && adjustments.length >= COACHING_LIMITS.adjustmentsPerEnrolment) throw tooMany()
  const before = known ?? unadjusted(tx, enrolment)
  const row = place && exercises && rowOf(place, exercises.own)
  const at = now().toISOString()
  const next = adjusted({ ...before, ...row }, asked, String(tx.caller.user?.id), at)
  const fitting = fitted(
    next,
    adjustments.filter((each) => each !== known),
  )
  if (!fitting) throw tooLong()
  if (exercises && (asked.exercise || asked.line)) await mark(tx, exercises.done)
  return answer(enrolment, await write(tx, fitting))
}

const answer = (enrolment: Enrolment, adjustment: Adjustment | undefined): Adjusted => ({
  enrolment,
  adjustment: adjustment && !adjustment.takenBackAt ? adjustment : null,
})

function tooMany() {
  const max = COACHING_LIMITS.adjustmentsPerEnrolment
  const message = `At most ${max} rows of an enrolment can be adjusted, including those that were adjusted once.`
  return refuse.tooMany(because.TOO_MANY(message, { max }), ['input', 'workoutExerciseId'])
}

function tooLong() {
  const message =
    'What is adjusted in this enrolment has become too long. Shorten the notes, or take back adjustments that no longer matter.'
  return refuse.tooMany(because.TOO_MANY(message, { max: COACHING_LIMITS.adjustmentBytesPerEnrolment }), [
    'input',
    'workoutExerciseId',
  ])
}

interface Place {
  workoutId: string
  workoutTitle: string
  row: KeptRow
}

/** The row, as the revision has it that the athlete follows. At most three calls. */
async function findPlace(tx: Transaction, enrolment: Enrolment, id: string): Promise<Place | undefined> {
  const pin = pinOf(enrolment)
  const { milestones = [] } = (await readPlans(tx, [pin])).get(planKey(pin)) ?? {}
  const keys = new Set(milestones.flatMap(({ slots }) => slots.flatMap(prescribedBySlot)))
  for (const { workoutId, title, exercises } of (await readWorkoutRevisions(tx, [...keys])).values()) {
    const row = (exercises as unknown as KeptRow[]).find((each) => each.id === id)
    if (row) return { workoutId, workoutTitle: title, row }
  }
  return undefined
}

const rowOf = ({ workoutId, workoutTitle, row }: Place, { name: exerciseName }: Exercise) => {
  return { workoutId, workoutTitle, exerciseName, workoutExerciseId: String(row.id) }
}

/** The values that `rowOf` and `adjusted` give are not there yet. */
function unadjusted({ payload }: Transaction, { id: enrolment, user }: Enrolment): Adjustment {
  const row = { workoutId: '', workoutTitle: '', exerciseName: '', workoutExerciseId: '' }
  const times = { adjustedAt: '', createdAt: '', updatedAt: '' }
  return { id: payload.db.newId(), user: idOf(user), enrolment, ...row, ...times }
}

/**
 * The exercise can no longer be deleted, and keeps its metric: sessions keep what they were told for ever. The mark
 * writes the exercise, so it conflicts with a deletion or a change of the metric at the same moment.
 */
async function mark({ payload, req }: Transaction, { id, wasAskedFor }: Exercise): Promise<void> {
  if (wasAskedFor) return
  await payload.db.markMany({ collection: 'exercises', ids: [id], field: 'wasAskedFor', req })
}

async function write({ payload, req }: Transaction, adjustment: Adjustment): Promise<Adjustment> {
  const { createdAt: _, updatedAt: __, ...row } = adjustment
  const rows = [{ ...row, exercise: idOf(row.exercise) ?? null, sets: null }]
  const updatedAt = await payload.db.upsertMany({ collection: 'adjustments', rows, req }).catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('adjustment') : error
  })
  touch(req, ...changeTags('enrolments', idOf(adjustment.enrolment)))
  return { ...adjustment, updatedAt }
}
