import { randomUUID } from 'node:crypto'
import {
  AcceptCoachingDocument,
  AddCommentDocument,
  AdjustEnrolmentDocument,
  CreateCalendarFeedDocument,
  CreateCoachingInvitationDocument,
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  DismissAttentionDocument,
  InviteAthleteDocument,
  PublishProgramDocument,
} from './generated/operations.ts'
import { mutateAs } from './mutate.ts'
import { present, type TestServer } from './testServer.ts'
import { event, kg, training } from './training.ts'

type Speaker = { token: string }

/**
 * Makes a program as a coach, and does all of it as an athlete whom the coach coaches. There is then a document in every
 * collection of the catalogue, of training and of coaching.
 */
export async function trainAnAthlete(
  server: Pick<TestServer, 'graphql'>,
  coach: Speaker,
  athlete: Speaker,
  exercise = 'Goblet squat',
  slug = 'a-squat',
) {
  const mutate = mutateAs(server, coach)
  const made = await mutate(CreateExerciseDocument, {
    name: exercise,
    category: 'STRENGTH',
    metric: 'LOAD_AND_REPS',
    primaryMuscles: ['QUADRICEPS'],
    idempotencyKey: randomUUID(),
  })
  const exerciseId = present(made.exercise).id
  const { workout } = await mutate(CreateWorkoutDocument, {
    title: 'Squats',
    exercises: [{ exerciseId, sets: [{ type: 'NORMAL', repsMin: 5 }] }],
  })
  const { milestone } = await mutate(CreateMilestoneDocument, {
    title: 'Squat once',
    workoutIds: [present(workout).id],
  })
  const { program } = await mutate(CreateProgramDocument, {
    title: 'A squat',
    slug,
    milestoneIds: [present(milestone).id],
  })
  const programId = present(program).id
  await mutate(PublishProgramDocument, { programId, expectedRevision: 1 })

  await coachByInvitation(server, coach, athlete)
  const does = training(server, athlete)
  const enrolment = await does.enrol(programId)
  const { slotId } = present(enrolment.nextWorkout)
  await mutate(AdjustEnrolmentDocument, {
    enrolmentId: enrolment.id,
    workoutExerciseId: present(present(workout).exercises[0]).id,
    ...{ prescription: '2x5 @40kg', note: 'Lighter' },
  })
  const session = await does.start({ enrolmentId: enrolment.id, slotId })
  await does.log(session.id, exerciseId, { reps: 5, load: kg('40') })
  await does.complete(session.id)
  await does.sync([
    event(new Date().toISOString(), {
      workoutStarted: { sessionClientId: randomUUID(), workoutId: present(workout).id },
    }),
  ])
  await askCoach(server, coach, athlete, session.id)
}

/** Asks something about a session, which the coach sees and takes off their list, and subscribes to a calendar. */
async function askCoach(
  server: Pick<TestServer, 'graphql'>,
  coach: Speaker,
  athlete: Speaker,
  subjectId: string,
): Promise<void> {
  const athletes = mutateAs(server, athlete)
  await athletes(AddCommentDocument, { clientId: randomUUID(), subjectId, text: 'Was that deep enough?' })
  await server.graphql(CreateCalendarFeedDocument, {}, athlete)
  const { data } = await server.graphql('{ attention(kind: UNREAD_COMMENT) { nodes { id } } }', {}, coach)
  await mutateAs(server, coach)(DismissAttentionDocument, { attentionId: data.attention.nodes[0].id })
}

/** Invites an athlete by their name, who accepts, and leaves a code that nobody has used. */
async function coachByInvitation(server: Pick<TestServer, 'graphql'>, coach: Speaker, athlete: Speaker) {
  const { data } = await server.graphql('{ me { username } }', {}, athlete)
  const coaches = mutateAs(server, coach)
  const { coaching } = await coaches(InviteAthleteDocument, { username: data.me.username })
  await mutateAs(server, athlete)(AcceptCoachingDocument, { coachingId: present(coaching).id })
  await coaches(CreateCoachingInvitationDocument, {})
}
