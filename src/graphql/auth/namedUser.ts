import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { ProductUser } from './productUser.type.ts'

/**
 * Somebody of whom the caller may know only the name. The fields that cannot be null have the defaults that they have at
 * registration, and the moment is that of what names them.
 */
export function namedUser(
  {
    id,
    username,
    displayName,
    role,
  }: Pick<ProductUserDocument, 'id' | 'username' | 'role'> & Partial<Pick<ProductUserDocument, 'displayName'>>,
  createdAt: string,
): ProductUser {
  const defaults = { timeZone: 'UTC', preferredUnit: 'KG', createdAt }
  return ProductUser.from({ ...defaults, id, username, displayName, role } as ProductUserDocument)
}
