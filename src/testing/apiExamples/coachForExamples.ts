import { randomUUID } from 'node:crypto'
import {
  AddMilestoneToProgramDocument,
  ArchiveExerciseDocument,
  CopyMilestoneDocument,
  CopyProgramDocument,
  CopyWorkoutDocument,
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  DeleteExerciseDocument,
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  DeleteWorkoutDocument,
  ExerciseDocument,
  MoveProgramMilestoneDocument,
  PlanProgramDocument,
  PublishProgramDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  RevertProgramDocument,
  SetMilestoneWorkoutsDocument,
  TransformProgramDocument,
  UnarchiveExerciseDocument,
  UnpublishProgramDocument,
  UpdateExerciseDocument,
  UpdateMilestoneDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../generated/operations.ts'
import { type Mutate, mutateAs } from '../mutate.ts'
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

const SETS = [{ repsMin: 8, repsMax: 12, rpe: '7', tempo: '3-1-1-0' }]

/** Mara builds a program from the first exercise to the last milestone, changes each part, and deletes all of it. */
export async function coachForExamples({ server, mara }: Cast): Promise<void> {
  const mutate = mutateAs(server, mara)
  const key = () => ({ idempotencyKey: randomUUID() })
  const { data } = await server.graphql(ExerciseDocument, { slug: 'barbell-squat' })
  const squat = present(data.exercise)

  const made = await mutate(CreateExerciseDocument, {
    name: 'Heel-elevated goblet squat',
    category: 'STRENGTH',
    metric: 'LOAD_AND_REPS',
    equipment: 'KETTLEBELLS',
    primaryMuscles: ['QUADRICEPS'],
    secondaryMuscles: ['GLUTES'],
    ...key(),
  })
  const exerciseId = present(made.exercise).id
  await mutate(UpdateExerciseDocument, { exerciseId, description: 'Stand on a wedge.', aliases: ['Cyclist squat'] })
  await mutate(ArchiveExerciseDocument, { exerciseId })
  await mutate(UnarchiveExerciseDocument, { exerciseId })

  const created = await mutate(CreateWorkoutDocument, {
    title: 'Squats, light',
    estimatedMinutes: 30,
    exercises: [{ exerciseId, restSeconds: 90, sets: SETS }],
    ...key(),
  })
  const workoutId = present(created.workout).id
  await mutate(UpdateWorkoutDocument, {
    workoutId,
    expectedRevision: 1,
    exercises: [
      { exerciseId, restSeconds: 90, sets: SETS },
      { exerciseId: squat.id, sets: [{ repsMin: 5, load: { value: '60', unit: 'KG' } }] },
    ],
  })

  const first = await mutate(CreateMilestoneDocument, {
    title: 'First week',
    workoutIds: [workoutId, workoutId],
    ...key(),
  })
  const milestoneId = present(first.milestone).id
  await mutate(UpdateMilestoneDocument, { milestoneId, expectedRevision: 1, title: 'Week 1' })
  await mutate(SetMilestoneWorkoutsDocument, { milestoneId, expectedRevision: 2, workouts: [{ workoutId }] })
  const second = await mutate(CopyMilestoneDocument, { milestoneId, title: 'Week 2', ...key() })
  const nextId = present(second.milestone).id

  const draft = await mutate(CreateProgramDocument, {
    title: 'Two weeks of squats',
    level: 'BEGINNER',
    milestoneIds: [milestoneId],
    ...key(),
  })
  const programId = present(draft.program).id
  await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, description: 'For knees that have rested.' })
  await mutate(AddMilestoneToProgramDocument, { programId, milestoneId: nextId, place: { after: milestoneId } })
  await mutate(MoveProgramMilestoneDocument, { programId, milestoneId: nextId, place: { edge: 'FIRST' } })
  const milestoneIds = [milestoneId, nextId]
  await mutate(ReorderProgramMilestonesDocument, { programId, expectedRevision: 4, milestoneIds })
  await mutate(PublishProgramDocument, { programId, expectedRevision: 5 })
  await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: nextId })
  await mutate(UnpublishProgramDocument, { programId, expectedRevision: 7 })

  await mutate(CopyWorkoutDocument, { workoutId, title: 'Squats, heavy', ...key() })
  await planForExamples(mutate, squat.id)
  await mutate(DeleteProgramDocument, { programId, expectedRevision: 8 })
  await mutate(DeleteMilestoneDocument, { milestoneId })
  await mutate(DeleteMilestoneDocument, { milestoneId: nextId })
  await mutate(DeleteWorkoutDocument, { workoutId })
  // An exercise that a revision of a workout names stays.
  const unused = await mutate(CreateExerciseDocument, {
    ...{ name: 'Unused', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['QUADRICEPS'] },
  })
  await mutate(DeleteExerciseDocument, { exerciseId: present(unused.exercise).id })
}

/** Mara writes a program in one call, changes it in one call, takes that back, and copies it. */
async function planForExamples(mutate: Mutate, exerciseId: string): Promise<void> {
  const day = (prescription: string) => [{ title: 'Day 1', rows: [{ exerciseId, prescription, restSeconds: 180 }] }]
  const milestones = [
    { title: 'Week 1', workouts: day('w 2x5 @40%; 3x5 @75%') },
    { title: 'Week 2', workouts: day('w 2x5 @40%; 3x5 @80%') },
  ]
  const planned = await mutate(PlanProgramDocument, {
    ...{ plan: { title: 'Squats by percentages', milestones }, idempotencyKey: randomUUID() },
  })
  const programId = present(planned.program).id
  const change = { programId, expectedRevision: 1, setTypes: ['NORMAL' as const], percentBy: '2.5' }
  await mutate(TransformProgramDocument, change)
  await mutate(RevertProgramDocument, { programId, expectedRevision: 2, toRevision: 1, dryRun: true })
  const copied = await mutate(CopyProgramDocument, { programId, title: 'Squats again', idempotencyKey: randomUUID() })
  await mutate(DeleteProgramDocument, { programId: present(copied.program).id, expectedRevision: 1 })
}
