import { searchText } from '../../kernel/normalise.ts'

/** A user's names, normalised: the text in which the search for people looks. */
export function searchTextOf(user: { username?: string | null; displayName?: string | null }): string {
  return searchText(user.username, user.displayName)
}
