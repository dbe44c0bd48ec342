import { type Clock, isEarlier } from '../../../kernel/deviceClock.ts'
import { because } from '../../../kernel/reason.ts'
import { WorkoutSessionStatus } from '../../../kernel/workoutVocabulary.ts'
import { type SessionValues, type WorkoutEnded, type WorkoutStarted, type WorkoutUpdated } from './event.ts'

/**
 * What the events of one session have said. All of it that may still count is kept, so that the session is the same
 * whatever the order in which they came. Pure.
 */

export const endsTooEarly = () =>
  because.WRONG_ORDER('A workout cannot end before it has started.', { other: 'startedAt' })

export interface Ending extends Clock, Pick<SessionValues, 'notes' | 'rating'> {
  kind: WorkoutEnded['kind']
}

export type SessionEdits = { [Value in keyof SessionValues]?: Clock & { value: SessionValues[Value] } }

export interface SessionSaid {
  /** Whether the workout was started by a title alone. Then it prescribes nothing. */
  isFreestyle?: true
  /** Whether any start has said that the athlete has pain. An end or an edit overrules it. */
  beganInPain?: true
  /** The earliest start. */
  startedAt: string
  /**
   * The earliest moment that any start or any edit of the start has said. An ending before it does not count. It only
   * moves back, so that an ending that counts never stops counting.
   */
  earliest: string
  /** The earliest completion, or without one the earliest abandonment. */
  ending: Ending | null
  /** Of each value, the latest edit. */
  edits: SessionEdits
}

export function saidByStart({ clock: { at }, of, hasPain }: WorkoutStarted): SessionSaid {
  const way = 'title' in of ? ({ isFreestyle: true } as const) : {}
  const pain = hasPain ? ({ beganInPain: true } as const) : {}
  return { ...way, ...pain, startedAt: at, earliest: at, ending: null, edits: {} }
}

export function addStart(said: SessionSaid, { clock: { at }, hasPain }: WorkoutStarted): SessionSaid {
  const begun: SessionSaid = hasPain && !said.beganInPain ? { ...said, beganInPain: true } : said
  return at < begun.startedAt ? { ...begun, startedAt: at, earliest: earlier(at, begun.earliest) } : begun
}

/** Whether this event becomes the ending of the session. */
function endsSession({ ending }: SessionSaid, { kind, clock }: WorkoutEnded): boolean {
  if (!ending) return true
  if (ending.kind !== kind) return kind === 'workoutCompleted'
  return isEarlier(clock, ending)
}

/** An end that does not count still says whether the athlete had pain, by its clock: a flag for pain is never lost. */
export function addEnding(said: SessionSaid, event: WorkoutEnded): SessionSaid {
  const { kind, clock, notes, rating } = event
  const flagged = addPain(said, event)
  return endsSession(said, event) ? { ...flagged, ending: { kind, ...clock, notes, rating } } : flagged
}

function addPain(said: SessionSaid, { clock: { at, id }, hasPain }: WorkoutEnded): SessionSaid {
  const last = said.edits.hasPain
  if (hasPain === undefined || (last && !isEarlier(last, { at, id }))) return said
  return { ...said, edits: { ...said.edits, hasPain: { at, id, value: hasPain } } }
}

export function addSessionEdit(said: SessionSaid, { clock, values }: WorkoutUpdated): SessionSaid {
  const edits: Record<string, unknown> = { ...said.edits }
  for (const [name, value] of Object.entries(values)) {
    const last = said.edits[name as keyof SessionValues]
    if (value !== undefined && (!last || isEarlier(last, clock))) edits[name] = { at: clock.at, id: clock.id, value }
  }
  const earliest = values.startedAt === undefined ? said.earliest : earlier(values.startedAt, said.earliest)
  return { ...said, earliest, edits: edits as SessionEdits }
}

/**
 * Everything that a session shows of what was said. Two devices may say things that together are impossible: where a
 * workout would end before it starts, it starts when it ends.
 */
export function shownOfSession(said: SessionSaid) {
  const { ending, edits } = said
  const start = statedStart(said)
  const completedAt = ending?.kind === 'workoutCompleted' ? (edits.completedAt?.value ?? ending.at) : null
  return {
    status: statusAfter(ending),
    startedAt: completedAt === null ? start : earlier(start, completedAt),
    completedAt,
    notes: latestOf('notes', said) as string | null,
    rating: latestOf('rating', said) as number | null,
    hasPain: edits.hasPain ? edits.hasPain.value : (said.beganInPain ?? null),
  }
}

/** The start by itself, whatever the end. */
export function statedStart({ startedAt, edits }: SessionSaid): string {
  return edits.startedAt?.value ?? startedAt
}

/** The latest moment that counts in what was said, for a clock that is later than all of it. */
export function lastSaidAt({ startedAt, ending, edits }: SessionSaid): string {
  const moments = [startedAt, ending?.at, edits.completedAt?.value, ...Object.values(edits).map(({ at }) => at)]
  return moments
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1) as string
}

/** Notes and a rating may come with the ending or with an edit. The later of both counts, and an ending clears nothing. */
function latestOf(name: 'notes' | 'rating', { ending, edits }: SessionSaid): string | number | null {
  const edit = edits[name]
  const atEnd = ending?.[name] ?? null
  if (!edit) return atEnd
  return ending && atEnd !== null && isEarlier(edit, ending) ? atEnd : edit.value
}

function statusAfter(ending: Ending | null): WorkoutSessionStatus {
  if (!ending) return WorkoutSessionStatus.IN_PROGRESS
  return ending.kind === 'workoutCompleted' ? WorkoutSessionStatus.COMPLETED : WorkoutSessionStatus.ABANDONED
}

const earlier = (one: string, other: string) => (one < other ? one : other)
