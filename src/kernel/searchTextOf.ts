import { type Searched, searchText } from './searchText.ts'

type Source = Record<string, unknown>

/** The values that are texts. A form may bring anything, and the fields refuse it later. */
const texts = (...values: unknown[]) => values.flat().filter((value) => typeof value === 'string')

/** The values of a vocabulary as people search for them. */
const inWords = (...values: unknown[]) => texts(...values).map((value) => value.replaceAll('_', ' '))

const titled = ({ title, description }: Source): Searched => ({ names: texts(title), prose: texts(description) })

/** What search looks in, for each collection that is searched. */
const SEARCHED = {
  exercises: ({ name, aliases, category, equipment }: Source): Searched => ({
    names: texts(name, aliases),
    prose: inWords(category, equipment),
  }),
  workouts: titled,
  milestones: titled,
  programs: titled,
  productUsers: ({ username, displayName }: Source): Searched => ({ names: texts(username, displayName) }),
}

export type SearchedSlug = keyof typeof SEARCHED

export const SEARCHED_SLUGS = Object.keys(SEARCHED) as SearchedSlug[]

/** The text in which search looks for a document. */
export function searchTextOf(collection: SearchedSlug, document: object): string {
  return searchText(SEARCHED[collection](document as Source))
}
