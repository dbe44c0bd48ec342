import { type Refused, UserErrorCode } from '../errors/refusal.ts'
import { decodeId, type NodeType, type RowType } from '../nodes/nodeId.ts'
import { readMoment } from '../scalars/moment.ts'
import { clientIdProblem, integerProblem, LIMITS, momentProblem, proseProblem } from '../validation/rules.ts'
import { toThousandths } from '../workouts/load.ts'
import { LOGGED, type SetValues } from '../workouts/setValues.ts'
import { MassUnit, SetType } from '../workouts/vocabulary.ts'
import type { Clock, TrainingEvent } from './event.ts'
import { readClientId } from './moments.ts'
import type { SyncSetInput, WorkoutEventInput } from './sync.inputs.ts'

const KINDS = [
  'workoutStarted',
  'setLogged',
  'setUpdated',
  'setRemoved',
  'workoutCompleted',
  'workoutAbandoned',
] as const satisfies (TrainingEvent['kind'] & keyof WorkoutEventInput)[]

type Given = Record<string, string | null | undefined>

/** What an event says, or everything that is wrong with it; `path` leads to it. Pure. */
export function parseEvent(input: WorkoutEventInput, path: string[], now: Date): TrainingEvent | Refused[] {
  const kinds = KINDS.filter((kind) => input[kind])
  const [kind] = kinds
  const reader = new Reader(path)
  const id = reader.read({ clientEventId: input.clientEventId }, 'clientEventId', clientIdProblem) ?? ''
  const at = reader.read({ occurredAt: input.occurredAt }, 'occurredAt', (value) => momentProblem(value, now)) ?? ''
  if (!kind || kinds.length > 1) {
    reader.refuse([], `An event is exactly one of ${KINDS.join(', ')}.`)
    return reader.refused
  }
  const clock: Clock = { at: readMoment(at) ?? '', id: readClientId(id) }
  const event = eventOf(kind, clock, input[kind] as Given, new Reader([...path, kind], reader.refused))
  return reader.refused.length > 0 || !event ? reader.refused : event
}

function eventOf(kind: TrainingEvent['kind'], clock: Clock, given: Given, reader: Reader): TrainingEvent | null {
  switch (kind) {
    case 'workoutStarted': {
      const of = startedOf(given, reader)
      const session = reader.clientId(given, 'sessionClientId')
      return of && { kind, clock, session, of }
    }
    case 'setLogged':
      return {
        kind,
        clock,
        session: reader.clientId(given, 'sessionClientId'),
        set: reader.clientId(given, 'setClientId'),
        exercise: reader.id(given, 'exerciseId', 'exercise') ?? '',
        values: { ...NOTHING, ...valuesIn({ ...given, type: given.type ?? undefined }, reader) },
        workoutExercise:
          given.workoutExerciseId == null ? null : reader.id(given, 'workoutExerciseId', 'workoutExercise'),
        prescribedSetIndex: reader.wholeNumber(given, 'prescribedSetIndex') ?? null,
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
    default:
      return {
        kind,
        clock,
        session: reader.clientId(given, 'sessionClientId'),
        notes: reader.text(given, 'notes', LIMITS.sessionNotes) || null,
        rating: reader.wholeNumber(given, 'rating') ?? null,
      }
  }
}

const NOTHING: SetValues = {
  type: SetType.NORMAL,
  reps: null,
  load: null,
  rpe: null,
  durationSeconds: null,
  distanceMeters: null,
  notes: null,
}

function startedOf(given: Given, reader: Reader): { workout: string } | { enrolment: string; slot: string } | null {
  const { workoutId, enrolmentId, slotId } = given
  if (workoutId != null && enrolmentId == null && slotId == null) {
    const workout = reader.id(given, 'workoutId', 'workout')
    return workout === null ? null : { workout }
  }
  if (workoutId == null && enrolmentId != null && slotId != null) {
    const [enrolment, slot] = [reader.id(given, 'enrolmentId', 'enrolment'), reader.id(given, 'slotId', 'slot')]
    return enrolment === null || slot === null ? null : { enrolment, slot }
  }
  reader.refuse([], 'Give either workoutId alone, or enrolmentId and slotId.')
  return null
}

/** Only what is said: what is left out is undefined. */
function valuesIn(given: SyncSetInput & Given, reader: Reader): Partial<SetValues> {
  const values: Partial<SetValues> = {
    type: reader.choice(given, 'type', SetType),
    reps: reader.wholeNumber(given, 'reps'),
    load: loadIn(given, reader),
    rpe: reader.decimal(given, 'rpe'),
    durationSeconds: reader.wholeNumber(given, 'durationSeconds'),
    distanceMeters: reader.decimal(given, 'distanceMeters'),
    notes: reader.text(given, 'notes', LIMITS.notes),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function loadIn(given: Given, reader: Reader): SetValues['load'] | undefined {
  const { loadValue, loadUnit } = given
  if (loadValue === undefined && loadUnit === undefined) return undefined
  if (loadValue == null && loadUnit == null) return null
  const missing = loadValue == null ? 'loadValue' : loadUnit == null ? 'loadUnit' : null
  if (missing) {
    reader.refuse([missing], 'loadValue and loadUnit come together.')
    return undefined
  }
  const thousandths = reader.thousandths(given, 'loadValue', LOGGED.thousandths.minimum, LOGGED.thousandths.maximum)
  const unit = reader.choice(given, 'loadUnit', MassUnit)
  return thousandths == null || !unit ? undefined : { thousandths, unit }
}

/** Reads one value after the other and remembers what was wrong, with the path to it. */
class Reader {
  readonly refused: Refused[]

  constructor(
    private readonly path: string[],
    refused: Refused[] = [],
  ) {
    this.refused = refused
  }

  refuse(below: string[], message: string, code = UserErrorCode.INVALID): void {
    this.refused.push({ code, message, field: [...this.path, ...below] })
  }

  read(given: Given, name: string, problem: (value: unknown) => string | null): string | undefined {
    const value = given[name]
    const wrong = problem(value)
    if (wrong === null) return value as string
    this.refuse([name], `${name} ${wrong}.`)
    return undefined
  }

  clientId(given: Given, name: string): string {
    return readClientId(this.read(given, name, clientIdProblem) ?? '')
  }

  /** An ID that cannot be one is as unknown as one that nothing has. */
  id(given: Given, name: string, type: NodeType | RowType): string | null {
    const value = given[name]
    const id = value == null ? null : decodeId(type, value)
    if (value == null) this.refuse([name], `${name} must not be missing.`)
    else if (id === null) this.refuse([name], `There is no such ${type}.`, UserErrorCode.NOT_FOUND)
    return id
  }

  wholeNumber(
    given: Given,
    name: 'reps' | 'durationSeconds' | 'prescribedSetIndex' | 'rating',
  ): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const { minimum, maximum } = LOGGED[name]
    const asNumber = (value: unknown) => (/^-?\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN)
    const read = this.read(given, name, (value) => integerProblem(asNumber(value), minimum, maximum))
    return read === undefined ? undefined : asNumber(read)
  }

  /** At most three decimals, so the number is exact. */
  decimal(given: Given, name: 'rpe' | 'distanceMeters'): number | null | undefined {
    const { minimum, maximum } = LOGGED[name]
    const thousandths = this.thousandths(given, name, minimum * 1000, maximum * 1000)
    return typeof thousandths === 'number' ? thousandths / 1000 : thousandths
  }

  thousandths(given: Given, name: string, minimum: number, maximum: number): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const range = `must be a decimal from ${minimum / 1000} to ${maximum / 1000} with at most 3 decimals`
    const read = this.read(given, name, (value) => {
      const thousandths = toThousandths(String(value))
      return thousandths !== null && thousandths >= minimum && thousandths <= maximum ? null : range
    })
    return read === undefined ? undefined : (toThousandths(read) as number)
  }

  choice<Choice extends string>(given: Given, name: string, choices: Record<string, Choice>): Choice | undefined {
    if (given[name] === undefined) return undefined
    const all = Object.values(choices)
    return this.read(given, name, (value) =>
      all.includes(value as Choice) ? null : `must be one of ${all.join(', ')}`,
    ) as Choice | undefined
  }

  text(given: Given, name: string, maximum: number): string | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    return this.read(given, name, (value) => proseProblem(value, maximum))
  }
}
