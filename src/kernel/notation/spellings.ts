import { type Advice, beginning, ending } from './place.ts'
import { choiceOf, KINDS, LENGTHS, MASSES, TIMES } from './words.ts'

/** Other spellings that coaches use for the words of the notation. */

const MASS_SPELLINGS: Record<string, keyof typeof MASSES> = spellings({
  kg: ['kg', 'kgs', 'k', 'kilo', 'kilos', 'kilogram', 'kilograms'],
  lb: ['lb', 'lbs', 'pound', 'pounds', '#'],
})

export const TIME_SPELLINGS: Record<string, keyof typeof TIMES> = spellings({
  s: ['s', 'sec', 'secs', 'sek', 'second', 'seconds', 'sekunde', 'sekunden', '"', '″', '”'],
  min: ['min', 'mins', 'minute', 'minutes', 'minuten', "'", '′', '’'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours'],
})

const LENGTH_SPELLINGS: Record<string, keyof typeof LENGTHS> = spellings({
  m: ['mtr', 'meter', 'meters', 'metre', 'metres'],
  km: ['kms', 'k', 'kilometer', 'kilometers', 'kilometre', 'kilometres'],
  mi: ['mile', 'miles'],
  yd: ['yds', 'yard', 'yards'],
})

const OTHER_SPELLINGS: Record<string, string> = spellings({
  each: ['ea', 'side', 'sides', 'es', 'eachside', 'both', 'per'],
  left: ['l', 'lh', 'lhs'],
  right: ['r', 'rh', 'rhs'],
  drop: ['dropset', 'drops'],
  failure: ['fail', 'fails', 'failed', 'failing'],
  rest: ['pause', 'resting', 'break'],
  '@rpe': ['rpe'],
  '@rir': ['rir'],
  '@rpe10': ['rm'],
})

/** A pattern of all these spellings, the longest first. */
function anyOf(table: Record<string, unknown>): string {
  const words = Object.keys(table).sort((one, other) => other.length - one.length)
  return words.map((word) => (/^\p{L}/u.test(word) ? `${word}(?!\\p{L})` : word)).join('|')
}

/** The spellings in which only one unit can be meant: "5k" may be kilometres and kilograms. */
const { k: _mass, ...CLEAR_MASSES } = MASS_SPELLINGS
const { k: _length, ...CLEAR_LENGTHS } = LENGTH_SPELLINGS
export const MASS_WORDS = anyOf(CLEAR_MASSES)
export const LENGTH_WORDS = anyOf({ ...CLEAR_LENGTHS, ...LENGTHS })
export const A_MASS = anyOf(MASS_SPELLINGS)
export const A_TIME_UNIT = anyOf(TIME_SPELLINGS)

/** The unit of the notation that such a word means. */
export const unitOf = (word: string): string =>
  MASS_SPELLINGS[word] ?? TIME_SPELLINGS[word] ?? LENGTH_SPELLINGS[word] ?? word

/** The unit that was meant, or the one that most people mean. */
export function massOf(unit = ''): string {
  return unit === '%' ? '%' : (MASS_SPELLINGS[unit] ?? 'kg')
}

/** "kgs" after a number: what may stand there is one of few units. */
export const misspeltUnit: Advice = (place) => {
  const [word = ''] = beginning(place, '(\\p{L}+)') ?? []
  if (word === '' || !ending(place, '\\d')) return null
  for (const [table, right] of [
    [MASS_SPELLINGS, MASSES],
    [TIME_SPELLINGS, TIMES],
    [LENGTH_SPELLINGS, LENGTHS],
  ] as [Record<string, string>, object][]) {
    const units = Object.keys(right).filter((unit) => place.expected.includes(unit))
    if (Object.hasOwn(table, word) && !Object.hasOwn(right, word) && units.length > 0)
      return `"${word}" is not a unit. Write ${choiceOf(units)}.`
  }
  return null
}

/** "m" is metres, so that "rest 3m" has no time. */
export const metresForMinutes: Advice = (place) => {
  const [number] = ending(place, '(\\d+)') ?? []
  if (!number || !place.expected.includes('min') || !beginning(place, 'm(?!\\p{L})')) return null
  return `"m" means metres. Write ${number}min or ${number}:00.`
}

export const misspeltWord: Advice = (place) => {
  const [word = ''] = beginning(place, '(\\p{L}+)') ?? []
  const right = Object.hasOwn(OTHER_SPELLINGS, word) ? OTHER_SPELLINGS[word] : undefined
  if (!right) return null
  const [number = ''] = right.startsWith('@') ? (beginning(place, '\\p{L}+ ?(\\d+(?:[.,]\\d+)?)') ?? []) : []
  return `Write ${right}${number} for "${word}${number && ` ${number}`}".`
}

/** A kind stands before everything else of its group. */
export const lateKind: Advice = (place) => {
  const [word] = beginning(place, `(?:to |until |till )?(${anyOf(KINDS)}|fail(?!\\p{L})|dropset)`) ?? []
  if (!word || place.before === '') return null
  if (word === 'amrap' && ending(place, 'x'))
    return `Write max for as many repetitions as possible: ${place.before}max.`
  if (word === 'amrap' && ending(place, '\\d')) return `Write + after the repetitions: ${place.before}+.`
  const kind = word.replace(/^fail$/, 'failure').replace('dropset', 'drop')
  const what = ending(place, 'x') ? `${place.before}max` : place.before
  return `The kind of a set stands at the beginning. Write ${kind} ${what}.`
}

/** The words that the notation leaves out. */
export const needlessWord: Advice = (place) => {
  const [maximum] =
    (ending(place, '%') && beginning(place, '((?:of )?(?:e?1 ?rm|tm|(?:training )?max))(?!\\p{L})')) ?? []
  if (maximum) return `Percentages are always those of the training maximum. Leave out "${maximum}".`
  const [word] = beginning(place, '(reps?|repetitions?|times|bw|body ?weight|of)(?!\\p{L})') ?? []
  if (!word) return null
  return /^b/.test(word)
    ? `A set without a load is done with the body weight. Leave out "${word}", and write +10kg for what is added to it.`
    : `Leave out "${word}".`
}

function spellings<Right extends string>(table: Record<Right, string[]>): Record<string, Right> {
  const entries = Object.entries(table) as [Right, string[]][]
  return Object.fromEntries(entries.flatMap(([right, wrong]) => wrong.map((word) => [word, right])))
}
