import type { DayOfWeek } from './vocabulary.ts'

/** What a schedule is made of, as it is stored. Days are texts such as 2026-11-23, moments are RFC 3339. */

/** Something that somebody did to a schedule. `at` is when: what was done before then keeps the day it had. */
export type ScheduleChange = { at: string } & (
  | { kind: 'MOVE'; slot: string; to: string }
  | ({ kind: 'SHIFT' } & Shift)
  /** `until` null is an open end. A later one with the same `from` replaces it, and takes it back by ending before. */
  | { kind: 'PAUSE'; from: string; until: string | null }
  | ({ kind: 'SKIP'; slot: string } & Skip)
)

/** `clientId` is how whoever shifts knows the shift, so that a retry does not shift again. */
export interface Shift {
  slot: string
  days: number
  clientId?: string
}

/** Why a workout is skipped, and the ID of who said so. */
export interface Skip {
  reason?: string
  by?: string
}

/**
 * A workout that has its own day, whatever the training days are. A day of null: it never was due, because a pause without
 * an end held it when it was done, because it was done before there were days, or because nobody asks for it.
 */
export interface KeptDay {
  on: string | null
  movedFrom?: string
  /** Done by then, so that nothing moves it, unless its session is deleted. */
  isDone?: true
  skip?: Skip
}

export interface Layout {
  trainingDays: readonly `${DayOfWeek}`[]
  /** By slot ID: what was done, moved, skipped or missed when the layout was made. */
  kept: Readonly<Record<string, KeptDay>>
  /** The days of the first slots that have none of their own, where they are not simply the first training days. */
  days: readonly string[]
  /** The day from which the slots beyond `days` follow on training days. */
  follows: string
  /** The last shifts of earlier layouts that have a `clientId`. A retry of one of them changes nothing. */
  shifted?: readonly Shift[]
}

export const layoutFrom = (startsOn: string, trainingDays: Layout['trainingDays']): Layout => ({
  trainingDays,
  kept: {},
  days: [],
  follows: startsOn,
})
