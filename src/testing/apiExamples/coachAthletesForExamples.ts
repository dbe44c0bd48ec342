import {
  AcceptCoachingDocument,
  AdjustEnrolmentDocument,
  AskedForDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

/**
 * Lena ends her coaching with Mara, declines once when she is invited again, and then comes back by a code. Mara adjusts the
 * first row of her program.
 */
export async function coachAthletesForExamples({ server, lena, mara }: Cast): Promise<void> {
  const [coach, athlete] = [mutateAs(server, mara), mutateAs(server, lena)]
  const { data } = await server.graphql('{ me { coachings(first: 1) { nodes { id } } } }', {}, lena)
  await athlete(EndCoachingDocument, { coachingId: data.me.coachings.nodes[0].id })
  const { coaching } = await coach(InviteAthleteDocument, { username: 'demo.lena' })
  await athlete(DeclineCoachingDocument, { coachingId: present(coaching).id })
  const { code } = await coach(CreateCoachingInvitationDocument, { uses: 5, expiresInDays: 30 })
  await athlete(AcceptCoachingDocument, { code: present(code) })
  const { data: found } = await server.graphql(
    '{ me { enrolments(first: 1, status: ACTIVE) { nodes { id milestones { slots { rows { workoutExerciseId } } } } } } }',
    {},
    lena,
  )
  const [{ id: enrolmentId, milestones }] = found.me.enrolments.nodes
  const [{ workoutExerciseId }] = milestones[0].slots[0].rows
  const changed = { prescription: '3x5 @RPE6', note: 'Spare the knee this week.' }
  await coach(AdjustEnrolmentDocument, { enrolmentId, workoutExerciseId, ...changed })
  await server.graphql(AskedForDocument, { enrolmentId }, mara)
}
