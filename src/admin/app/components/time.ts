/** Times as people write them, and as they are stored: whole seconds. Pure. */

/** What a typed text says. `seconds` is null for an empty text. A text that says no time is a problem. */
type TypedTime = { seconds: number | null } | { problem: string }

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ s: 1, sec: 1, min: 60, h: 3_600 }))
const NOT_A_TIME = { problem: 'Write a time as 90 s, 1:30 or 3 min.' }

/** "90", "90 s", "1:30", "3 min" and "1:00:00" are times. A number alone is seconds. */
export function readTime(text: string): TypedTime {
  const trimmed = text.trim().toLowerCase()
  if (trimmed === '') return { seconds: null }
  if (/^\d{1,4}(:[0-5]\d){1,2}$/.test(trimmed)) {
    return { seconds: trimmed.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) }
  }
  const match = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(s|sec|min|h)?\.?$/.exec(trimmed)
  if (!match) return NOT_A_TIME
  const [, number = '', unit = 's'] = match
  const seconds = Math.round(Number(number.replace(',', '.')) * (UNITS.get(unit) ?? 1) * 100) / 100
  return Number.isInteger(seconds) ? { seconds } : NOT_A_TIME
}
