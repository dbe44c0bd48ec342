import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { ProductUser } from '../auth/productUser.type.ts'

type Name = Pick<ProductUserDocument, 'id' | 'username' | 'displayName' | 'role'>

/**
 * Somebody of whom the caller may know only the name. The fields that cannot be null have the defaults that they have at
 * registration, and the moment is that of what names the person.
 */
export function namedOnly({ id, username, displayName, role }: Name, createdAt: string): ProductUser {
  const defaults = { timeZone: 'UTC', preferredUnit: 'KG', createdAt }
  return ProductUser.from({ ...defaults, id, username, displayName, role } as ProductUserDocument)
}
