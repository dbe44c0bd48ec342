import {
  AddMilestoneToProgramDocument,
  ArchiveExerciseDocument,
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  DeleteExerciseDocument,
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  DeleteWorkoutDocument,
  MoveProgramMilestoneDocument,
  PublishProgramDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  SetMilestoneWorkoutsDocument,
  type TypedDocumentString,
  UnarchiveExerciseDocument,
  UnpublishProgramDocument,
  UpdateExerciseDocument,
  UpdateMilestoneDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../generated/operations.ts'
import type { Mutate } from '../mutate.ts'
import type { Answer, Command, InputOf, Kind } from './model.ts'
import type { Why } from './state.ts'

const DOCUMENTS: { [K in Kind]: TypedDocumentString<object, { input: InputOf<K> }> } = {
  createProgram: CreateProgramDocument,
  updateProgram: UpdateProgramDocument,
  publishProgram: PublishProgramDocument,
  unpublishProgram: UnpublishProgramDocument,
  deleteProgram: DeleteProgramDocument,
  addMilestoneToProgram: AddMilestoneToProgramDocument,
  removeMilestoneFromProgram: RemoveMilestoneFromProgramDocument,
  moveProgramMilestone: MoveProgramMilestoneDocument,
  reorderProgramMilestones: ReorderProgramMilestonesDocument,
  createMilestone: CreateMilestoneDocument,
  updateMilestone: UpdateMilestoneDocument,
  setMilestoneWorkouts: SetMilestoneWorkoutsDocument,
  deleteMilestone: DeleteMilestoneDocument,
  createWorkout: CreateWorkoutDocument,
  updateWorkout: UpdateWorkoutDocument,
  deleteWorkout: DeleteWorkoutDocument,
  createExercise: CreateExerciseDocument,
  updateExercise: UpdateExerciseDocument,
  archiveExercise: ArchiveExerciseDocument,
  unarchiveExercise: UnarchiveExerciseDocument,
  deleteExercise: DeleteExerciseDocument,
}

export const KINDS = Object.keys(DOCUMENTS) as Kind[]

/** Sends a command to the real server and returns its answer in the form of the model. */
export async function send(mutate: Mutate, { kind, input }: Command): Promise<Answer> {
  const document = DOCUMENTS[kind] as TypedDocumentString<Record<string, unknown>, { input: object }>
  const { userErrors, alreadyPresent, ...payload } = (await mutate(document, input)) as Record<string, unknown>
  const [thing] = Object.values(payload)
  const errors = userErrors as UserError[]
  if (thing === null && errors.length > 0) return { refused: errors.map(whyOf) }
  if (!thing || errors.length > 0) throw new Error(`Neither an answer nor a refusal: ${JSON.stringify(payload)}`)
  if (typeof thing === 'string') return { thing: { deleted: thing } }
  return { thing: { ...told(thing as Told), ...(alreadyPresent !== undefined && { alreadyPresent }) } }
}

interface UserError {
  code: string
  field: string[] | null
  currentRevision?: number
  missing?: string[]
  unexpected?: string[]
  duplicated?: string[]
}

function whyOf({ code, field, currentRevision, missing, unexpected, duplicated }: UserError): Why {
  return { code, field: field?.join('.') ?? null, currentRevision, missing, unexpected, duplicated }
}

interface Told {
  milestones?: { id: string }[]
  workouts?: { id: string; workout: { id: string } }[]
  exercises?: { id: string; exercise: { id: string } }[]
  publishedAt?: string | null
}

/** Lists in the form of the model: IDs, and rows as pairs of IDs. */
function told({ milestones, workouts, exercises, publishedAt, ...rest }: Told): Record<string, unknown> {
  return {
    ...rest,
    ...(publishedAt !== undefined && { publishedAt: publishedAt !== null }),
    ...(milestones && { milestones: milestones.map(({ id }) => id) }),
    ...(workouts && { workouts: workouts.map(({ id, workout }) => [id, workout.id]) }),
    ...(exercises && { exercises: exercises.map(({ id, exercise }) => [id, exercise.id]) }),
  }
}
