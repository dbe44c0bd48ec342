import { commas, listed } from './lists.ts'
import {
  badRange,
  bareNumber,
  lateScale,
  loadFirst,
  noSign,
  noUnit,
  openOrAdded,
  restRange,
  seconds,
} from './misplacedNumbers.ts'
import { type Advice, beginning, ending, N, placeOf } from './place.ts'
import type { Token } from './scan.ts'
import {
  A_LIMB,
  A_MASS,
  lateKind,
  massOf,
  metresForMinutes,
  misspeltUnit,
  misspeltWord,
  needlessWord,
  remark,
} from './spellings.ts'

/** What coaches write on paper and the notation does not read, and what to write instead. */

const emptyGroup: Advice = ({ before, rest }) => {
  if (before === 'amrap' && rest === '')
    return 'Write max for as many repetitions as possible, or amrap 60s for a time.'
  if (before !== '' || !/^(;|$)/.test(rest)) return null
  return 'A group of sets is missing here. Write one, such as 3x5 @75%, or leave out the semicolon.'
}

/** "@8", "tempo 31x0" and "rest 60s" alone. */
const nothingDone: Advice = (place) =>
  beginning(place, '[-+@]|(?:tempo|rest|each|left|right|rpe|rir)(?!\\p{L})') &&
  /^(?:\d* ?x|(?:w|warm-?up|drop|failure|amrap))?$/.test(place.before)
    ? 'Write first what is done, such as 3x5 @75%, or any where that is up to the athlete.'
    : null

/** "x8" */
const noCount: Advice = ({ before, rest }) => {
  const [, reps] = (before === '' && /^x ?(\d+)/.exec(rest)) || []
  return reps ? `Write the number of sets before the x, as in 3x${reps}, or ${reps} alone for one set.` : null
}

/** "3x5x100", "5 reps x 3", "3 sets of 5", "3*5". */
const otherTimes: Advice = (place) => {
  const { before } = place
  const [load, unit] = beginning(place, `x ?(${N}) ?(${A_MASS}|%)?`) ?? []
  const [each] = ending(place, `@ ?(${N})`) ?? []
  if (load && each)
    return `A weight is one number. Write @${load}${massOf(unit)}, and that there are ${each} into the note.`
  if (load && unit && /x/.test(before)) return `Write the load with @: ${before} @${load}${massOf(unit)}.`
  if (load && /x/.test(before)) return `Write the load with @ and its unit: @${load}kg or @${load}lb.`
  if (load && before !== '') return `Write the number of sets first: ${load}x${before}.`
  const [reps] = beginning(place, '(?:[*·]|by|sets? of|sets? x|sets?|rounds? of|rounds?) ?(\\d+)') ?? []
  const [sets] = ending(place, '(?:^|\\D )(\\d+)') ?? []
  if (reps && sets) return `Write ${sets}x${reps}.`
  return beginning(place, '(?:sets?|rounds?)(?!\\p{L})') && sets
    ? `Write ${sets}x and what one set is, such as ${sets}x5.`
    : null
}

/** "10/side", "10 per leg". What stands behind a load may tell of the weights. */
const sides: Advice = (place) => {
  const { before } = place
  const isSaid = ending(place, '(?:each|left|right)') && beginning(place, `(${A_LIMB})(?!\\p{L})`)
  if (isSaid && !ending(place, `(?:${A_MASS}) ?each`)) return `Leave out "${isSaid[0]}".`
  if (!isSaid && !beginning(place, '/ ?\\p{L}|(?:per|a) \\p{L}')) return null
  if (isSaid || ending(place, A_MASS))
    return 'Write each right behind the repetitions, and what each hand holds into the note.'
  return `Write each for a set on each side: ${before} each.`
}

/** "tempo 3-1-1". */
const badTempo: Advice = (place) =>
  ending(place, 'tempo') ? 'A tempo has four phases: down, pause, up, pause. Write tempo 3-1-1-0 or tempo 31x0.' : null

const saidTwice: Advice = (place) => {
  const [word] = beginning(place, '(tempo|rest|each|left|right)(?!\\p{L})') ?? []
  return word && place.expected.includes(';')
    ? `The group says ${/tempo|rest/.test(word) ? word : 'the side'} twice.`
    : null
}

const noFormula: Advice = ({ before, rest }) =>
  before === '' && rest.startsWith('=') ? 'Nothing is computed here. Write the numbers themselves.' : null

const signs: Advice = (place) => {
  const [fraction] = beginning(place, '\\.(\\d+)') ?? []
  if (fraction) return `Write a number before the point: 0.${fraction}.`
  if (beginning(place, '[([{]')) return 'Leave out the brackets, and write remarks into the notes.'
  return null
}

/** The first that fits is told, so what is particular stands before what is general. */
const ADVICE: Advice[] = [
  emptyGroup,
  nothingDone,
  noSign,
  openOrAdded,
  badTempo,
  noCount,
  otherTimes,
  noFormula,
  listed,
  sides,
  commas,
  restRange,
  badRange,
  seconds,
  metresForMinutes,
  misspeltUnit,
  loadFirst,
  noUnit,
  lateScale,
  lateKind,
  remark,
  needlessWord,
  bareNumber,
  saidTwice,
  misspeltWord,
  signs,
]

/** Advice repeats what was written. Where that is no number of this world, it helps nobody. */
const LONGEST_ADVICE = 200

export function adviceOn(line: string, token: Token, expected: readonly string[]): string | null {
  const place = placeOf(line, token, expected)
  for (const advice of ADVICE) {
    const said = advice(place)
    if (said) return said.length > LONGEST_ADVICE ? null : said
  }
  return null
}
