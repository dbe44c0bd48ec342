import { idOf } from '../../kernel/relation.ts'
import type { Coaching as CoachingDocument } from '../../payload-types.ts'
import { namedUser } from '../auth/namedUser.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'

/** The athlete of a coaching of the caller. Unless it is active, a coach knows only the name in the coaching. */
export async function athleteOfCoaching({ loaders }: Context, coaching: CoachingDocument): Promise<ProductUser> {
  const id = idOf(coaching.athlete)
  const seen = await loaders.visibleUser.load(id)
  return seen
    ? ProductUser.from(seen)
    : namedUser({ id, username: coaching.athleteUsername, role: 'ATHLETE' }, coaching.invitedAt)
}
