import type { Found, Piece } from './composed.ts'
import type { Role } from './headings.ts'
import { withUnit } from './howHeavy.ts'
import type { Column } from './layout.ts'
import { quoted } from './problems.ts'

/** What one set is: repetitions, a distance or a time. `said` is the unit that a column of units gives. */
export function measureOf(textIn: (role: Role) => Found | undefined, said: string | null): Piece[] {
  const [reps, distance, time] = (['reps', 'distance', 'time'] as const).map(textIn)
  const pieces: Piece[] = []
  if (reps) pieces.push({ text: withUnit(reps.text, said ?? ''), column: reps.column })
  if (distance) {
    const text = withUnit(distance.text, distance.unit ?? said ?? 'm')
    pieces.push({ text: reps ? `over ${text}` : text, column: distance.column })
  }
  if (time) {
    const text = withUnit(time.text, time.unit ?? said ?? 's')
    pieces.push({ text: pieces.length > 0 ? `in ${text}` : text, column: time.column })
  }
  return pieces
}

/** "12/10/8" and "8, 8, 6": the repetitions of each set. */
export function listed(text: string): string[] {
  return /^\d{1,3}\+?(?:\s*[,/;]\s*\d{1,3}\+?)+$/.test(text) ? text.split(/[,/;]/).map((each) => each.trim()) : []
}

export const bothSay = (one: Column, other: Column) =>
  `${quoted(one.heading)} and ${quoted(other.heading)} both say what is done, and only one of them can count.`

export const MEASURES = ['sets', 'reps', 'time', 'distance'] as const satisfies Role[]

/** More repetitions than this in one set are a weight, most likely. */
export const MOST_REPS = 50

/** An RPE is no more. */
export const MOST_EFFORT = 10

export const NUMBER = /^\d+(?:[.,]\d+)?$/

export const COMPUTED = 'The computed weight is left out, because the percentage says it.'

export const MISSING =
  'The number of sets stands here, but not what one set is. Fill in the repetitions, a time or a distance.'

/** A column of sets in which "3x5" stands has the whole prescription. */
export function notationInSets(sets: Found | undefined, hasNoReps: boolean): Found | undefined {
  return sets && hasNoReps && !/^(?:x\s*)?\d+$/i.test(sets.text) ? sets : undefined
}
