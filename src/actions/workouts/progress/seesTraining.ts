import type { Caller } from '../../../kernel/caller.ts'
import type { ProductUser } from '../../../payload-types.ts'

/** One's own training, and for a coach that of everybody who is or was enrolled in anything. */
export function seesTraining({ user, role }: Caller, athlete: Pick<ProductUser, 'id' | 'wasEnrolled'>): boolean {
  return user?.id === athlete.id || (role === 'COACH' && athlete.wasEnrolled === true)
}
