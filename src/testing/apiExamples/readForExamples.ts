import {
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
  UsernameAvailabilityDocument,
  WorkoutDocument,
  WorkoutRevisionsDocument,
  WorkoutSessionDocument,
  WorkoutsDocument,
  WorkoutWithPreviousSetsDocument,
} from '../generated/operations.ts'
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

/** Asks every published query, as the caller who has most to see. */
export async function readForExamples({ server, lena, mara }: Cast): Promise<void> {
  const { graphql } = server
  await graphql(ProgramsDocument, { first: 2, filter: { search: 'barbell' } })
  const { data } = await graphql(ProgramBySlugDocument, { slug: 'barbell-five-by-five' })
  const program = present(data.program)
  await graphql(ProgramByIdDocument, { id: program.id })
  await graphql(ProgramTreeDocument, { first: 1 })
  const milestone = present(program.milestones[0])
  const workouts = present((await graphql(MilestoneDocument, { id: milestone.id })).data.milestone).workouts
  const workout = present(workouts[0]).workout
  await graphql(WorkoutDocument, { id: workout.id, unit: 'LB' })
  await graphql(ExercisesDocument, { first: 2, filter: { search: 'front squat', equipment: ['BARBELL'] } })
  const squat = present((await graphql(ExerciseDocument, { slug: 'barbell-squat' })).data.exercise)
  await graphql(NodeDocument, { id: program.id })
  await graphql(UsernameAvailabilityDocument, { username: 'new.athlete' })

  await graphql(MeDocument, {}, lena)
  const training = await graphql(MyTrainingDocument, { weeks: 2, first: 1 }, lena)
  const session = present(present(training.data.me).workoutSessions.nodes[0])
  await graphql(WorkoutSessionDocument, { id: session.id }, lena)
  await graphql(ExerciseHistoryDocument, { exercise: squat.id, first: 2 }, lena)
  await graphql(NodesDocument, { ids: [squat.id, session.id] }, lena)
  await graphql(WorkoutWithPreviousSetsDocument, { id: workout.id }, lena)
  const enrolments = await graphql(MyEnrolmentsDocument, {}, lena)
  const { id: enrolment } = present(present(enrolments.data.me).enrolments.nodes[0])
  await graphql(EnrolmentDocument, { id: enrolment }, lena)
  await graphql(MyCoachingsDocument, {}, lena)
  await graphql(PrescribedDocument, { id: enrolment }, lena)
  await graphql(TrainingPlanDocument, { id: enrolment }, lena)
  await graphql(ExercisesLoggedDocument, {}, lena)

  await graphql(ProductUserDocument, { username: 'demo.lena', first: 1 }, mara)
  await graphql(MyAthletesDocument, { first: 2, orderBy: 'LAST_WORKOUT_DESC' }, mara)
  await graphql(MyAttentionDocument, { first: 2 }, mara)
  await graphql(ProductUsersDocument, { search: 'lena', weeks: 2 }, mara)
  await graphql(MilestonesDocument, { first: 2, search: 'week' }, mara)
  await graphql(WorkoutsDocument, { first: 2, search: 'learning' }, mara)
  await graphql(ProgramEnrolmentsDocument, { id: program.id }, mara)
  await graphql(ProgramRevisionsDocument, { id: program.id, first: 1 }, mara)
  await graphql(WorkoutRevisionsDocument, { id: workout.id }, mara)
}
