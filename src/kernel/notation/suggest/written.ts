import { LIMITS } from '../../rules.ts'

/** A group of sets as it was found in a line of a coach: what was said, each as it is written in notation. */
export interface LooseGroup {
  kind: string | null
  sets: number | null
  /** One, or one for each set: "8, 8, 6". */
  measures: string[]
  /** "over 40m", "in 60s" */
  extent: string[]
  /** One text, or one for each set: "@65%", "@75%", "@85%". */
  said: Map<string, string[]>
  /** "3x5, last set AMRAP" */
  isLastOpen: boolean
  /** A load is multiplied by the repetitions, as in "100kg x 5". What a third number is, nobody knows. */
  isConnected: boolean
}

export const emptyGroup = (): LooseGroup => ({
  kind: null,
  sets: null,
  measures: [],
  extent: [],
  said: new Map(),
  isLastOpen: false,
  isConnected: false,
})

/** The group in notation. Null where the numbers of its parts do not go together. */
export function writtenOf({ kind, sets, measures, extent, said, isLastOpen }: LooseGroup): string | null {
  if (measures.length === 0) return null
  const values = [...said.values()]
  const count = measures.length > 1 ? measures.length : (sets ?? 1)
  if (count < 1 || count > LIMITS.setsPerExercise || (sets !== null && sets !== count)) return null
  if (values.some((list) => list.length > 1 && list.length !== count)) return null
  // "8, 6 @70%": the percentage may be that of the second set alone.
  if (measures.length === 2 && said.size > 0) return null
  if (isLastOpen && (count < 2 || kind || measures.length > 1 || !/^\d+$/.test(measures[0] ?? ''))) return null
  const lines = Array.from({ length: count }, (_, set) => {
    const measure = at(measures, set) + (isLastOpen && set === count - 1 ? '+' : '')
    return [kind, measure, ...extent, ...values.map((list) => at(list, set))].filter(Boolean).join(' ')
  })
  return lines.join('; ')
}

const at = (list: readonly string[], set: number) => (list.length > 1 ? list[set] : list[0]) as string
