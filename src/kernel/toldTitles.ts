/** How many titles a refusal lists. */
const TOLD = 3

/** The most titles that `toldTitles` takes notice of: the listed ones, and one that says whether there are others. */
export const TITLES_NOTICED = TOLD + 1

/** The first titles, for a sentence that names documents: `"A", "B", "C" and others`. Pure. */
export function toldTitles(titles: readonly string[]): string {
  const told = titles.slice(0, TOLD).map((title) => `"${title}"`)
  return `${told.join(', ')}${titles.length > TOLD ? ' and others' : ''}`
}
