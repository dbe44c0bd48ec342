import { idOf } from '../../kernel/relation.ts'
import type { Coaching as CoachingDocument, ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'

type Name = Pick<ProductUserDocument, 'id' | 'username' | 'displayName' | 'role'>

/** The athlete of a coaching of the caller. Unless it is active, a coach knows only the name in the coaching. */
export async function athleteOfCoaching({ loaders }: Context, coaching: CoachingDocument): Promise<ProductUser> {
  const id = idOf(coaching.athlete)
  const seen = await loaders.visibleUser.load(id)
  return seen ? ProductUser.from(seen) : named({ id, username: coaching.athleteUsername, role: 'ATHLETE' }, coaching)
}

/**
 * Somebody of whom the caller may know only the name. The fields that cannot be null have the defaults that they have at
 * registration, and the moment is that of the coaching.
 */
export function named(name: Name, { invitedAt }: CoachingDocument): ProductUser {
  const defaults = { timeZone: 'UTC', preferredUnit: 'KG', createdAt: invitedAt }
  return ProductUser.from({ ...defaults, ...name } as ProductUserDocument)
}
