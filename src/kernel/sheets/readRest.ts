import { parsePrescription } from '../notation/parse.ts'
import { typedRange } from './dates.ts'
import { quoted } from './problems.ts'
import { columnOf, type Reading, type RowAt, rawIn } from './rowAt.ts'
import { clockTold, inNotation } from './spoken.ts'

/** The rest between sets, in a column of its own: 90, 90s, 2:00, 2 min, 2-3 min. Null where there is none, or none that can be read. */
export function readRest(at: RowAt, { problems, remarks }: Reading): number | null {
  const found = rawIn(at, 'rest')
  const column = columnOf(at, 'rest')
  if (!found || !column) return null
  if (found.fault) {
    problems.add(found.place, found.fault)
    return null
  }
  if (found.isClock) remarks.add(found.place, clockTold(found.text))
  const date = at.cells[column.column]?.date
  const typed = date && typedRange(date)
  const written = typed ? `${typed.lower}-${typed.upper}` : found.text.trim()
  const { shorter, longer } = endsOf(withoutWords(written))
  const seconds = secondsOf(longer, column.unit)
  const isRange = shorter !== null
  if (seconds !== null && (!isRange || secondsOf(shorter, column.unit) !== null)) {
    if (isRange) {
      const message = `${quoted(written)} is read as a rest of ${longer}, the longer of the two.`
      remarks.add(found.place, message, { isTrained: true })
    }
    return seconds
  }
  const bare = NUMBER.test(longer)
  const advice = bare ? `Write ${written}min or ${written}s.` : 'Write a rest of at most an hour, such as 90s or 2:00.'
  const suggestion = bare && !isRange && Number(longer.replace(',', '.')) <= FEW ? `${longer}min` : null
  problems.add(found.place, `${quoted(written)} is no rest. ${advice}`, { suggestion })
  return null
}

const NUMBER = /^\d+(?:[.,]\d+)?$/

/** So many minutes are a rest, and hardly ever so many seconds. */
const FEW = 5

function withoutWords(written: string): string {
  if (written.length > 60) return written
  return written
    .replace(/\b(?:rest|pause|between sets|satzpause)\b[:.]?/gi, '')
    .trim()
    .replace(/^(\d+(?:[.,]\d+)?)\s*(?:'|′|’|m)$/i, '$1min')
    .replace(/^(\d+(?:[.,]\d+)?)\s*(?:"|″|”|'')$/, '$1s')
    .replace(/^(\d{1,2})\s*(?:'|′|’|min|m)\s*([0-5]\d)\s*(?:"|″|”|''|s|sec)?$/i, '$1:$2')
}

const RANGE = /^(\d+(?:[.,:]\d+)?)\s*([a-z'"′″]*)\.?\s*(?:-|–|—|to|bis|\/)\s*(\d+(?:[.,:]\d+)?\s*([a-z'"′″]*)\.?)$/i

/** Both ends of a range. The unit stands behind the second one, or behind both. */
function endsOf(text: string): { shorter: string | null; longer: string } {
  const [, first, unit, second, otherUnit] = (text.length <= 60 && RANGE.exec(text)) || []
  if (first === undefined || second === undefined) return { shorter: null, longer: text }
  return { shorter: withoutWords(first + (unit || otherUnit || '')), longer: withoutWords(second) }
}

function secondsOf(written: string, unit: string | null): number | null {
  // The notation asks what ten or less are. More than that are seconds to everybody.
  const isBare = NUMBER.test(written)
  const text = isBare ? `${written}${unit ?? (Number(written.replace(',', '.')) > 10 ? 's' : '')}` : written
  for (const each of [text, inNotation(text)]) {
    const { sets } = parsePrescription(`any rest ${each}`)
    if (sets?.[0] && sets.length === 1 && /^[\d.,:]+ ?[a-z]*$/i.test(each)) return sets[0].restSeconds
  }
  return null
}
