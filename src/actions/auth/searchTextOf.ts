import { searchText } from '../../kernel/normalise.ts'

/** What the search for people looks in: their names, normalised. */
export function searchTextOf(user: { username?: string | null; displayName?: string | null }): string {
  return searchText(user.username, user.displayName)
}
