/** What a coach calls an athlete: the name that they gave themself, and their username where they gave none. */
export const nameOf = ({ username, displayName }: { username: string; displayName: string | null }): string =>
  displayName || username
