import { newCoaching } from '../actions/coaching/inviteAthlete.ts'
import { stepped, writeCoachings } from '../actions/coaching/writeCoachings.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import { encodeId } from '../kernel/nodeId.ts'
import type { Person, TestServer } from './testServer.ts'

type Someone = Pick<Person, 'user'>

/** Lets a coach coach these athletes, without any mutation. Returns the public IDs of the coachings. */
export async function coached(
  { waymark: { doorway } }: Pick<TestServer, 'waymark'>,
  coach: Someone,
  ...athletes: Someone[]
): Promise<string[]> {
  const made = await doorway.inTransaction(ANONYMOUS, (tx) =>
    writeCoachings(
      tx,
      athletes.map(({ user }) => stepped(newCoaching(tx, coach.user.id, user), 'accept', [])),
    ),
  )
  return made.map(({ id }) => encodeId('coaching', id))
}
