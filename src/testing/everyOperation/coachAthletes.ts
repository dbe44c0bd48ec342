import {
  AcceptCoachingDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  DismissAttentionDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import type { Stage } from './stage.ts'

/** Ada declines once, and then comes to the coach by a code that enrols her. Another athlete ends it again. */
export async function coachAthletes({ server, coach, program }: Stage, ada: Person): Promise<void> {
  const [coaches, adas] = [mutateAs(server, coach), mutateAs(server, ada)]
  const invited = await coaches(InviteAthleteDocument, { username: ada.user.username })
  await adas(DeclineCoachingDocument, { coachingId: present(invited.coaching).id })
  const { code } = await coaches(CreateCoachingInvitationDocument, { uses: 2, programId: program })
  await adas(AcceptCoachingDocument, { code: present(code) })

  const bob = await server.register({ username: 'bob' })
  const bobs = mutateAs(server, bob)
  const { coaching } = await bobs(AcceptCoachingDocument, { code: present(code) })
  const { data } = await server.graphql('{ attention(first: 1) { nodes { id } } }', {}, coach)
  await coaches(DismissAttentionDocument, { attentionId: data.attention.nodes[0].id })
  await bobs(EndCoachingDocument, { coachingId: present(coaching).id })
}
