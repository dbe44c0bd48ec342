import type { NewProductUser } from '../actions/auth/createProductUser.ts'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { acceptCoaching } from '../actions/coaching/acceptCoaching.ts'
import { inviteAthlete } from '../actions/coaching/inviteAthlete.ts'
import { callerFor } from '../kernel/caller.ts'
import { encodeId } from '../kernel/nodeId.ts'
import type { ProductUser } from '../payload-types.ts'
import type { Doorway } from '../storage/doorway.ts'

/**
 * Lets a demo coach coach the demo athletes, so that a coach has somebody to see. Whoever is coached already stays so,
 * and an athlete who has been deleted is left out.
 */
export async function coachDemoAthletes(
  doorway: Doorway,
  coach: ProductUser,
  athletes: Pick<NewProductUser, 'username'>[],
): Promise<void> {
  for (const { username } of athletes) {
    const athlete = await findUserByUsername(doorway, username)
    if (!athlete) continue
    const invited = await doorway.inTransaction(callerFor(coach), (tx) => inviteAthlete(tx, { username }))
    const coachingId = encodeId('coaching', invited.id)
    await doorway.inTransaction(callerFor(athlete), (tx) => acceptCoaching(tx, { coachingId }))
  }
}
