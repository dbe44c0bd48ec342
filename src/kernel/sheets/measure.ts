import type { Found, Piece } from './composed.ts'
import type { Role } from './headings.ts'
import { withUnit } from './howHeavy.ts'

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
