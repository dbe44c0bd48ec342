import type { MassUnit } from '../load.ts'
import { type DistanceUnit, SetType, Side } from '../workoutVocabulary.ts'

/** The words of the notation, for the parser and the printer alike. */

/** Of two words for one kind, the printer takes the first. */
export const KINDS = {
  w: SetType.WARMUP,
  'warm-up': SetType.WARMUP,
  drop: SetType.DROPSET,
  failure: SetType.FAILURE,
  amrap: SetType.AMRAP,
} as const

export const SIDES = { each: Side.EACH, left: Side.LEFT, right: Side.RIGHT } as const

export const MASSES = { kg: 'KG', lb: 'LB' } as const satisfies Record<string, MassUnit>

/** In seconds. */
export const TIMES = { s: 1, min: 60, h: 3_600 } as const

interface Length {
  unit: `${DistanceUnit}` | null
  /** One of this unit in tenths of a millimetre, in which a yard (0.9144 m exactly) and a mile are whole numbers. */
  tenths: bigint
  /** With so many decimals, two neighbouring numbers are less than a millimetre apart. */
  decimals: number
}

export const LENGTHS = {
  m: { unit: null, tenths: 10_000n, decimals: 3 },
  km: { unit: 'KM', tenths: 10_000_000n, decimals: 6 },
  mi: { unit: 'MI', tenths: 16_093_440n, decimals: 7 },
  yd: { unit: 'YD', tenths: 9_144n, decimals: 3 },
} as const satisfies Record<string, Length>

export const wordsOf = <Word extends string>(table: Record<Word, unknown>) => Object.keys(table) as Word[]

/** "kg, lb or %". */
export function choiceOf(choices: readonly string[]): string {
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : (choices[0] ?? '')
}
