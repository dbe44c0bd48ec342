/** Values that a seed and a place decide alone: a change of one field never changes another. */

const DAY_MS = 86_400_000
const START_MS = Date.UTC(2026, 0, 5, 7)
const WORDS = ['Steady', 'Strong', 'Long', 'Short', 'Heavy', 'Light', 'Quick', 'Deep', 'First', 'Second', 'Third']

/** A whole number below `below` (FNV-1a of the place). */
export function pick(place: string, below: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < place.length; at++) hash = Math.imul(hash ^ place.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) % below
}

export function uuid(place: string): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      pick(`${place}#${part}`, 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A scalar of the SDL, which looks like its field. */
export function scalar(type: string, name: string, place: string): unknown {
  switch (type) {
    case 'ID':
      return uuid(place)
    case 'Boolean':
      return pick(place, 2) === 1
    case 'Int':
      return 1 + pick(place, 12)
    case 'Float':
      return pick(place, 101)
    case 'Decimal':
      return `${20 + pick(place, 80)}.5`
    case 'DateTime':
      return new Date(START_MS + pick(place, 300) * DAY_MS).toISOString()
    case 'LocalDate':
      return new Date(START_MS + pick(place, 300) * DAY_MS).toISOString().slice(0, 10)
    case 'Prescription':
      return `${1 + pick(place, 5)}x5 @75% rest 3:00`
    case 'Tempo':
      return '3-1-1-0'
    case 'String':
      return text(name, place)
    default:
      return {}
  }
}

function text(name: string, place: string): string {
  const number = pick(place, 1000)
  if (/url$/i.test(name)) return `https://example.com/${number}`
  if (name === 'timeZone') return 'Europe/Berlin'
  if (/^(slug|username|normalized)$/.test(name)) return `${name}-${number}`
  if (/cursor|token/i.test(name)) return uuid(place)
  return `${WORDS[number % WORDS.length]} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${number}`
}
