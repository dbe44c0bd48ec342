import { randomUUID } from 'node:crypto'
import {
  AbandonWorkoutDocument,
  CompleteWorkoutDocument,
  DeleteWorkoutSessionDocument,
  EnrolInProgramDocument,
  ExerciseDocument,
  LeaveProgramDocument,
  LogSetDocument,
  PreviewProgramPropagationDocument,
  ProgramBySlugDocument,
  PropagateProgramRevisionDocument,
  RemoveSetDocument,
  StartWorkoutDocument,
  SyncWorkoutEventsDocument,
  TakeProgramRevisionDocument,
  UpdateProfileDocument,
  UpdateProgramDocument,
  UpdateSetDocument,
  UpdateWorkoutSessionDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { present } from '../testServer.ts'
import { event, kg } from '../training.ts'
import type { Cast } from './castOfExamples.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** Lena joins a second program, does a workout of it, one of her own, and one without a signal. */
export async function trainForExamples(cast: Cast): Promise<void> {
  const { server, lena } = cast
  const mutate = mutateAs(server, lena)
  const squat = present((await server.graphql(ExerciseDocument, { slug: 'barbell-squat' })).data.exercise)
  await mutate(UpdateProfileDocument, { displayName: 'Lena O.', preferredUnit: 'KG' })

  const { data } = await server.graphql(ProgramBySlugDocument, { slug: 'run-walk-5k' })
  const programId = present(data.program).id
  const { enrolment } = await mutate(EnrolInProgramDocument, { programId })
  const enrolmentId = present(enrolment).id
  const { slotId } = present(present(enrolment).nextWorkout)
  const begun = await mutate(StartWorkoutDocument, { clientId: randomUUID(), enrolmentId, slotId })
  await mutate(AbandonWorkoutDocument, { workoutSessionId: present(begun.workoutSession).id })

  const free = await mutate(StartWorkoutDocument, {
    clientId: randomUUID(),
    title: 'Heavy single',
    startedAt: minutesAgo(50),
  })
  const workoutSessionId = present(free.workoutSession).id
  const lift = { exerciseId: squat.id, reps: 1, load: kg('240') }
  const logged = await mutate(LogSetDocument, {
    ...lift,
    workoutSessionId,
    clientId: randomUUID(),
    rpe: '9',
    performedAt: minutesAgo(30),
  })
  const setId = present(logged.set).id
  await mutate(UpdateSetDocument, { setId, load: kg('242.5'), notes: 'The plates were heavier.' })
  await mutate(CompleteWorkoutDocument, { workoutSessionId, rating: 5, notes: 'At last.' })
  await mutate(UpdateWorkoutSessionDocument, { workoutSessionId, startedAt: minutesAgo(45), rating: 4 })
  await mutate(RemoveSetDocument, { setId })
  await mutate(DeleteWorkoutSessionDocument, { workoutSessionId })

  const sessionClientId = randomUUID()
  await mutate(SyncWorkoutEventsDocument, {
    events: [
      event(minutesAgo(15), { workoutStarted: { sessionClientId, enrolmentId, slotId } }),
      event(minutesAgo(5), { workoutCompleted: { sessionClientId, rating: '4' } }),
    ],
  })
  await changeTheProgram(cast, programId, enrolmentId)
  await mutate(LeaveProgramDocument, { enrolmentId })
}

/** Mara changes the program. Lena takes the change herself, and Mara moves the others. */
async function changeTheProgram({ server, lena, mara }: Cast, programId: string, enrolmentId: string): Promise<void> {
  const coach = mutateAs(server, mara)
  const { data } = await server.graphql('query ($id: ID!) { program(id: $id) { revision title } }', { id: programId })
  const { revision, title } = data.program
  await coach(UpdateProgramDocument, { programId, expectedRevision: revision, title: `${title}, second edition` })
  const input = { programId, expectedRevision: revision + 1 }
  await server.graphql(PreviewProgramPropagationDocument, { input }, mara)
  await mutateAs(server, lena)(TakeProgramRevisionDocument, { enrolmentId })
  await coach(PropagateProgramRevisionDocument, input)
}
