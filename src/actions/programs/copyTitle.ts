import { LIMITS } from '../../kernel/rules.ts'

/** Nobody has more copies of one title, and if they have, two of them share a title, which is allowed. */
const MOST = 50

/**
 * The titles that a copy may get of itself, the best one first: "Day A (copy)", "Day A (copy 2)". A copy of a copy is
 * counted with the others. Pure.
 */
export function copyTitles(title: string): string[] {
  const base = title.replace(/ \(copy(?: \d+)?\)$/, '')
  return Array.from({ length: MOST }, (_, index) => {
    const end = index === 0 ? ' (copy)' : ` (copy ${index + 1})`
    return withinTitle(base, LIMITS.title - end.length) + end
  })
}

/** Cut off where it is too long, and never within a character that takes two units. */
function withinTitle(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
