import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { WorkoutEventInput } from './generated/operations.ts'
import { event } from './training.ts'

/** Random weeks of training in which something needs a coach, as the events that a device sends. */

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The documents that the events name, as public IDs. */
export interface AttentionStage {
  workouts: readonly string[]
  exercises: readonly string[]
}

const setValues = fc.record(
  {
    reps: fc.constantFrom('3', '5', '15'),
    loadValue: fc.constantFrom('60', '80', '100'),
    rpe: fc.constantFrom('8', '9.5', '10'),
    type: fc.constantFrom('NORMAL', 'NORMAL', 'WARMUP', 'AMRAP'),
    notes: fc.constantFrom('fine', 'sharp pain', 'no pain'),
    hasPain: fc.constantFrom(true, false),
  },
  { requiredKeys: ['reps', 'loadValue'] },
)

const edit = fc.constantFrom<object>(
  ...[{ rpe: '10' }, { rpe: '7' }, { notes: 'sharp pain' }, { notes: null }, { hasPain: true }, { hasPain: false }],
  ...[{ loadValue: '110', loadUnit: 'KG' }, { type: 'WARMUP' }],
)

const aSet = fc.record({
  exercise: fc.nat({ max: 1 }),
  values: setValues,
  edits: fc.array(edit, { maxLength: 2 }),
  isRemoved: fc.constantFrom(true, false, false, false, false),
})

const aSession = fc.record({
  day: fc.integer({ min: 1, max: 70 }),
  workout: fc.constantFrom(0, 0, 0, 1),
  sets: fc.array(aSet, { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('workoutCompleted', 'workoutCompleted', 'workoutCompleted', 'workoutAbandoned', null),
  said: fc.record(
    {
      notes: fc.constantFrom('sharp pain', 'no pain', 'good'),
      rating: fc.constantFrom('1', '3'),
      hasPain: fc.constantFrom(true, false),
    },
    { requiredKeys: [] },
  ),
  isDeleted: fc.constantFrom(true, ...Array(9).fill(false)),
})

/** Sessions at different times, so that the moment of a session is its own. */
export const weeksOfTraining = fc.uniqueArray(aSession, { minLength: 4, maxLength: 22, selector: ({ day }) => day })

export type WeeksOfTraining = typeof weeksOfTraining extends fc.Arbitrary<infer Weeks> ? Weeks : never

/** The events of these weeks, which end now. */
export function eventsOf(stage: AttentionStage, weeks: WeeksOfTraining, now: number): WorkoutEventInput[] {
  return weeks.flatMap(({ day, workout, sets, end, said, isDeleted }) => {
    const start = now - day * DAY_MS + 60 * MINUTE_MS
    const at = (minutes: number) => new Date(start + minutes * MINUTE_MS).toISOString()
    const sessionClientId = randomUUID()
    const events = [event(at(0), { workoutStarted: { sessionClientId, workoutId: stage.workouts[workout] as string } })]
    sets.forEach(({ exercise, values, edits, isRemoved }, index) => {
      const setClientId = randomUUID()
      const exerciseId = stage.exercises[exercise] as string
      const logged = { setClientId, sessionClientId, exerciseId, loadUnit: 'KG', ...values }
      events.push(event(at(index + 1), { setLogged: logged as WorkoutEventInput['setLogged'] }))
      edits.forEach((edited, place) => {
        events.push(event(at(20 + place), { setUpdated: { setClientId, ...edited } }))
      })
      if (isRemoved) events.push(event(at(30), { setRemoved: { setClientId } }))
    })
    if (end) events.push(event(at(40), { [end]: { sessionClientId, ...said } }))
    if (isDeleted) events.push(event(at(50), { workoutDeleted: { sessionClientId } }))
    return events
  })
}
