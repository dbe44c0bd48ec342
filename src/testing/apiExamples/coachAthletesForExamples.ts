import {
  AcceptCoachingDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  DismissAttentionDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
  MyAttentionDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

/** Lena ends her coaching with Mara, declines once when she is invited again, and then comes back by a code. */
export async function coachAthletesForExamples({ server, lena, mara }: Cast): Promise<void> {
  const [coach, athlete] = [mutateAs(server, mara), mutateAs(server, lena)]
  const { data } = await server.graphql('{ me { coachings(first: 1) { nodes { id } } } }', {}, lena)
  await athlete(EndCoachingDocument, { coachingId: data.me.coachings.nodes[0].id })
  const { coaching } = await coach(InviteAthleteDocument, { username: 'demo.lena' })
  await athlete(DeclineCoachingDocument, { coachingId: present(coaching).id })
  const { code } = await coach(CreateCoachingInvitationDocument, { uses: 5, expiresInDays: 30 })
  await athlete(AcceptCoachingDocument, { code: present(code) })
  const { data: list } = await server.graphql(MyAttentionDocument, { kind: ['INVITATION_ANSWERED'] }, mara)
  const [item] = present(list.attention).nodes
  await coach(DismissAttentionDocument, { attentionId: present(item).id })
}
