import type { WorkoutEventInput } from '../../../graphql/workouts/sync.inputs.ts'
import { type Clock, readClientId } from '../../../kernel/deviceClock.ts'
import { loadProblem, toThousandths } from '../../../kernel/load.ts'
import { readMoment } from '../../../kernel/moment.ts'
import { because } from '../../../kernel/reason.ts'
import type { Refused } from '../../../kernel/refusal.ts'
import { clientIdProblem, commentProblem, LIMITS, momentProblem, titleProblem } from '../../../kernel/rules.ts'
import { NO_VALUES, type SetValues } from '../../../kernel/setValues.ts'
import { MassUnit, SetType } from '../../../kernel/workoutVocabulary.ts'
import {
  type CommentAdded,
  type SessionValues,
  type TrainingEvent,
  toldOfWays,
  type WorkoutStarted,
  wayToStart,
} from './event.ts'
import { EventReader, type Given } from './eventReader.ts'
import { endsTooEarly } from './sessionSaid.ts'

const KINDS = [
  'workoutStarted',
  'setLogged',
  'setUpdated',
  'setRemoved',
  'workoutCompleted',
  'workoutAbandoned',
  'workoutUpdated',
  'workoutDeleted',
  'commentAdded',
  'commentRemoved',
] as const satisfies (TrainingEvent['kind'] & keyof WorkoutEventInput)[]

/** The event that an input states, or everything that is wrong with the input. */
export type Parsed = { isWellFormed: true; event: TrainingEvent } | { isWellFormed: false; refused: Refused[] }

/** Reads an event. `path` is the path of the event in the input. Pure. */
export function parseEvent(input: WorkoutEventInput, path: string[], now: Date): Parsed {
  const kinds = KINDS.filter((kind) => input[kind])
  const [kind] = kinds
  const reader = new EventReader(path)
  const id = reader.read({ clientEventId: input.clientEventId }, 'clientEventId', clientIdProblem) ?? ''
  const at = reader.read({ occurredAt: input.occurredAt }, 'occurredAt', (value) => momentProblem(value, now)) ?? ''
  if (!kind || kinds.length > 1) {
    const fields = KINDS.join(', ')
    reader.refuse([], because.EXACTLY_ONE(`An event must have exactly one of ${fields}.`, { fields }))
    return { isWellFormed: false, refused: reader.refused }
  }
  const clock: Clock = { at: readMoment(at) ?? '', id: readClientId(id) }
  const event = eventOf(kind, clock, input[kind] as Given, new EventReader([...path, kind], reader.refused), now)
  if (reader.refused.length > 0 || !event) return { isWellFormed: false, refused: reader.refused }
  return { isWellFormed: true, event }
}

function eventOf(
  kind: TrainingEvent['kind'],
  clock: Clock,
  given: Given,
  reader: EventReader,
  now: Date,
): TrainingEvent | null {
  switch (kind) {
    case 'workoutStarted': {
      const of = startIn(given, reader)
      const session = reader.clientId(given, 'sessionClientId')
      return of && { kind, clock, session, of, ...flagIn(given, reader) }
    }
    case 'setLogged':
      return {
        kind,
        clock,
        session: reader.clientId(given, 'sessionClientId'),
        set: reader.clientId(given, 'setClientId'),
        exercise: reader.id(given, 'exerciseId', 'exercise') ?? '',
        values: { ...NO_VALUES, ...valuesIn({ ...given, type: given.type ?? undefined }, reader) },
        workoutExercise:
          given.workoutExerciseId == null ? null : reader.id(given, 'workoutExerciseId', 'workoutExercise'),
        prescribedSetIndex: reader.wholeNumber(given, 'prescribedSetIndex') ?? null,
        ...(given.sequence != null && { sequence: reader.wholeNumber(given, 'sequence') ?? 0 }),
      }
    case 'setUpdated':
      return {
        kind,
        clock,
        set: reader.clientId(given, 'setClientId'),
        values: valuesIn(given, reader),
        of: {
          session: given.sessionClientId == null ? null : reader.clientId(given, 'sessionClientId'),
          exercise: given.exerciseId == null ? null : reader.id(given, 'exerciseId', 'exercise'),
        },
      }
    case 'setRemoved':
      return { kind, clock, set: reader.clientId(given, 'setClientId') }
    case 'workoutUpdated':
      return {
        kind,
        clock,
        session: reader.clientId(given, 'sessionClientId'),
        values: sessionValuesIn(given, reader, now),
      }
    case 'workoutDeleted':
      return { kind, clock, session: reader.clientId(given, 'sessionClientId') }
    case 'commentAdded':
      return commentIn(clock, given, reader)
    case 'commentRemoved':
      return { kind, clock, comment: reader.clientId(given, 'commentClientId') }
    default:
      return {
        kind,
        clock,
        session: reader.clientId(given, 'sessionClientId'),
        notes: reader.text(given, 'notes', LIMITS.sessionNotes) || null,
        rating: reader.wholeNumber(given, 'rating') ?? null,
        ...flagIn(given, reader),
      }
  }
}

/** The flag for pain of a start or an end, which only a given value says. */
function flagIn(given: Given, reader: EventReader): { hasPain?: boolean } {
  const hasPain = reader.flag(given, 'hasPain')
  return hasPain == null ? {} : { hasPain }
}

/** A comment is about exactly one of a session, a set and an enrolment. */
function commentIn(clock: Clock, given: Given, reader: EventReader): CommentAdded | null {
  const fields = ['sessionClientId', 'setClientId', 'enrolmentId']
  if (fields.filter((name) => given[name] != null).length !== 1) {
    const message = 'Give exactly one of sessionClientId, setClientId and enrolmentId.'
    reader.refuse([], because.EXACTLY_ONE(message, { fields: fields.join(', ') }))
    return null
  }
  return {
    kind: 'commentAdded',
    clock,
    comment: reader.clientId(given, 'commentClientId'),
    session: given.sessionClientId == null ? null : reader.clientId(given, 'sessionClientId'),
    set: given.setClientId == null ? null : reader.clientId(given, 'setClientId'),
    enrolment: given.enrolmentId == null ? null : reader.id(given, 'enrolmentId', 'enrolment'),
    text: reader.read(given, 'text', commentProblem) ?? '',
  }
}

function startIn(given: Given, reader: EventReader): WorkoutStarted['of'] | null {
  const way = wayToStart(given)
  if (way?.by === 'workout') {
    const workout = reader.id(given, 'workoutId', 'workout')
    return workout === null ? null : { workout }
  }
  if (way?.by === 'slot') {
    const [enrolment, slot] = [reader.id(given, 'enrolmentId', 'enrolment'), reader.id(given, 'slotId', 'slot')]
    return enrolment === null || slot === null ? null : { enrolment, slot }
  }
  if (way?.by === 'title') {
    const title = reader.read(given, 'title', titleProblem)
    return title === undefined ? null : { title }
  }
  reader.refuse([], toldOfWays())
  return null
}

/** Only the values that the input gives, as `valuesIn`. */
function sessionValuesIn(given: Given, reader: EventReader, now: Date): Partial<SessionValues> {
  const values = {
    startedAt: reader.moment(given, 'startedAt', now),
    completedAt: reader.moment(given, 'completedAt', now),
    notes: given.notes === '' ? null : reader.text(given, 'notes', LIMITS.sessionNotes),
    rating: reader.wholeNumber(given, 'rating'),
    hasPain: reader.flag(given, 'hasPain'),
  }
  if (values.startedAt && values.completedAt && values.completedAt < values.startedAt) {
    reader.refuse(['completedAt'], endsTooEarly())
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Only the values that the input gives. An omitted value is left out. */
function valuesIn(given: Given, reader: EventReader): Partial<SetValues> {
  const values: Partial<SetValues> = {
    type: reader.choice(given, 'type', SetType),
    reps: reader.wholeNumber(given, 'reps'),
    load: loadIn(given, reader),
    rpe: reader.decimal(given, 'rpe'),
    durationSeconds: reader.wholeNumber(given, 'durationSeconds'),
    distanceMeters: reader.decimal(given, 'distanceMeters'),
    notes: reader.text(given, 'notes', LIMITS.notes),
    hasPain: reader.flag(given, 'hasPain'),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function loadIn(given: Given, reader: EventReader): SetValues['load'] | undefined {
  const { loadValue, loadUnit } = given
  if (loadValue === undefined && loadUnit === undefined) return undefined
  if (loadValue == null && loadUnit == null) return null
  const missing = loadValue == null ? 'loadValue' : loadUnit == null ? 'loadUnit' : null
  if (missing) {
    const fields = 'loadValue, loadUnit'
    reader.refuse([missing], because.TOGETHER('loadValue and loadUnit (KG or LB) must be given together.', { fields }))
    return undefined
  }
  const unit = reader.choice(given, 'loadUnit', MassUnit)
  const thousandths = toThousandths(String(loadValue))
  const isLoad = reader.read(given, 'loadValue', () => loadProblem(thousandths, unit)) !== undefined
  return !isLoad || thousandths === null || !unit ? undefined : { thousandths, unit }
}
