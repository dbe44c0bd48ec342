import {
  AddMilestoneToProgramDocument,
  ArchiveExerciseDocument,
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
} from './generated/operations.ts'
import type { Mutate } from './mutate.ts'
import type { TestServer } from './testServer.ts'

/**
 * The documents that the edits may change, by public ID. A deleted document stays listed, so later edits of it are
 * refused.
 */
export interface Catalogue {
  programId: string
  milestones: string[]
  workouts: string[]
  exercises: string[]
}

interface PlannedMilestone {
  id: string
  title: string
  workouts: { workout: { id: string; title: string; exercises: { id: string; exercise: { id: string } }[] } }[]
}

interface Now {
  program: { revision: number; milestones: PlannedMilestone[] }
  milestones: ({ id: string; revision: number; workouts: { id: string }[] } | null)[]
  workouts: ({ id: string; revision: number } | null)[]
}

const NOW = `query ($programId: ID!, $milestones: [ID!]!, $workouts: [ID!]!) {
  program(id: $programId) { revision milestones {
    id title workouts { workout { id title exercises { id exercise { id } } } }
  } }
  milestones: nodes(ids: $milestones) { ... on Milestone { id revision workouts { id } } }
  workouts: nodes(ids: $workouts) { ... on Workout { id revision } }
}`

export type Edit = keyof typeof EDITS
export const EDIT_KINDS = () => Object.keys(EDITS) as Edit[]

/**
 * Makes one edit of the program in its current state. `number` decides the choices of the edit. The edit may be
 * refused, because tests only check what it must not change.
 */
export async function edit(
  { graphql }: Pick<TestServer, 'graphql'>,
  mutate: Mutate,
  token: string,
  catalogue: Catalogue,
  kind: Edit,
  number: number,
): Promise<void> {
  const { data } = await graphql(NOW, { ...catalogue }, { token })
  await EDITS[kind]({ mutate, ...catalogue, now: data as Now, number, title: `Title ${number}` })
}

interface Of extends Catalogue {
  mutate: Mutate
  now: Now
  number: number
  title: string
}

const pick = <Value>(list: readonly Value[], number: number) => list[number % Math.max(list.length, 1)] as Value
const known = <Value>(list: readonly (Value | null)[], number: number) =>
  pick(
    list.filter((each) => each !== null),
    number,
  ) as Value
const atProgram = ({ programId, now }: Of) => ({ programId, expectedRevision: now.program.revision })

const EDITS = {
  add: ({ mutate, programId, milestones, number }: Of) =>
    mutate(AddMilestoneToProgramDocument, {
      programId,
      milestoneId: pick(milestones, number),
      place: { edge: number % 2 ? 'FIRST' : 'LAST' },
    }),
  remove: ({ mutate, programId, now, number }: Of) =>
    mutate(RemoveMilestoneFromProgramDocument, {
      programId,
      milestoneId: pick(now.program.milestones, number)?.id ?? '',
    }),
  /**
   * Leaves only the first milestone. An athlete who has completed that milestone completes the program when this
   * revision reaches the enrolment.
   */
  prune: async ({ mutate, programId, now }: Of) => {
    for (const { id } of now.program.milestones.slice(1)) {
      await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: id })
    }
  },
  move: ({ mutate, programId, now, number }: Of) =>
    mutate(MoveProgramMilestoneDocument, {
      programId,
      milestoneId: pick(now.program.milestones, number)?.id ?? '',
      place: { edge: 'FIRST' },
    }),
  reorder: ({ mutate, now, ...of }: Of) =>
    mutate(ReorderProgramMilestonesDocument, {
      ...atProgram({ mutate, now, ...of }),
      milestoneIds: now.program.milestones.map(({ id }) => id).toReversed(),
    }),
  publish: (of: Of) => of.mutate(PublishProgramDocument, atProgram(of)),
  unpublish: (of: Of) => of.mutate(UnpublishProgramDocument, atProgram(of)),
  rename: (of: Of) => of.mutate(UpdateProgramDocument, { ...atProgram(of), title: of.title }),
  renameMilestone: ({ mutate, now, number, title }: Of) => {
    const { id, revision } = known(now.milestones, number)
    return mutate(UpdateMilestoneDocument, { milestoneId: id, expectedRevision: revision, title })
  },
  /** Keeps some slots in another order, drops some and adds some. */
  setSlots: ({ mutate, now, workouts, number }: Of) => {
    const { id, revision, workouts: slots } = known(now.milestones, number)
    const kept = slots.filter((_, index) => (number >> index) % 2 === 0).toReversed()
    return mutate(SetMilestoneWorkoutsDocument, {
      milestoneId: id,
      expectedRevision: revision,
      workouts: [
        ...kept.map((slot, index) => ({ id: slot.id, workoutId: pick(workouts, number + index) })),
        ...(number % 3 === 0 ? [{ workoutId: pick(workouts, number) }] : []),
      ],
    })
  },
  setExercises: ({ mutate, now, exercises, number }: Of) => {
    const { id, revision } = known(now.workouts, number)
    const sets = [{ type: 'NORMAL' as const, repsMin: 1 + (number % 9) }]
    return mutate(UpdateWorkoutDocument, {
      workoutId: id,
      expectedRevision: revision,
      exercises: [{ exerciseId: pick(exercises, number), sets }],
    })
  },
  renameWorkout: ({ mutate, now, number, title }: Of) => {
    const { id, revision } = known(now.workouts, number)
    return mutate(UpdateWorkoutDocument, { workoutId: id, expectedRevision: revision, title })
  },
  /** Writes the whole program again, with one line for all of its rows. Sometimes a workout is made anew. */
  plan: (of: Of) => {
    const { number } = of
    const milestones = of.now.program.milestones.map(({ id, title, workouts }) => ({
      id,
      title,
      workouts: workouts.map(({ workout }, index) => ({
        id: (number >> index) % 4 === 3 ? null : workout.id,
        title: workout.title,
        rows: workout.exercises.map((row) => ({
          id: (number >> index) % 4 === 3 ? null : row.id,
          exerciseId: row.exercise.id,
          prescription: `${1 + (number % 5)}x5 @${60 + (number % 30)}%`,
        })),
      })),
    }))
    const sharedWorkouts = number % 2 ? ('COPY' as const) : ('CHANGE' as const)
    return of.mutate(PlanProgramDocument, { ...atProgram(of), plan: { title: of.title, milestones }, sharedWorkouts })
  },
  /** Of all weeks, or of one alone, which may share its workouts with others. */
  transform: (of: Of) => {
    const { number } = of
    const weeks = of.now.program.milestones.map(({ id }) => id)
    const milestoneIds = number % 4 < 2 && weeks.length > 0 ? [pick(weeks, number)] : undefined
    const sharedWorkouts = number % 8 < 5 ? ('COPY' as const) : ('CHANGE' as const)
    const change = { repsBy: 1, setsBy: 1 - (number % 3), milestoneIds, sharedWorkouts }
    return of.mutate(TransformProgramDocument, { ...atProgram(of), ...change })
  },
  revert: (of: Of) =>
    of.mutate(RevertProgramDocument, { ...atProgram(of), toRevision: 1 + (of.number % of.now.program.revision) }),
  renameExercise: ({ mutate, exercises, number, title }: Of) =>
    mutate(UpdateExerciseDocument, { exerciseId: pick(exercises, number), name: title }),
  archive: ({ mutate, exercises, number }: Of) =>
    mutate(ArchiveExerciseDocument, { exerciseId: pick(exercises, number) }),
  unarchive: ({ mutate, exercises, number }: Of) =>
    mutate(UnarchiveExerciseDocument, { exerciseId: pick(exercises, number) }),
  deleteExercise: ({ mutate, exercises, number }: Of) =>
    mutate(DeleteExerciseDocument, { exerciseId: pick(exercises, number) }),
  deleteWorkout: ({ mutate, workouts, number }: Of) =>
    mutate(DeleteWorkoutDocument, { workoutId: pick(workouts, number) }),
  deleteMilestone: ({ mutate, milestones, number }: Of) =>
    mutate(DeleteMilestoneDocument, { milestoneId: pick(milestones, number) }),
  deleteProgram: (of: Of) => of.mutate(DeleteProgramDocument, atProgram(of)),
} satisfies Record<string, (of: Of) => Promise<unknown>>
