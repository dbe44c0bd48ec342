import { PRESCRIPTION } from '../prescription.ts'
import { type Advice, beginning, ending, N, type Place, SPAN } from './place.ts'
import { printTime } from './print.ts'
import { A_MASS, A_TIME_UNIT, massOf, TIME_SPELLINGS } from './spellings.ts'
import { choiceOf } from './words.ts'

/** Numbers without their unit, sign or place, as coaches write them on paper. */

/** Where a unit is missing, the group ends or goes on with another word. */
const NOTHING_MORE = '(?:rest|tempo|each|left|right)(?!\\p{L})|[^\\p{L}%\'"′″’”#]|$'

/** "+2.5kg" for an exercise whose load is not added to the body weight. */
export const noSign: Advice = (place) => {
  const [sign, number, unit] = beginning(place, `([-+]) ?(${N}) ?(kg|lb)`) ?? []
  if (!unit || place.before === '' || place.before.endsWith('@')) return null
  const [load] = ending(place, `@ ?(${N})`) ?? []
  if (load) return `A load has no range. Write @${load}${unit} or @${number}${unit}.`
  const what = sign === '+' ? 'added to' : 'taken off'
  return place.expected.includes('@') && !place.expected.includes('-')
    ? `Nothing is ${what} the body weight in this exercise. Write the whole load as @${number}${unit}.`
    : null
}

/** "5+ 100kg": the plus may be that of the repetitions or that of the load. */
export const openOrAdded: Advice = (place) => {
  const [reps] = ending(place, '(?:^|\\D)(\\d+)\\+') ?? []
  const [number, mass] = beginning(place, `(${N}) ?(${A_MASS})`) ?? []
  if (!reps || !mass || !place.expected.includes('@')) return null
  const load = number + massOf(mass)
  return `Write ${reps}+ @${load} for ${reps} repetitions or more, or ${reps} +${load} for what is added to the body weight.`
}

/** "@8", "+10", "rest 90". */
export const noUnit: Advice = (place) => {
  if (!beginning(place, NOTHING_MORE)) return null
  const [at] = ending(place, `@ ?(${SPAN})`) ?? []
  if (at) return `"@${at}" has no unit. Write ${intensitiesOf(at, place)}.`
  const [sign, load] = place.expected[0] === 'kg' ? (ending(place, `([-+]) ?(${N})`) ?? []) : []
  if (load) return `"${sign}${load}" has no unit. Write ${sign}${load}kg or ${sign}${load}lb.`
  const [word, time] = ending(place, `(rest|in) ?(\\d+)`) ?? []
  if (!time) return null
  const choices = Number(time) > 10 ? [printTime(Number(time))] : [`${time}min`, `${time}s`]
  return `"${time}" has no unit. Write ${choiceOf(choices.map((choice) => `${word} ${choice}`))}.`
}

/** What the number of an intensity may mean: an RPE, where it is no more than ten, or something with a unit. */
function intensitiesOf(number: string, { before, expected }: Place): string {
  const units = ['kg', 'lb', '%'].filter((unit) => expected.includes(unit) || expected.includes('@'))
  const isSmall = number.split('-').every((each) => Number(each.replace(',', '.')) <= PRESCRIPTION.rpe.maximum)
  const isRpe = isSmall && !before.includes('rpe')
  return choiceOf([...(isRpe ? [`@rpe${number}`] : []), ...units.map((unit) => `@${number}${unit}`)])
}

/** "@8 rpe". */
export const lateScale: Advice = (place) => {
  const [number] = ending(place, `@ ?(${SPAN})`) ?? []
  const [scale] = beginning(place, '(rpe|rir)') ?? []
  return number && scale ? `Write @${scale}${number}.` : null
}

/** "@70%-80%", "@100-110kg", "30-45s", "@rir1-2". */
export const badRange: Advice = (place) => {
  const [low, high] = ending(place, `@ ?(${N}) ?% ?- ?(${N})`) ?? []
  if (low && beginning(place, '%')) return `Write @${low}-${high}%.`
  const [load] = ending(place, `@ ?(${N}) ?- ?${N}`) ?? []
  const [mass] = beginning(place, `(${A_MASS})`) ?? []
  if (load && mass) return `A load has no range. Write @${load}${massOf(mass)}.`
  const [reserve] = ending(place, `rir ?(${N}) ?- ?${N}`) ?? []
  if (reserve) return `RIR has no range. Write @rir${reserve}.`
  const [from, to] = ending(place, '(\\d+) ?- ?(\\d+)') ?? []
  const [unit] = beginning(place, `(${A_TIME_UNIT}|k?m|mi|yd)(?![\\p{L}])`) ?? []
  if (from && mass) return `"${mass}" is not a unit. Write ${from} -${to}${massOf(mass)} for assistance.`
  return from && unit ? `A time or a distance has no range. Write ${from}${unit} or ${to}${unit}.` : null
}

/** "3x100kg" and "75%" are loads of nothing. */
export const loadFirst: Advice = (place) => {
  const [sets, number] = ending(place, `(?:(\\d+) ?x ?|^)(${SPAN})`) ?? []
  const [unit] = beginning(place, `(${A_MASS}|%)`) ?? []
  if (!number || !unit) return null
  return `"${number}${unit}" is a load. Write the repetitions first, as in ${sets ? `${sets}x` : ''}5 @${number}${massOf(unit)}.`
}

/** "3x5 100kg", "3x5 75", "3x5 8 rpe", "3x5 90s", "1h30". */
export const bareNumber: Advice = (place) => {
  const [number, unit] = beginning(place, `(${SPAN}) ?(${A_MASS}|${A_TIME_UNIT}|%|rpe|rir)?`) ?? []
  if (!number || !place.expected.includes('rest')) return compoundTime(place)
  if (!unit && ending(place, '\\d ?\\+')) return `"+${number}" has no unit. Write +${number}kg or +${number}lb.`
  if (!unit) return compoundTime(place) ?? `"${number}" has no unit. Write ${intensitiesOf(number, place)}.`
  if (/^r/.test(unit)) return `Write @${unit}${number}.`
  const time = TIME_SPELLINGS[unit]
  return time ? (compoundTime(place) ?? `Write rest ${number}${time} for a rest.`) : `Write @${number}${massOf(unit)}.`
}

/** "2min 30", "1h30", "1'45". */
function compoundTime(place: Place): string | null {
  const [major, word] = ending(place, '(\\d+) ?(h|min)?') ?? []
  const [prime, minor] = beginning(place, "(['′’])? ?(\\d{1,2})?") ?? []
  if (!major || (!word && !prime)) return null
  const time = `${major}:${(minor || '30').padStart(2, '0')}`
  return word === 'h'
    ? `Write hours with colons, as in ${time}:00.`
    : `Write minutes and seconds with a colon, as in ${time}.`
}
