import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'

/**
 * The athlete of these enrolments. Undefined where there are several, as in a propagation. Training is sharded by its
 * athlete, so a filter that names one reaches one shard, and any other filter asks all of them.
 */
export function onlyUserOf(enrolments: readonly Pick<Enrolment, 'user'>[]): string | undefined {
  const [first, ...more] = new Set(enrolments.map(({ user }) => idOf(user)))
  return more.length === 0 ? first : undefined
}

export function ofUser(user: string | undefined, where: Where): Where {
  return user === undefined ? where : { and: [{ user: { equals: user } }, where] }
}
