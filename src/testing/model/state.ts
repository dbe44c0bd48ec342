/**
 * The catalogue as it should be, in memory. The contract is written a second time here, without looking at the code
 * that keeps it. IDs are public ones. All functions are pure.
 */

export interface State {
  programs: Record<string, Program>
  milestones: Record<string, Milestone>
  workouts: Record<string, Workout>
  exercises: Record<string, Exercise>
  /** The exercises that the revisions of each workout ask for, also of workouts that programs held and that are gone. */
  asked: Record<string, string[]>
}

export interface Program {
  title: string
  slug: string
  description: string | null
  level: string | null
  isPublished: boolean
  milestones: string[]
  /** The revisions of the program. Their number is the program's revision. */
  history: Revision[]
}

export interface Revision {
  change: string
  by: string
  title: string
  milestones: { id: string; title: string; slots: SlotThen[] }[]
}

interface SlotThen {
  id: string
  workoutId: string
  workoutTitle: string
  workoutRevision: number | null
}

export interface Milestone {
  title: string
  description: string | null
  revision: number
  slots: { id: string; workoutId: string }[]
}

export interface Workout {
  title: string
  description: string | null
  estimatedMinutes: number | null
  revision: number
  rows: { id: string; exerciseId: string; repsMin: number | null }[]
  /** Whether a revision of a program has named it. */
  wasHeld: boolean
}

export interface Exercise {
  name: string
  aliases: string[]
  slug: string
  description: string | null
  isArchived: boolean
}

export const EMPTY: State = { programs: {}, milestones: {}, workouts: {}, exercises: {}, asked: {} }

/** The reason of a refusal, as far as the contract promises it: everything except the message. */
export interface Why {
  code: string
  /** The path, joined by dots; null when no value is to blame. */
  field: string | null
  currentRevision?: number
  missing?: string[]
  unexpected?: string[]
  duplicated?: string[]
}

export class Refused extends Error {
  readonly why: Why[]

  constructor(...why: Why[]) {
    super(JSON.stringify(why))
    this.why = why
  }
}

export function refuseIf(condition: boolean, code: string, field: string | null): void {
  if (condition) throw new Refused({ code, field })
}

/** Refuses with every problem of a list at once. */
export function refuseAny(why: Why[]): void {
  if (why.length > 0) throw new Refused(...why)
}

/** Returns the ID that the database gave to the row at this index of the new list. */
export type NewRow = (index: number) => string

/** A title in the model is good, empty or null. */
export function badTitle(title: string | null | undefined): boolean {
  return title === '' || title === null
}

export function found<Thing>(things: Record<string, Thing>, id: string, field: string): Thing {
  const thing = things[id]
  if (!thing) throw new Refused({ code: 'NOT_FOUND', field })
  return thing
}

export function refuseStale(revision: number, expected: number): void {
  if (revision !== expected) {
    throw new Refused({ code: 'STALE_REVISION', field: 'input.expectedRevision', currentRevision: revision })
  }
}

export function refuseAbsent(things: Record<string, unknown>, ids: string[], fieldOf: (index: number) => string): void {
  refuseAny(ids.flatMap((id, index) => (things[id] ? [] : [{ code: 'NOT_FOUND', field: fieldOf(index) }])))
}

/** Refuses rows that are kept but are not the document's own, or are kept twice. */
export function refuseBadRows(own: { id: string }[], given: { id?: string | null }[], list: string): void {
  const ids = given.map(({ id }) => id)
  refuseAny(
    ids.flatMap((id, index) => {
      if (id == null) return []
      const field = `input.${list}.${index}.id`
      if (!own.some((row) => row.id === id)) return [{ code: 'NOT_FOUND', field }]
      return ids.indexOf(id) < index ? [{ code: 'INVALID', field }] : []
    }),
  )
}

/** The given value, or the one before, because an omitted field stays unchanged. */
export function given<Value>(value: Value | undefined, before: Value): Value {
  return value === undefined ? before : value
}

export const same = (one: unknown, other: unknown) => canonical(one) === canonical(other)

/** The same text for equal values, regardless of the order of keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
