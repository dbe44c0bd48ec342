import {
  AcceptCoachingDocument,
  AdjustEnrolmentDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  DismissAttentionDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
  PrescribedDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import type { Stage } from './stage.ts'

/**
 * Ada declines once, and then comes to the coach by a code that enrols her. Another athlete ends it again. The coach adjusts
 * every row of Ada's next workout.
 */
export async function coachAthletes(
  { server, coach, program }: Stage,
  ada: Person,
  { enrolmentId = '' }: Record<string, string>,
): Promise<void> {
  const [coaches, adas] = [mutateAs(server, coach), mutateAs(server, ada)]
  const invited = await coaches(InviteAthleteDocument, { username: ada.user.username })
  await adas(DeclineCoachingDocument, { coachingId: present(invited.coaching).id })
  const { code } = await coaches(CreateCoachingInvitationDocument, { uses: 2, programId: program })
  await adas(AcceptCoachingDocument, { code: present(code) })

  const bob = await server.register({ username: 'bob' })
  const bobs = mutateAs(server, bob)
  const { coaching } = await bobs(AcceptCoachingDocument, { code: present(code) })
  const { data: list } = await server.graphql('{ attention(first: 1) { nodes { id } } }', {}, coach)
  await coaches(DismissAttentionDocument, { attentionId: list.attention.nodes[0].id })
  await bobs(EndCoachingDocument, { coachingId: present(coaching).id })

  const { data } = await server.graphql(PrescribedDocument, { id: enrolmentId }, ada)
  for (const { id: workoutExerciseId } of present(data.enrolment?.nextWorkout?.workoutRevision).exercises) {
    await coaches(AdjustEnrolmentDocument, {
      enrolmentId,
      workoutExerciseId,
      prescription: '3x5 @60kg',
      note: 'Lighter',
    })
  }
}
