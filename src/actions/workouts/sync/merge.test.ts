import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hard } from '../../../testing/hard.ts'
import { type SetLogged, type SetRemoved, type SetUpdated, type TrainingEvent, type WorkoutEnded } from './event.ts'
import { edit, endSession, logAgain, logged, remove, type SessionState, type SetState, startAt } from './merge.ts'

const RUNS = { numRuns: hard(2_000, 50_000) }

/** Few moments, so that they often coincide. */
const clock = fc.record({
  at: fc.integer({ min: 0, max: 5 }).map((minute) => `2025-11-22T07:0${minute}:00.000Z`),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
})
const reps = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null })

const aLog = fc.record({ clock, reps }).map(
  ({ clock, reps }): SetLogged => ({
    kind: 'setLogged',
    clock,
    session: 's',
    set: 'x',
    exercise: 'e',
    values: {
      type: 'NORMAL',
      reps,
      load: null,
      rpe: null,
      durationSeconds: null,
      distanceMeters: null,
      notes: clock.id,
    },
    workoutExercise: clock.id,
    prescribedSetIndex: null,
  }),
)
const anEdit = fc
  .record({ clock, values: fc.record({ reps, notes: fc.constantFrom(null, 'one', 'two') }, { requiredKeys: [] }) })
  .map((said): SetUpdated => ({ kind: 'setUpdated', set: 'x', ...said }))
const aRemoval = clock.map((at): SetRemoved => ({ kind: 'setRemoved', set: 'x', clock: at }))
const anEnding = fc
  .record({ kind: fc.constantFrom('workoutCompleted' as const, 'workoutAbandoned' as const), clock, rating: reps })
  .map((said): WorkoutEnded => ({ session: 's', notes: said.clock.id, ...said }))

/** One event for each ID, because an ID names an event. */
const distinct = <Event extends TrainingEvent>(events: Event[]): Event[] => [
  ...new Map(events.map((event) => [event.clock.id, event])).values(),
]

function takeSet(set: SetState, event: SetLogged | SetUpdated | SetRemoved): SetState {
  if (event.kind === 'setLogged') return logAgain(set, event)
  return event.kind === 'setUpdated' ? edit(set, event) : remove(set, event)
}

/** Edits and removals wait for the first log, so they are applied after that log. */
function setOf(events: (SetLogged | SetUpdated | SetRemoved)[]): SetState | null {
  const first = events.find((event): event is SetLogged => event.kind === 'setLogged')
  return first ? events.reduce(takeSet, logged(first)) : null
}

const IN_PROGRESS: SessionState = {
  status: 'IN_PROGRESS',
  startedAt: '2025-11-22T07:05:00.000Z',
  completedAt: null,
  notes: null,
  rating: null,
  ending: null,
}

describe('a set', () => {
  const history = fc.array(fc.oneof(aLog, anEdit, aRemoval), { maxLength: 8 }).map(distinct)
  const shuffled = history.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length })),
  )

  it('is the same whatever the order of its events, and however often they come', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(setOf(again)).toEqual(setOf(events))
      }),
      RUNS,
    )
  })

  it('stays removed once it has been removed', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        const removed = events.some(({ kind }) => kind === 'setRemoved')
        const set = setOf(again)
        if (set) expect(set.removedAt !== null).toBe(removed)
      }),
      RUNS,
    )
  })

  it('says of each value what its latest edit said, by moment and then by ID, and else what its first log said', () => {
    fc.assert(
      fc.property(history, (events) => {
        const set = setOf(events)
        if (!set) return
        const inOrder = [...events].sort((one, other) =>
          `${one.clock.at} ${one.clock.id}` < `${other.clock.at} ${other.clock.id}` ? -1 : 1,
        )
        const edits = inOrder.flatMap((event) =>
          event.kind === 'setUpdated' && event.values.reps !== undefined ? [event] : [],
        )
        const log = inOrder.find((event) => event.kind === 'setLogged') as SetLogged
        expect(set.reps).toBe(edits.length > 0 ? edits.at(-1)?.values.reps : log.values.reps)
        expect(set.performedAt).toBe(log.clock.at)
      }),
      RUNS,
    )
  })
})

describe('a session', () => {
  const endings = fc.array(anEnding, { maxLength: 6 }).map(distinct)

  it('ends the same way whatever the order, by its earliest completion, and by an abandonment only without one', () => {
    fc.assert(
      fc.property(
        endings.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, again]) => {
          const session = again.reduce(endSession, IN_PROGRESS)
          expect(session).toEqual(events.reduce(endSession, IN_PROGRESS))
          const completions = events.filter(({ kind }) => kind === 'workoutCompleted')
          const earliest = completions.map(({ clock: { at } }) => at).sort()[0] ?? null
          expect(session.completedAt).toBe(earliest)
          expect(session.status).toBe(earliest ? 'COMPLETED' : events.length > 0 ? 'ABANDONED' : 'IN_PROGRESS')
        },
      ),
      RUNS,
    )
  })

  it('starts at its earliest start', () => {
    fc.assert(
      fc.property(fc.array(clock, { minLength: 1 }), (starts) => {
        const first = starts.map(({ at }) => at).sort()[0] as string
        expect(starts.reduce(startAt, IN_PROGRESS).startedAt).toBe(first)
      }),
    )
  })
})
