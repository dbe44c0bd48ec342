import { badRange, bareNumber, lateScale, loadFirst, noSign, noUnit, openOrAdded } from './misplacedNumbers.ts'
import { type Advice, beginning, ending, N, placeOf } from './place.ts'
import type { Token } from './scan.ts'
import { A_MASS, lateKind, massOf, metresForMinutes, misspeltUnit, misspeltWord, needlessWord } from './spellings.ts'

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

/** "3x5x100", "5 reps x 3", "3 sets of 5", "3*5". */
const otherTimes: Advice = (place) => {
  const { before } = place
  const [load, unit] = beginning(place, `x ?(${N}) ?(${A_MASS}|%)?`) ?? []
  if (load && /x/.test(before)) return `Write the load with @: ${before} @${load}${massOf(unit)}.`
  if (load && before !== '') return `Write the number of sets first: ${load}x${before}.`
  const [reps] = beginning(place, '(?:[*·]|by|sets? of|sets? x|sets?|rounds? of|rounds?) ?(\\d+)') ?? []
  const [sets] = ending(place, '(?:^|\\D )(\\d+)') ?? []
  if (reps && sets) return `Write ${sets}x${reps}.`
  return beginning(place, '(?:sets?|rounds?)(?!\\p{L})') && sets
    ? `Write ${sets}x and what one set is, such as ${sets}x5.`
    : null
}

/** "5/5/5", "5/3/1", "10/side". */
const slashes: Advice = (place) => {
  const { before } = place
  if (beginning(place, '/ ?\\p{L}|(?:per|a) \\p{L}')) return `Write each for a set on each side: ${before} each.`
  const [first] = before.includes('@') ? [] : (ending(place, '(\\d+)') ?? [])
  const [more] = beginning(place, '((?: ?/ ?\\d+)+)') ?? []
  return first && more ? listOf([first, ...more.split('/').slice(1)]) : null
}

/** "5,3,1" has no decimals. A comma separates nothing. */
const commas: Advice = (place) => {
  const [list] = place.token.kind === 'number' ? (beginning(place, '(\\d+(?: ?, ?\\d+)+)') ?? []) : []
  if (list && place.expected.some((each) => each.startsWith('a whole number'))) return listOf(list.split(','))
  if (place.before === '') return null
  if (beginning(place, '(?:[,+&/]|and|then)? ?\\d+ ?x|, ?\\d+ ?(?:[-,@]|$)')) {
    return 'Write a semicolon between groups of sets, as in 3x5; 2x3.'
  }
  return beginning(place, ',') ? 'Leave out the comma.' : null
}

function listOf(numbers: string[]): string {
  const each = numbers.map((number) => number.trim())
  return each.every((number) => number === each[0]) ? `Write ${each.length}x${each[0]}.` : `Write ${each.join('; ')}.`
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
  otherTimes,
  slashes,
  commas,
  badRange,
  metresForMinutes,
  misspeltUnit,
  loadFirst,
  noUnit,
  lateScale,
  lateKind,
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
