import { unitNamed } from './headings.ts'
import { quoted } from './problems.ts'
import { isBodyWeight } from './spoken.ts'

/** What a cell in a column of units says: the unit of the weight, of what is done, or nothing. */
export interface UnitSaid {
  mass: 'kg' | 'lb' | '%' | null
  /** Of a time or a distance. */
  measure: string | null
  problem?: string
}

const NOTHING: UnitSaid = { mass: null, measure: null }

/** Reads a cell of a column of units, such as kg and lb in each row. Pure. */
export function readUnit(text: string): UnitSaid {
  if (text === '' || /^(?:reps?|wdh\.?|repetitions|wiederholungen)$/i.test(text) || isSaidByBody(text)) return NOTHING
  if (text === '%') return { ...NOTHING, mass: '%' }
  const unit = unitNamed(text)
  if (unit === 'kg' || unit === 'lb') return { ...NOTHING, mass: unit }
  if (unit) return { ...NOTHING, measure: unit }
  return { ...NOTHING, problem: `${quoted(text)} is no unit that is known here. Write kg or lb.` }
}

/** "kg" is short for the body weight in German columns of weights, and not here. */
const isSaidByBody = (text: string) => !/^kg$/i.test(text) && isBodyWeight(text)
