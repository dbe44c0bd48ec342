/**
 * One normal form for everything that is compared, searched or sorted: NFKC, lower case, without accents.
 * Pure: both databases store what this returns, so they agree on order and on matches.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** The words of a text in their normal form: runs of letters and digits. */
export function words(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The key that titles and names are ordered by: the normal form with single spaces. */
export function sortKey(title: string): string {
  return normalise(title).replace(/\s+/g, ' ').trim()
}

/**
 * The text that `search` looks in. Each distinct word is in it once, with a space before it, so that " squ" finds a
 * word that starts with "squ" and never one that merely contains it.
 */
export function searchText(...texts: (string | null | undefined)[]): string {
  const distinct = new Set(texts.flatMap((text) => (text ? words(text) : [])))
  return [...distinct].map((word) => ` ${word}`).join('')
}

/** Latin letters that are not a plain letter with an accent, as people spell them without the letter. */
const SPELT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** A URL slug: `a-z`, `0-9` and single hyphens, at most 80 characters; empty when the text has no such character. */
export function slugify(text: string): string {
  return normalise(text)
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELT[letter] as string)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
