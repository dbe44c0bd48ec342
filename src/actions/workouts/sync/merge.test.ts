import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock } from '../../../kernel/deviceClock.ts'
import { hard } from '../../../testing/hard.ts'
import type {
  SetLogged,
  SetRemoved,
  SetUpdated,
  TrainingEvent,
  WorkoutDeleted,
  WorkoutEnded,
  WorkoutStarted,
  WorkoutUpdated,
} from './event.ts'
import {
  deleteSession,
  edit,
  editSession,
  endSession,
  logAgain,
  logged,
  remove,
  type SessionState,
  type SetState,
  startAgain,
  started,
} from './merge.ts'

const RUNS = { numRuns: hard(2_000, 50_000) }

/** Few moments, so that they often coincide. */
const clock = fc.record({
  at: fc.integer({ min: 0, max: 5 }).map((minute) => `2025-11-22T07:0${minute}:00.000Z`),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
})
const reps = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null })

const notes = fc.constantFrom(null, 'one', 'two')
const hasPain = fc.constantFrom(true, false, null)

const aLog = fc.record({ clock, reps, notes, hasPain, workoutExercise: fc.constantFrom(null, 'r', 's') }).map(
  ({ clock, reps, notes, hasPain, workoutExercise }): SetLogged => ({
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
      notes,
      hasPain,
    },
    workoutExercise,
    prescribedSetIndex: workoutExercise && reps,
    sequence: reps ?? undefined,
  }),
)
const anEdit = fc
  .record({ clock, values: fc.record({ reps, notes, hasPain }, { requiredKeys: [] }) })
  .map((said): SetUpdated => ({ kind: 'setUpdated', set: 'x', ...said }))
const aRemoval = clock.map((at): SetRemoved => ({ kind: 'setRemoved', set: 'x', clock: at }))
const anEnding = fc
  .record({
    kind: fc.constantFrom('workoutCompleted' as const, 'workoutAbandoned' as const),
    clock,
    rating: reps,
    hasPain,
  })
  .map(
    ({ hasPain, ...said }): WorkoutEnded => ({
      ...{ session: 's', notes: said.clock.id, ...said },
      ...(hasPain !== null && { hasPain }),
    }),
  )

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

const aStart = ({ at, id }: Clock): WorkoutStarted => ({
  kind: 'workoutStarted',
  clock: { at, id },
  session: 's',
  of: { title: 'Freestyle' },
  // Of the moments that the laws draw, some come with pain.
  hasPain: at.endsWith('3:00.000Z'),
})
const IN_PROGRESS = started(aStart({ at: '2025-11-22T07:05:00.000Z', id: 's' }))

const moment = clock.map(({ at }) => at)
const aChange = fc
  .record({
    clock,
    values: fc.record(
      { startedAt: moment, completedAt: moment, notes: fc.constantFrom(null, 'one', 'two'), rating: reps, hasPain },
      { requiredKeys: [] },
    ),
  })
  .map((said): WorkoutUpdated => ({ kind: 'workoutUpdated', session: 's', ...said }))
const aDeletion = clock.map((at): WorkoutDeleted => ({ kind: 'workoutDeleted', session: 's', clock: at }))

type OfSession = WorkoutStarted | WorkoutEnded | WorkoutUpdated | WorkoutDeleted

function takeSession(session: SessionState, event: OfSession): SessionState {
  switch (event.kind) {
    case 'workoutStarted':
      return startAgain(session, event)
    case 'workoutUpdated':
      return editSession(session, event)
    case 'workoutDeleted':
      return deleteSession(session, event)
    default:
      return endSession(session, event)
  }
}

const key = ({ clock: { at, id } }: Pick<TrainingEvent, 'clock'>) => `${at} ${id}`

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

  it('says of each value what was said of it last, by moment and then by ID: a log that is repeated, and one that leaves the value out, says nothing of it', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('reps' as const, 'notes' as const), (events, name) => {
        const set = setOf(events)
        if (!set) return
        const inOrder = [...events].sort((one, other) => (key(one) < key(other) ? -1 : 1))
        const logs = inOrder.filter((event): event is SetLogged => event.kind === 'setLogged')
        const body = ({ values, workoutExercise }: SetLogged) => JSON.stringify([values, workoutExercise])
        const [first, ...later] = logs.filter(
          (event, index) => logs.findIndex((log) => body(log) === body(event)) === index,
        )
        let said = first?.values[name]
        const changes = later.filter(({ values }) => {
          const isChange = values[name] !== null && values[name] !== said
          if (isChange) said = values[name]
          return isChange
        })
        const last = inOrder.findLast(
          (event) =>
            (event.kind === 'setUpdated' && event.values[name] !== undefined) || changes.some((log) => log === event),
        )
        expect(set[name]).toBe(((last ?? first) as SetLogged).values[name])
        expect(set.performedAt).toBe(logs[0]?.clock.at)
      }),
      RUNS,
    )
  })

  it('loses nothing that one log says and no other event overrules, in whatever order the logs come', () => {
    fc.assert(
      fc.property(fc.array(aLog, { minLength: 1, maxLength: 6 }).map(distinct), (logs) => {
        const set = setOf(logs) as SetState
        for (const name of ['reps', 'notes'] as const) {
          const said = logs.map((log) => (log as SetLogged).values[name]).filter((value) => value !== null)
          expect(set[name] === null).toBe(said.length === 0)
        }
        const rows = logs.filter((log) => (log as SetLogged).workoutExercise !== null) as SetLogged[]
        expect(set.workoutExerciseId === null).toBe(rows.length === 0)
        const ofRow = rows.filter(({ workoutExercise }) => workoutExercise === set.workoutExerciseId)
        const isCounted = ofRow.some(({ prescribedSetIndex }) => prescribedSetIndex !== null)
        expect(set.prescribedSetIndex !== null).toBe(isCounted)
      }),
      RUNS,
    )
  })

  it('keeps what was edited elsewhere when its log comes again with another value changed', () => {
    const at = (minute: number, id: string) => ({ at: `2025-11-22T07:0${minute}:00.000Z`, id })
    const [log] = fc.sample(aLog, 1) as [SetLogged]
    const first = { ...log, clock: at(1, 'a'), values: { ...log.values, reps: 5 } }
    const edited: SetUpdated = { kind: 'setUpdated', set: 'x', clock: at(2, 'b'), values: { notes: 'grip' } }
    const again = { ...first, clock: at(3, 'c'), values: { ...first.values, reps: 6 } }
    expect(setOf([first, edited, again])).toMatchObject({ reps: 6, notes: 'grip' })
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
        expect(starts.map(aStart).reduce(startAgain, IN_PROGRESS).startedAt).toBe(first)
      }),
    )
  })

  const anEvent = fc.oneof(
    clock.map(aStart),
    anEnding,
    { weight: 2, arbitrary: aChange },
    { weight: 1, arbitrary: aDeletion },
  )
  const shuffled = fc
    .array(anEvent, { maxLength: 8 })
    .map((events) => distinct<OfSession>(events))
    .chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length })),
    )

  it('is the same whatever the order of its events, and however often they come', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(again.reduce(takeSession, IN_PROGRESS)).toEqual(events.reduce(takeSession, IN_PROGRESS))
      }),
      RUNS,
    )
  })

  it('says of each value what was said of it last, ends not before it starts, and stays deleted', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        const session = again.reduce(takeSession, IN_PROGRESS)
        const inOrder = events.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
        const edits = inOrder.filter((event) => event.kind === 'workoutUpdated')
        const said = (name: 'notes' | 'startedAt' | 'completedAt') =>
          edits.findLast(({ values }) => values[name] !== undefined)
        const { completedAt, startedAt } = session
        if (completedAt !== null) {
          expect(startedAt <= completedAt).toBe(true)
          const edited = said('completedAt')
          if (edited) expect(completedAt).toBe(edited.values.completedAt)
        } else if (said('startedAt')) expect(startedAt).toBe(said('startedAt')?.values.startedAt)
        const [edited, { ending }] = [said('notes'), session.said]
        const isLast = edited && (!ending || key({ clock: ending }) < key(edited))
        expect(session.notes).toBe(isLast ? edited.values.notes : (ending?.notes ?? null))
        expect(session.removedAt !== null).toBe(events.some(({ kind }) => kind === 'workoutDeleted'))
      }),
      RUNS,
    )
  })
})
