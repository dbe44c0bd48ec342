import { type Advice, beginning, ending, N, type Place, placeOf, SPAN } from './place.ts'
import { printTime } from './print.ts'
import type { Token } from './scan.ts'
import {
  anyOf,
  lateKind,
  MASS_SPELLINGS,
  metresForMinutes,
  misspeltUnit,
  misspeltWord,
  needlessWord,
  TIME_SPELLINGS,
} from './spellings.ts'
import { choiceOf } from './words.ts'

/** What coaches write on paper and the notation does not read, and what to write instead. */

const MASS = anyOf(MASS_SPELLINGS)
const TIME = anyOf(TIME_SPELLINGS)

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

/** "+2.5kg" for an exercise whose load is not added to the body weight. */
const noSign: Advice = (place) => {
  const [sign, number, unit] = beginning(place, `([-+]) ?(${N}) ?(kg|lb)`) ?? []
  if (!unit || place.before === '' || place.before.endsWith('@')) return null
  const [load] = ending(place, `@ ?(${N})`) ?? []
  if (load) return `A load has no range. Write @${load}${unit} or @${number}${unit}.`
  const what = sign === '+' ? 'added to' : 'taken off'
  return place.expected.includes('@') && !place.expected.includes('-')
    ? `Nothing is ${what} the body weight in this exercise. Write the whole load as @${number}${unit}.`
    : null
}

/** "3x5x100", "5 reps x 3", "3 sets of 5", "3*5". */
const otherTimes: Advice = (place) => {
  const { before } = place
  const [load, unit] = beginning(place, `x ?(${N}) ?(${MASS}|%)?`) ?? []
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
  return beginning(place, ',|\\+ ?\\d+ ?x|(?:and|then|&|/) ?\\d+ ?x|\\d+ ?x') && place.before !== ''
    ? 'Write a semicolon between groups of sets, as in 3x5; 2x3.'
    : null
}

function listOf(numbers: string[]): string {
  const each = numbers.map((number) => number.trim())
  return each.every((number) => number === each[0]) ? `Write ${each.length}x${each[0]}.` : `Write ${each.join('; ')}.`
}

/** "@8", "+10", "rest 90". */
const noUnit: Advice = (place) => {
  if (beginning(place, '[\\p{L}%\'"′″’”#]')) return null
  const [at] = ending(place, `@ ?(${N})`) ?? []
  if (at) {
    const rpe = Number(at.replace(',', '.')) <= 10 && !place.before.includes('rpe') ? [`@rpe${at}`] : []
    const units = ['kg', 'lb', '%'].filter((unit) => place.expected.includes(unit))
    return `"@${at}" has no unit. Write ${choiceOf([...rpe, ...units.map((unit) => `@${at}${unit}`)])}.`
  }
  const [sign, load] = place.expected[0] === 'kg' ? (ending(place, `([-+]) ?(${N})`) ?? []) : []
  if (load) return `"${sign}${load}" has no unit. Write ${sign}${load}kg or ${sign}${load}lb.`
  const [word, time] = ending(place, `(rest|in) ?(\\d+)`) ?? []
  if (!time) return null
  const choices = Number(time) > 10 ? [printTime(Number(time))] : [`${time}min`, `${time}s`]
  return `"${time}" has no unit. Write ${choiceOf(choices.map((choice) => `${word} ${choice}`))}.`
}

/** "@70%-80%", "@100-110kg", "30-45s", "@rir1-2". */
const badRange: Advice = (place) => {
  const [low, high] = ending(place, `@ ?(${N}) ?% ?- ?(${N})`) ?? []
  if (low && beginning(place, '%')) return `Write @${low}-${high}%.`
  const [load] = ending(place, `@ ?(${N}) ?- ?${N}`) ?? []
  const [mass] = beginning(place, `(${MASS})`) ?? []
  if (load && mass) return `A load has no range. Write @${load}${massOf(mass)}.`
  const [reserve] = ending(place, `rir ?(${N}) ?- ?${N}`) ?? []
  if (reserve) return `RIR has no range. Write @rir${reserve}.`
  const [from, to] = ending(place, '(\\d+) ?- ?(\\d+)') ?? []
  const [unit] = beginning(place, `(${TIME}|k?m|mi|yd)(?![\\p{L}])`) ?? []
  return from && unit ? `A time or a distance has no range. Write ${from}${unit} or ${to}${unit}.` : null
}

/** "3x100kg" and "75%" are loads of nothing. */
const loadFirst: Advice = (place) => {
  const [sets, number] = ending(place, `(?:(\\d+) ?x ?|^)(${SPAN})`) ?? []
  const [unit] = beginning(place, `(${MASS}|%)`) ?? []
  if (!number || !unit) return null
  return `"${number}${unit}" is a load. Write the repetitions first, as in ${sets ? `${sets}x` : ''}5 @${number}${massOf(unit)}.`
}

/** "3x5 100kg", "3x5 75", "3x5 8 rpe", "3x5 90s", "1h30". */
const bareNumber: Advice = (place) => {
  const [number, unit] = beginning(place, `(${SPAN}) ?(${MASS}|${TIME}|%|rpe|rir)?`) ?? []
  if (!number || !place.expected.includes('rest')) return compoundTime(place)
  if (!unit && ending(place, '\\d ?\\+')) return `"+${number}" has no unit. Write +${number}kg or +${number}lb.`
  if (!unit)
    return compoundTime(place) ?? `Write what ${number} is: @${number}kg, @${number}lb, @${number}% or @rpe${number}.`
  if (/^r/.test(unit)) return `Write @${unit}${number}.`
  const time = TIME_SPELLINGS[unit]
  return time ? (compoundTime(place) ?? `Write rest ${number}${time} for a rest.`) : `Write @${number}${massOf(unit)}.`
}

/** "2min 30", "1h30", "1'45". */
function compoundTime(place: Place): string | null {
  const [major, word = ''] =
    ending(place, `(\\d+) ?(h|min)`) ??
    ending({ ...place, before: place.before + (beginning(place, "(['′’])") ?? [''])[0] }, "(\\d+) ?(['′’])") ??
    []
  if (!major) return null
  return word === 'h'
    ? `Write hours with colons, as in ${major}:30:00.`
    : `Write minutes and seconds with a colon, as in ${major}:30.`
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
  badTempo,
  otherTimes,
  slashes,
  commas,
  badRange,
  metresForMinutes,
  misspeltUnit,
  loadFirst,
  noUnit,
  lateKind,
  bareNumber,
  saidTwice,
  needlessWord,
  misspeltWord,
  signs,
]

export function adviceOn(line: string, token: Token, expected: readonly string[]): string | null {
  const place = placeOf(line, token, expected)
  for (const advice of ADVICE) {
    const said = advice(place)
    if (said) return said
  }
  return null
}

function massOf(unit = ''): string {
  return unit === '%' ? '%' : (MASS_SPELLINGS[unit] ?? 'kg')
}
