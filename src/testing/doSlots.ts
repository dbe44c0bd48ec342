import { ofUser } from '../actions/workouts/progress/ofUser.ts'
import { settleEnrolments } from '../actions/workouts/progress/settleEnrolments.ts'
import type { Person, TestServer } from './testServer.ts'
import { minute, rawId, trainingHistory } from './trainingHistory.ts'

/**
 * Writes one completed session for each slot, one minute apart, and settles the enrolment, all without a mutation.
 * Takes public IDs and returns the public IDs of the sessions.
 */
export async function doSlots(
  server: Pick<TestServer, 'waymark'>,
  { user, caller }: Person,
  enrolmentId: string,
  slotIds: string[],
  from = 0,
): Promise<string[]> {
  const enrolment = rawId(enrolmentId)
  const sessions = await trainingHistory(server).sessions(
    user.id,
    slotIds.map((slotId, index) => ({
      enrolment,
      slotId: slotId.slice('slot_'.length),
      startedAt: minute(from + index),
      completedAt: minute(from + index),
    })),
  )
  await settleAgain(server, { caller }, [enrolmentId])
  return sessions.map((id) => `workoutSession_${id}`)
}

export async function settleAgain(
  { waymark: { doorway, payload } }: Pick<TestServer, 'waymark'>,
  { caller }: Pick<Person, 'caller'>,
  enrolmentIds: string[],
): Promise<void> {
  await doorway.inTransaction(caller, async (tx) => {
    const { docs } = await payload.find({
      collection: 'enrolments',
      pagination: false,
      depth: 0,
      req: tx.req,
      where: ofUser(caller.user?.id, { id: { in: enrolmentIds.map(rawId) } }),
    })
    await settleEnrolments(tx, docs)
  })
}
