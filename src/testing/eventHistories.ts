import fc from 'fast-check'

/** Random histories of workouts on two devices of one athlete, in the form that `syncWorkoutEvents` takes. */

export interface Happening {
  clientEventId: string
  occurredAt: string
  [kind: string]: unknown
}

/** The documents that the events of a history name. IDs are public ones. */
export interface Stage {
  workout: string
  enrolment: string
  slots: string[]
  /** One exercise of each metric. */
  exercises: { loadAndReps: string; reps: string; duration: string; distance: string }
}

const SESSIONS = 5
const SETS = 6

const uuid = (kind: number, number: number) => `00000000-0000-4000-8${kind}00-${String(number).padStart(12, '0')}`
const sessionId = (number: number) => uuid(1, number)
const setId = (number: number) => uuid(2, number)
const commentId = (number: number) => uuid(4, number)
const comment = fc.nat({ max: 5 })

/** A set always belongs to one session and one exercise, because one device makes the set's UUID for one purpose. */
function setOf(stage: Stage, number: number) {
  const { loadAndReps, reps, duration, distance } = stage.exercises
  const exerciseId = [loadAndReps, loadAndReps, loadAndReps, reps, duration, distance][number % SETS] as string
  return { setClientId: setId(number), sessionClientId: sessionId(number % SESSIONS), exerciseId }
}

/**
 * The first two sessions fill the slots of the program. The third does the first slot again. The fourth belongs to no
 * program, and the fifth is a freestyle workout.
 */
function startOf({ workout, enrolment, slots }: Stage, number: number) {
  const session = { sessionClientId: sessionId(number) }
  if (number === 4) return { ...session, title: 'Freestyle' }
  return number === 3
    ? { ...session, workoutId: workout }
    : { ...session, enrolmentId: enrolment, slotId: slots[number % slots.length] }
}

/** Few different values, so that sets often tie. For a record, the earlier of equal sets counts. */
const small = fc.constantFrom('0', '1', '5', '8', '12', '13')
const load = fc.record({
  loadValue: fc.constantFrom('0', '20', '44.092', '100', '220.462'),
  loadUnit: fc.constantFrom('KG', 'LB'),
})

/** The values of a set, by the metric of its exercise. Sometimes a value is added that the exercise does not allow. */
function values(number: number): fc.Arbitrary<Record<string, unknown>> {
  const measures = [
    fc.record({ reps: small, load }).map(({ reps, load }) => ({ reps, ...load })),
    fc.record({ reps: small }),
    fc.record({ durationSeconds: small }),
    fc.record({ durationSeconds: small, distanceMeters: fc.constantFrom('0', '1.5', '1000', '0.001') }),
  ][Math.max(0, (number % SETS) - 2)] as fc.Arbitrary<Record<string, unknown>>
  return fc
    .tuple(
      measures,
      fc.record(
        {
          type: fc.constantFrom('NORMAL', 'WARMUP', 'AMRAP'),
          rpe: fc.constantFrom('7', '8.5'),
          sequence: fc.constantFrom('0', '1', '2'),
          hasPain: fc.constantFrom(true, false, null),
        },
        { requiredKeys: [] },
      ),
      fc.option(fc.constantFrom({ reps: '-1' }, { distanceMeters: '5' }, { rpe: '1e1' }), { nil: {}, freq: 8 }),
    )
    .map(([measure, more, wrong]) => ({ ...measure, ...more, ...wrong }))
}

const someOf = (record: Record<string, unknown>) =>
  fc.subarray(Object.keys(record)).map((keys) => Object.fromEntries(keys.map((key) => [key, record[key]])))

const moment = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 30 })).map(([week, minute]) => {
  const start = Date.parse('2025-08-04T06:00:00.000Z')
  return new Date(start + week * 7 * 86_400_000 + minute * 60_000).toISOString()
})

/** Each comment is about one thing, and devices may disagree on what it says. */
function commented(stage: Stage): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(comment, fc.constantFrom('It hurts', 'It went well', ' ')).map(([number, text]) => {
    const about = [
      { sessionClientId: sessionId(number % SESSIONS) },
      { setClientId: setId(number) },
      { enrolmentId: stage.enrolment },
    ][number % 3]
    return { commentAdded: { commentClientId: commentId(number), ...about, text } }
  })
}

function happening(stage: Stage): fc.Arbitrary<Record<string, unknown>> {
  const session = fc.nat({ max: SESSIONS - 1 })
  const set = fc.nat({ max: SETS - 1 })
  const ended = session.chain((number) =>
    fc
      .record({
        notes: fc.constantFrom('good', null),
        rating: fc.constantFrom('3', '5', null),
        hasPain: fc.constantFrom(true, false, null),
      })
      .map((said) => ({ sessionClientId: sessionId(number), ...said })),
  )
  const edited = session.chain((number) =>
    fc
      .record(
        {
          startedAt: moment,
          completedAt: moment,
          notes: fc.constantFrom('better', null),
          rating: fc.constantFrom('1', '4', null, '6'),
          hasPain: fc.constantFrom(true, false, null),
        },
        { requiredKeys: [] },
      )
      .map((said) => ({ sessionClientId: sessionId(number), ...said })),
  )
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(session, fc.constantFrom(true, false, null))
        .map(([number, hasPain]) => ({ workoutStarted: { ...startOf(stage, number), hasPain } })),
    },
    {
      weight: 6,
      arbitrary: set.chain((number) =>
        values(number).map((said) => ({ setLogged: { ...setOf(stage, number), ...said } })),
      ),
    },
    {
      weight: 4,
      arbitrary: set.chain((number) =>
        values(number)
          .chain(someOf)
          .map((said) => ({ setUpdated: { setClientId: setId(number), ...said } })),
      ),
    },
    { weight: 1, arbitrary: set.map((number) => ({ setRemoved: { setClientId: setId(number) } })) },
    { weight: 3, arbitrary: ended.map((workoutCompleted) => ({ workoutCompleted })) },
    { weight: 1, arbitrary: ended.map((workoutAbandoned) => ({ workoutAbandoned })) },
    { weight: 3, arbitrary: edited.map((workoutUpdated) => ({ workoutUpdated })) },
    { weight: 3, arbitrary: commented(stage) },
    {
      weight: 1,
      arbitrary: comment.map((number) => ({ commentRemoved: { commentClientId: commentId(number) } })),
    },
    { weight: 1, arbitrary: session.map((number) => ({ workoutDeleted: { sessionClientId: sessionId(number) } })) },
  )
}

/**
 * Events in the order in which they happened: by moment, then by ID. Moments lie within a few weeks and often coincide.
 */
export function history(stage: Stage): fc.Arbitrary<Happening[]> {
  // Most sessions start, because otherwise nothing would come of their other events. The moment of a start is as random
  // as all other moments.
  const starts = fc
    .subarray(
      Array.from({ length: SESSIONS }, (_, number) => number),
      { minLength: SESSIONS - 1 },
    )
    .chain((numbers) =>
      fc.tuple(...numbers.map((number) => fc.tuple(moment, fc.constant({ workoutStarted: startOf(stage, number) })))),
    )
  const others = fc.array(fc.tuple(moment, happening(stage)), { minLength: 5, maxLength: 36, size: 'max' })
  return fc
    .tuple(starts, others)
    .map(([first, rest]): [string, Record<string, unknown>][] => [...first, ...rest])
    .map((all) =>
      all
        .map(([occurredAt, what], index) => ({ clientEventId: uuid(3, (index * 7919) % 10_007), occurredAt, ...what }))
        .sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    )
}

const key = ({ occurredAt, clientEventId }: Happening) => `${occurredAt} ${clientEventId}`

/** The same events in another order, some of them twice, split over several calls. */
export function retelling(events: Happening[]): fc.Arbitrary<Happening[][]> {
  return fc
    .tuple(fc.subarray(events), fc.array(fc.nat({ max: 2 * events.length }), { maxLength: 4 }))
    .chain(([twice, cuts]) =>
      fc.shuffledSubarray([...events, ...twice], { minLength: events.length + twice.length }).map((all) => {
        const places = [0, ...[...new Set(cuts)].sort((one, other) => one - other), all.length]
        return places.slice(1).map((end, index) => all.slice(places[index], end))
      }),
    )
    .map((calls) => calls.filter((call) => call.length > 0))
}
