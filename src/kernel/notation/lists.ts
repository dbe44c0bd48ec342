import { type Advice, beginning, ending } from './place.ts'

/** Lists of sets with a number each, as coaches write them. No plus and no set of theirs may get lost in what is advised. */

/** "5/5/5+", "5/3/1", "21-15-9", "8, 8, 6", also behind a number of sets. */
export const listed: Advice = (place) => {
  if (place.before.includes('@')) return null
  for (const sign of ['/', '-']) {
    const [count, before] = ending(place, `(?:(\\d+) ?x ?|^|[^\\dx])(\\d+(?: ?${sign} ?\\d+)*)(?: ?${sign})?`) ?? []
    const [rest] = beginning(place, `((?: ?${sign} ?)?\\d+(?: ?${sign} ?\\d+)*\\+?)(?![\\d.:%]| ?\\p{L})`) ?? []
    const isJoined = place.before.endsWith(sign) || rest?.trim().startsWith(sign)
    if (!before || !rest || !isJoined) continue
    const numbers = `${before}${sign}${rest}`.split(sign).flatMap((number) => number.trim() || [])
    const told = listOf(numbers, count ? Number(count) : null, sign === '-')
    if (told) return told
  }
  return null
}

/** "5,3,1" has no decimals. A comma separates nothing. */
export const commas: Advice = (place) => {
  const [list] = place.token.kind === 'number' ? (beginning(place, '(\\d+(?: ?, ?\\d+)+\\+?)(?! ?\\p{L})') ?? []) : []
  if (list && place.expected.some((each) => each.startsWith('a whole number'))) {
    const [count] = ending(place, '(\\d+) ?x') ?? []
    const numbers = list.split(',').map((number) => number.trim())
    const told = listOf(numbers, count ? Number(count) : null, false)
    if (told) return told
  }
  if (place.before === '') return null
  if (beginning(place, '(?:[,+&/]|and|then)? ?\\d+ ?x|, ?\\d+ ?(?:[-,@+]|$)')) {
    return 'Write a semicolon between groups of sets, as in 3x5; 2x3.'
  }
  return beginning(place, ',') ? 'Leave out the comma.' : null
}

function listOf(numbers: readonly string[], count: number | null, isRange: boolean): string | null {
  const sets = setsOf(numbers)
  if (numbers.length > 2) {
    return count === null || count === numbers.length
      ? `Write ${sets}.`
      : `Write a set each, such as ${sets}, without a number of sets before them.`
  }
  const [one = '', other = ''] = numbers.map((number) => number.replace('+', ''))
  if (numbers.length < 2 || numbers.some((number) => number.endsWith('+'))) return null
  const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one]
  const before = count === null ? '' : `${count}x`
  if (low === high) return isRange ? null : `Write ${sets} for two sets, or ${before}${one} each for both sides.`
  const range = `Write ${before}${low}-${high} for a range`
  const told =
    count === null || count === 2 ? `${range}, or ${sets} for two sets.` : `${range}, or each set on its own.`
  return isRange ? `A range begins with its smaller number. ${told}` : told
}

/** "2x5; 5+" */
function setsOf(numbers: readonly string[]): string {
  const runs: { number: string; count: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.number === number) last.count += 1
    else runs.push({ number, count: 1 })
  }
  return runs.map(({ number, count }) => (count > 1 ? `${count}x${number}` : number)).join('; ')
}
