/** What the number format of a cell makes of its number. */
export type NumberFormat =
  | { kind: 'NUMBER'; unit: string | null }
  | { kind: 'PERCENT' }
  | { kind: 'DATE'; shows: 'DAY_AND_MONTH' | 'MONTH_AND_YEAR' | 'ALL' }
  | { kind: 'TIME'; parts: TimeParts }

/** `CLOCK` shows hours and minutes, but is what a program makes of minutes and seconds that somebody has typed. */
type TimeParts = 'CLOCK' | 'HOURS_MINUTES' | 'MINUTES_SECONDS' | 'ALL'

const GENERAL: NumberFormat = { kind: 'NUMBER', unit: null }
const DATE: NumberFormat = { kind: 'DATE', shows: 'ALL' }

/** The formats that a workbook names by number alone. */
const BUILT_IN: Record<number, NumberFormat> = {
  9: { kind: 'PERCENT' },
  10: { kind: 'PERCENT' },
  16: { kind: 'DATE', shows: 'DAY_AND_MONTH' },
  17: { kind: 'DATE', shows: 'MONTH_AND_YEAR' },
  18: { kind: 'TIME', parts: 'CLOCK' },
  19: { kind: 'TIME', parts: 'ALL' },
  20: { kind: 'TIME', parts: 'CLOCK' },
  21: { kind: 'TIME', parts: 'ALL' },
  45: { kind: 'TIME', parts: 'MINUTES_SECONDS' },
  46: { kind: 'TIME', parts: 'ALL' },
  47: { kind: 'TIME', parts: 'MINUTES_SECONDS' },
}

const DATES = new Set([14, 15, 22, ...between(27, 36), ...between(50, 58)])

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN[id] ?? (DATES.has(id) ? DATE : GENERAL)
}

/** Reads a format code, such as `d. mmm`, `0%` or `0.0" kg"`. Only its part for positive numbers counts. Pure. */
export function readFormat(code: string): NumberFormat {
  const [positive = ''] = code.slice(0, 255).split(';')
  const quoted = [...positive.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(' ')
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(positive)
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]|\\.|_.|\*./g, '')
    .toLowerCase()
    .replace(/general|standard|am\/pm|a\/p/g, '')
  if (bare.includes('%')) return { kind: 'PERCENT' }
  const [hasDay, hasYear, hasHours, hasSeconds] = ['d', 'y', 'h', 's'].map((letter) => bare.includes(letter))
  if (hasHours || hasSeconds || isElapsed) {
    if (hasDay || hasYear) return DATE
    if (!hasHours) return { kind: 'TIME', parts: 'MINUTES_SECONDS' }
    // No program makes of itself a format of hours that are counted on beyond a day, or that are called hours.
    const isMeant = isElapsed || /h|std|stunde/i.test(quoted)
    return { kind: 'TIME', parts: hasSeconds ? 'ALL' : isMeant ? 'HOURS_MINUTES' : 'CLOCK' }
  }
  const hasMonth = bare.includes('m')
  if (hasDay && hasMonth) return { kind: 'DATE', shows: hasYear ? 'ALL' : 'DAY_AND_MONTH' }
  if (hasMonth && hasYear) return { kind: 'DATE', shows: 'MONTH_AND_YEAR' }
  if (hasDay || hasYear) return DATE
  const unit = /^\s*(kg|kgs|lbs?|s|sec|min|m|km|reps|%)\.?\s*$/i.exec(quoted)?.[1]?.toLowerCase() ?? null
  return unit === '%' ? { kind: 'NUMBER', unit: '%' } : { kind: 'NUMBER', unit }
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * 0.0625 of a day as a person would type it: minutes and seconds, or hours, minutes and seconds. Of a clock, 1:30 is what
 * was typed. It would have no seconds, so that a value with seconds is a time that somebody has computed.
 */
export function timeOfDay(value: number, parts: TimeParts): { text: string; isClock?: boolean } {
  const seconds = Math.round(value * 86_400)
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  if (parts === 'CLOCK' && rest === 0) return { text: `${hours}:${two(minutes)}`, isClock: true }
  if (parts === 'MINUTES_SECONDS') return { text: `${hours * 60 + minutes}:${two(rest)}` }
  return { text: `${hours}:${two(minutes)}:${two(rest)}` }
}

/** A number as a person would type it, without the noise of binary fractions: 0.57499999999999996 → 0.575. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}
