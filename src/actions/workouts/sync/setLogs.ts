import { isDeepStrictEqual } from 'node:util'
import { type Clock, isEarlier } from '../../../kernel/deviceClock.ts'
import { SET_VALUES, type SetValues } from '../../../kernel/setValues.ts'

/**
 * What the logs and edits of one set have said. All of it is kept, so that the set is the same whatever the order in
 * which they came. Pure.
 */

/** What a log says of a set, besides when. A log says nothing of what it leaves out, which is null here. */
export interface LogBody {
  values: SetValues
  workoutExercise: string | null
  prescribedSetIndex: number | null
  /** The place that the device gave the set among those of the same moment. */
  sequence: number | null
}

type Log = Clock & LogBody

export type Edits = { [Value in keyof SetValues]?: Clock & { value: SetValues[Value] } }

export interface Said {
  /** One for each body, with the earliest moment at which it was said. In the order of their clocks. */
  logs: [Log, ...Log[]]
  /** Of each value, the latest edit. */
  edits: Edits
}

/** A set that has been logged in so many ways takes no more of them. An edit says the same. */
export const MOST_LOGS = 16

/**
 * The number of a prescribed set says nothing without its row, and empty notes are none. Logs from before there was a
 * flag for pain say nothing of it.
 */
export function bodyOf({
  values,
  workoutExercise,
  prescribedSetIndex,
  sequence = null,
}: Omit<LogBody, 'sequence'> & Partial<Pick<LogBody, 'sequence'>>): LogBody {
  return {
    values: { ...values, notes: values.notes || null, hasPain: values.hasPain ?? null },
    workoutExercise,
    prescribedSetIndex: workoutExercise === null ? null : prescribedSetIndex,
    sequence,
  }
}

/** The log that said the same, if there is one. */
export function sameLog({ logs }: Said, body: LogBody): Log | undefined {
  const asked = bodyOf(body)
  return logs.find((log) => isDeepStrictEqual(bodyOf(log), asked))
}

export function addLog(said: Said, log: Log): Said {
  const same = sameLog(said, log)
  if (same && !isEarlier(log, same)) return said
  const logs = [...said.logs.filter((each) => each !== same), log].sort(inOrder)
  return { ...said, logs: logs as Said['logs'] }
}

/** Two logs of one clock have different bodies, which then decide. */
function inOrder(one: Log, other: Log): number {
  if (isEarlier(one, other)) return -1
  if (isEarlier(other, one)) return 1
  return textOf(one) < textOf(other) ? -1 : 1
}

function textOf({ values, workoutExercise, prescribedSetIndex, sequence }: LogBody): string {
  return JSON.stringify([SET_VALUES.map((name) => values[name]), workoutExercise, prescribedSetIndex, sequence])
}

export function addEdit(said: Said, clock: Clock, values: Partial<SetValues>): Said {
  const edits: Record<string, unknown> = { ...said.edits }
  for (const name of SET_VALUES) {
    const last = said.edits[name]
    const value = values[name]
    if (value !== undefined && (!last || isEarlier(last, clock))) edits[name] = { at: clock.at, id: clock.id, value }
  }
  return { ...said, edits: edits as Edits }
}

/**
 * The values of the set. Each has the value of the first log, until something overrules it: an edit of the value, or a
 * later log that says another value than the logs before. Of those, the latest counts. So a log that comes again with
 * one value changed does not undo what was edited elsewhere, and one that leaves a value out clears nothing. Only an
 * edit clears a value.
 */
function valuesOf({ logs, edits }: Said): SetValues {
  return Object.fromEntries(SET_VALUES.map((name) => [name, latestOf(name, logs, edits)])) as unknown as SetValues // each name has the value of that name
}

function latestOf(name: keyof SetValues, logs: Said['logs'], edits: Edits): unknown {
  const [first, ...later] = logs
  let said: unknown = first.values[name] ?? null
  let changed: Log | undefined
  for (const log of later) {
    const value = log.values[name]
    if (value == null || isDeepStrictEqual(value, said)) continue
    said = value
    changed = log
  }
  const edit = edits[name]
  if (edit && (!changed || isEarlier(changed, edit))) return edit.value
  return said
}

/**
 * Everything that a set shows of what was said. The first log says when the set was done, and the last one that names a
 * row says what for.
 */
export function shownOf(said: Said) {
  const { logs } = said
  const row = logs.findLast(({ workoutExercise }) => workoutExercise !== null)?.workoutExercise ?? null
  const ofRow = logs.filter(({ workoutExercise }) => workoutExercise === row)
  return {
    ...valuesOf(said),
    performedAt: logs[0].at,
    workoutExerciseId: row,
    prescribedSetIndex: ofRow.findLast((log) => log.prescribedSetIndex !== null)?.prescribedSetIndex ?? null,
    sequence: logs.findLast(({ sequence }) => sequence !== null)?.sequence ?? null,
  }
}

/** Whether a set shows all that a log says. */
export function shows(said: Said, { values, ...place }: LogBody): boolean {
  const { workoutExerciseId: workoutExercise, ...shown } = shownOf(said)
  const names = (text: object) => Object.entries(text).filter(([, value]) => value !== null)
  const shownThere: Record<string, unknown> = { ...shown, workoutExercise }
  return names({ ...values, ...place }).every(([name, value]) => isDeepStrictEqual(value, shownThere[name]))
}
