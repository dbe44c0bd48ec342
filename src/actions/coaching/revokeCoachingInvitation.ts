import type { Where } from 'payload'
import type { RevokeCoachingInvitationInput } from '../../graphql/coaching/invitation.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { CoachingInvitation } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'

/**
 * Afterwards nobody can accept this code any more. Whoever has accepted it stays coached. Refuses NOT_FOUND, also for an
 * invitation of another coach and for one that was taken back before.
 *
 * What makes it atomic: an acceptance writes the invitation, so it comes wholly before or finds none.
 */
export async function revokeCoachingInvitation(
  tx: Transaction,
  { invitationId }: RevokeCoachingInvitationInput,
): Promise<CoachingInvitation> {
  const { payload, req, caller } = tx
  const id = decodeId('coachingInvitation', invitationId)
  const own: Where = { and: [{ id: { equals: id } }, { coach: { equals: caller.user?.id } }] }
  // The caller's own invitation.
  const [found] = id ? await findRows(tx, 'coachingInvitations', own, { limit: 1 }) : []
  if (!found) throw refuse.notFound('invitation', ['input', 'invitationId'])
  await payload.db.deleteMany({ collection: 'coachingInvitations', where: own, req })
  return found
}
