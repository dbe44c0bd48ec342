import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { ProductUser } from './productUser.type.ts'

type Name = Pick<ProductUserDocument, 'id' | 'username' | 'displayName' | 'role'>

/**
 * Somebody of whom the caller may know only the name. The fields that cannot be null have the defaults that they have at
 * registration, and the moment is that of what connects the two.
 */
export function namedUser({ id, username, displayName, role }: Name, since: string): ProductUser {
  const name = { id, username, displayName, role }
  const defaults = { timeZone: 'UTC', preferredUnit: 'KG', createdAt: since }
  return ProductUser.from({ ...defaults, ...name } as ProductUserDocument)
}
