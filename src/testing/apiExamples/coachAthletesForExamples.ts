import { randomUUID } from 'node:crypto'
import {
  AcceptCoachingDocument,
  AddCommentDocument,
  AdjustEnrolmentDocument,
  AskedForDocument,
  CommentsDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  DismissAttentionDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
  MarkCommentsReadDocument,
  MyAttentionDocument,
  RemoveCommentDocument,
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
  const { data: list } = await server.graphql(MyAttentionDocument, { kind: ['INVITATION_ANSWERED'] }, mara)
  const [item] = present(list.attention).nodes
  await coach(DismissAttentionDocument, { attentionId: present(item).id })
  await talkAboutLastWorkout({ server, lena, mara })
  await adjustNextWorkout({ server, lena, mara })
}

/** Lena asks, Mara answers and takes one word back, and both have read it. */
async function talkAboutLastWorkout({ server, lena, mara }: Pick<Cast, 'server' | 'lena' | 'mara'>): Promise<void> {
  const [coach, athlete] = [mutateAs(server, mara), mutateAs(server, lena)]
  const { data } = await server.graphql('{ me { workoutSessions(first: 1) { nodes { id } } } }', {}, lena)
  const subjectId = data.me.workoutSessions.nodes[0].id
  const say = async (mutate: typeof coach, text: string) =>
    present((await mutate(AddCommentDocument, { clientId: randomUUID(), subjectId, text })).comment)
  await say(athlete, 'My left shoulder hurt from the third set on. Go on next week?')
  const { id: commentId } = await say(coach, 'Yes, go on.')
  await coach(RemoveCommentDocument, { commentId })
  const { createdAt: until } = await say(coach, 'Leave out the pressing until I have seen a video.')
  for (const mutate of [coach, athlete]) await mutate(MarkCommentsReadDocument, { subjectId, until })
  await server.graphql(CommentsDocument, { subjectId }, lena)
}

/** Mara spares Lena's knee in the next workout. */
async function adjustNextWorkout({ server, lena, mara }: Pick<Cast, 'server' | 'lena' | 'mara'>): Promise<void> {
  const { data: found } = await server.graphql(
    '{ me { enrolments(first: 1, status: ACTIVE) { nodes { id milestones { slots { rows { workoutExerciseId } } } } } } }',
    {},
    lena,
  )
  const [{ id: enrolmentId, milestones }] = found.me.enrolments.nodes
  const [{ workoutExerciseId }] = milestones[0].slots[0].rows
  const changed = { prescription: '3x5 @RPE6', note: 'Spare the knee this week.' }
  await mutateAs(server, mara)(AdjustEnrolmentDocument, { enrolmentId, workoutExerciseId, ...changed })
  await server.graphql(AskedForDocument, { enrolmentId }, mara)
}
