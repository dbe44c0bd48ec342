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
import { mutateAs } from '../mutate.ts'
import { present } from '../testServer.ts'
import type { Stage } from './stage.ts'

const at1 = { expectedRevision: 1 }
const sets = [{ type: 'NORMAL' as const, repsMin: 5 }]

/**
 * Runs every change that a coach makes: on documents that are created and deleted here, and on documents that many
 * others of the stage hold.
 */
export async function coachEverything(stage: Stage): Promise<void> {
  const mutate = mutateAs(stage.server, stage.coach)
  const { exercises, workouts, milestones } = stage
  const key = () => ({ idempotencyKey: randomUUID() })

  const made = await mutate(CreateExerciseDocument, {
    name: 'Made',
    category: 'STRENGTH',
    metric: 'LOAD_AND_REPS',
    ...key(),
    primaryMuscles: ['QUADRICEPS'],
    secondaryMuscles: ['GLUTES'],
    aliases: ['Built'],
  })
  const exerciseId = present(made.exercise).id
  await mutate(UpdateExerciseDocument, { exerciseId, name: 'Renamed' })
  await mutate(ArchiveExerciseDocument, { exerciseId })
  await mutate(UnarchiveExerciseDocument, { exerciseId })

  const rows = [...exercises, exerciseId].map((id) => ({ exerciseId: id, sets }))
  const { workout } = await mutate(CreateWorkoutDocument, { title: 'Made', exercises: rows, ...key() })
  const workoutId = present(workout).id
  const { milestone } = await mutate(CreateMilestoneDocument, {
    title: 'Made',
    workoutIds: [...workouts, workoutId],
    ...key(),
  })
  const milestoneId = present(milestone).id
  const { program } = await mutate(CreateProgramDocument, { title: 'Made', milestoneIds: milestones, ...key() })
  const programId = present(program).id

  await mutate(PublishProgramDocument, { programId, ...at1 })
  await mutate(UpdateProgramDocument, { programId, expectedRevision: 2, title: 'Renamed', slug: 'renamed' })
  await mutate(AddMilestoneToProgramDocument, { programId, milestoneId, place: { edge: 'FIRST' } })
  await mutate(MoveProgramMilestoneDocument, { programId, milestoneId, place: { edge: 'LAST' } })
  await mutate(ReorderProgramMilestonesDocument, {
    programId,
    expectedRevision: 5,
    milestoneIds: [milestoneId, ...milestones],
  })
  await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId })

  await mutate(UnpublishProgramDocument, { programId, expectedRevision: 7 })
  await mutate(DeleteProgramDocument, { programId, expectedRevision: 8 })
  await mutate(CopyMilestoneDocument, { milestoneId, title: 'Copied', ...key() })
  await mutate(CopyWorkoutDocument, { workoutId, title: 'Copied', ...key() })
  await mutate(DeleteMilestoneDocument, { milestoneId })
  await mutate(DeleteWorkoutDocument, { workoutId })
  // An exercise that a revision of a workout names stays.
  const { exercise: unused } = await mutate(CreateExerciseDocument, {
    ...{ name: 'Unused', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['QUADRICEPS'] },
  })
  await mutate(DeleteExerciseDocument, { exerciseId: present(unused).id })
  await planEverything(stage)
  await changeShared(stage)
}

/** Writes a plan of as many weeks, workouts and rows as the stage has parts, changes all of it, and takes that back. */
async function planEverything({ server, coach, exercises, milestones }: Stage): Promise<void> {
  const mutate = mutateAs(server, coach)
  const rows = exercises.map((exerciseId) => ({ exerciseId, prescription: '3x5 @100kg' }))
  const weeks = milestones.map((_, week) => ({ title: `Week ${week + 1}`, workouts: [{ title: 'Day 1', rows }] }))
  const plan = { title: 'Planned', milestones: weeks }
  const { program } = await mutate(PlanProgramDocument, { plan, idempotencyKey: randomUUID() })
  const programId = present(program).id
  await mutate(TransformProgramDocument, { programId, ...at1, repsBy: 1 })
  await mutate(RevertProgramDocument, { programId, expectedRevision: 2, toRevision: 1 })
  const { program: copy } = await mutate(CopyProgramDocument, {
    programId,
    title: 'Copied',
    idempotencyKey: randomUUID(),
  })
  await mutate(DeleteProgramDocument, { programId: present(copy).id, ...at1 })
}

/** Every program of the stage holds this milestone, which holds this workout. */
async function changeShared({ server, coach, exercises, workouts, milestones }: Stage): Promise<void> {
  const mutate = mutateAs(server, coach)
  await mutate(UpdateMilestoneDocument, { milestoneId: present(milestones[0]), ...at1, title: 'Renamed' })
  await mutate(SetMilestoneWorkoutsDocument, {
    milestoneId: present(milestones[0]),
    expectedRevision: 2,
    workouts: [...workouts, present(workouts[0])].map((id) => ({ workoutId: id })),
  })
  await mutate(UpdateWorkoutDocument, {
    workoutId: present(workouts[0]),
    ...at1,
    title: 'Renamed',
    exercises: [...exercises, present(exercises[0])].map((id) => ({ exerciseId: id, sets })),
  })
}
