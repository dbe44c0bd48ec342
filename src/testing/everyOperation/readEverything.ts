import {
  AskedForDocument,
  CommentsDocument,
  EnrolmentDocument,
  ExerciseDocument,
  ExerciseHistoryDocument,
  ExercisesDocument,
  ExercisesLoggedDocument,
  MeDocument,
  MilestoneDocument,
  MilestonesDocument,
  MyAthletesDocument,
  MyAttentionDocument,
  MyCoachingsDocument,
  MyEnrolmentsDocument,
  MyTrainingDocument,
  NodeDocument,
  NodesDocument,
  PrescribedDocument,
  ProductUserDocument,
  ProductUsersDocument,
  ProgramByIdDocument,
  ProgramBySlugDocument,
  ProgramEnrolmentsDocument,
  ProgramRevisionsDocument,
  ProgramsDocument,
  ProgramTreeDocument,
  TrainingPlanDocument,
  UpdateProgramDocument,
  UsernameAvailabilityDocument,
  WorkoutDocument,
  WorkoutRevisionsDocument,
  WorkoutSessionDocument,
  WorkoutsDocument,
  WorkoutWithPreviousSetsDocument,
} from '../generated/operations.ts'
import { mutateAs, times } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import { minute, rawId, trainingHistory } from '../trainingHistory.ts'
import { each, type Stage } from './stage.ts'

/**
 * Runs every query as the least role that gets a full answer. A stranger may also ask for `me`, previous sets and an
 * athlete's own nodes, but gets nothing for them.
 */
export async function readEverything(stage: Stage, ada: Person, { enrolmentId, sessionId }: Record<string, string>) {
  const { server, coach, program, exercises, workouts, milestones } = stage
  const [exercise, workout, milestone] = [present(exercises[0]), present(workouts[0]), present(milestones[0])]
  await longHistory(stage, ada)

  await server.graphql(ExercisesDocument, {})
  await server.graphql(ExerciseDocument, { id: exercise })
  await server.graphql(WorkoutDocument, { id: workout })
  await server.graphql(MilestoneDocument, { id: milestone })
  await server.graphql(ProgramByIdDocument, { id: program })
  await server.graphql(ProgramBySlugDocument, { slug: 'large' })
  await server.graphql(ProgramsDocument, {})
  await server.graphql(ProgramTreeDocument, {})
  await server.graphql(NodeDocument, { id: program })
  await server.graphql(UsernameAvailabilityDocument, { username: 'nobody' })

  const userId = `user_${ada.user.id}`
  const ids = [...exercises, ...workouts, ...milestones, program, userId, present(enrolmentId), present(sessionId)]
  await server.graphql(NodesDocument, { ids }, ada)
  await server.graphql(MeDocument, {}, ada)
  await server.graphql(MyTrainingDocument, {}, ada)
  await server.graphql(ExerciseHistoryDocument, { exercise }, ada)
  await server.graphql(ExercisesLoggedDocument, {}, ada)
  await server.graphql(EnrolmentDocument, { id: present(enrolmentId) }, ada)
  await server.graphql(PrescribedDocument, { id: present(enrolmentId) }, ada)
  await server.graphql(AskedForDocument, { enrolmentId: present(enrolmentId) }, ada)
  await server.graphql(MyEnrolmentsDocument, {}, ada)
  await server.graphql(MyCoachingsDocument, {}, ada)
  await server.graphql(TrainingPlanDocument, { id: present(enrolmentId) }, ada)
  await server.graphql(WorkoutSessionDocument, { id: present(sessionId) }, ada)
  await server.graphql(CommentsDocument, { subjectId: present(sessionId) }, ada)
  await server.graphql(WorkoutWithPreviousSetsDocument, { id: workout }, ada)
  await server.graphql(ProductUserDocument, { username: ada.user.username }, ada)

  await server.graphql(MyAthletesDocument, {}, coach)
  await server.graphql(MyAttentionDocument, { kind: ['NEW_RECORD'] }, coach)
  await server.graphql(ProductUsersDocument, {}, coach)
  await server.graphql(MilestonesDocument, {}, coach)
  await server.graphql(WorkoutsDocument, {}, coach)
  await server.graphql(ProgramEnrolmentsDocument, { id: program }, coach)
  await server.graphql(ProgramRevisionsDocument, { id: program }, coach)
  await server.graphql(WorkoutRevisionsDocument, { id: workout }, coach)
}

/**
 * Fills the lists that queries read: sessions with sets of every exercise, records of those sets, and revisions of the
 * program.
 */
async function longHistory({ server, coach, size, program, exercises }: Stage, { user }: Person): Promise<void> {
  const history = trainingHistory(server)
  const sessions = await history.sessions(
    user.id,
    times(size, () => ({})),
  )
  const last = minute(10_000)
  const sets = sessions.flatMap((session) =>
    exercises.map((each) => ({ session, exercise: rawId(each), sessionCompletedAt: last })),
  )
  const ids = await history.sets(user.id, sets)
  await history.records(
    user.id,
    exercises.map((each, index) => ({
      exercise: rawId(each),
      session: present(sessions[0]),
      set: present(ids[index]),
      kind: 'LONGEST_DURATION',
    })),
  )
  const { data } = await server.graphql(ProgramRevisionsDocument, { id: program }, coach)
  const from = present(data.program).revision
  await each(size, (index) =>
    mutateAs(server, coach)(UpdateProgramDocument, {
      programId: program,
      expectedRevision: from + index,
      description: `The ${index}th`,
    }),
  )
}
