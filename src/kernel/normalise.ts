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
