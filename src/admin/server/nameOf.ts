import type { ProductUser } from '../../payload-types.ts'

/** What a coach calls somebody: the name that they gave themself, and their username where they gave none. */
export const nameOf = ({ username, displayName }: Pick<ProductUser, 'username' | 'displayName'>): string =>
  displayName || username
