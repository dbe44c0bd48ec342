import { unitOf } from '../spellings.ts'

/** A time as the notation writes it: "2'30" is 2:30, "1h30" is 1:30:00, and "90 sec" is 90s. */
export function timeOf(written = ''): string {
  const text = written.replaceAll(' ', '')
  if (text.includes(':')) return text
  const [, hours, past] = /^(\d+)h(\d\d)/.exec(text) ?? []
  if (hours) return `${hours}:${past}:00`
  const [, minutes, seconds] = /^(\d+)(?:min|m|')(\d+)/.exec(text) ?? []
  if (minutes) return `${minutes}:${seconds?.padStart(2, '0')}`
  const [, number, unit = ''] = /^(\d+(?:[.,]\d+)?)([^.]*)/.exec(text) ?? []
  return `${number}${unit === 'm' ? 'min' : unitOf(unit)}`
}

/** In seconds, as far as it is a number of minutes or seconds. */
export function secondsIn(time: string): number {
  const parts = time.split(':')
  if (parts.length > 1) return parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return Number.parseFloat(time.replace(',', '.')) * (time.endsWith('min') ? 60 : time.endsWith('h') ? 3_600 : 1)
}
