import type { RequiredDataFromCollectionSlug } from 'payload'
import { createMilestone } from '../actions/programs/createMilestone.ts'
import { createProgram } from '../actions/programs/createProgram.ts'
import { createWorkout } from '../actions/programs/createWorkout.ts'
import { publishProgram } from '../actions/programs/publishProgram.ts'
import { encodeId } from '../kernel/nodeId.ts'
import { SetType } from '../kernel/workoutVocabulary.ts'
import type { Exercise, Milestone, Program, Workout } from '../payload-types.ts'
import type { Transaction } from '../storage/doorway.ts'
import type { Person, TestServer } from './testServer.ts'

let made = 0
const next = () => {
  made += 1
  return String(made).padStart(4, '0')
}

type Server = Pick<TestServer, 'waymark'>

function exerciseNumbered(number: string, data: Partial<Exercise>) {
  return {
    name: `Exercise ${number}`,
    slug: `exercise-${number}`,
    category: 'STRENGTH',
    metric: 'LOAD_AND_REPS',
    primaryMuscles: ['CHEST'],
    ...data,
  } as RequiredDataFromCollectionSlug<'exercises'> // a hook derives the keys
}

/** Creates documents of the catalogue as a coach, mostly through the operations. IDs are public ones. */
export function catalogue({ waymark: { doorway, payload } }: Server, { caller }: Person) {
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => doorway.inTransaction(caller, work)
  return {
    exercise: async (data: Partial<Exercise> = {}): Promise<string> => {
      const number = next()
      const { id } = await payload.create({ collection: 'exercises', data: exerciseNumbered(number, data) })
      return encodeId('exercise', id)
    },
    workout: async (
      exerciseIds: string[] = [],
      data: Partial<Workout> = {},
      alternativeIds: string[] = [],
    ): Promise<string> => {
      const { id } = await inTransaction((tx) =>
        createWorkout(tx, {
          title: data.title ?? `Workout ${next()}`,
          exercises: exerciseIds.map((exerciseId) => ({
            ...{ exerciseId, alternativeIds },
            sets: [{ type: SetType.NORMAL, repsMin: 5 }],
          })),
        }),
      )
      return encodeId('workout', id)
    },
    milestone: async (workoutIds: string[] = [], data: Partial<Milestone> = {}): Promise<string> => {
      const { id } = await inTransaction((tx) =>
        createMilestone(tx, { title: data.title ?? `Milestone ${next()}`, workoutIds }),
      )
      return encodeId('milestone', id)
    },
    program: async (milestoneIds: string[] = [], data: Partial<Program> = {}): Promise<string> => {
      const { id } = await inTransaction(async (tx) => {
        const number = next()
        const title = data.title ?? `Program ${number}`
        const program = await createProgram(tx, {
          title,
          slug: data.slug ?? `program-${number}`,
          description: data.description,
          milestoneIds,
        })
        if (!data.isPublished) return program
        return publishProgram(tx, { programId: encodeId('program', program.id), expectedRevision: 1 })
      })
      return encodeId('program', id)
    },
    /** A published program with one milestone, one workout and one exercise of its own. */
    async publishedTree(data: Partial<Program> = {}) {
      const exercise = await this.exercise()
      const workout = await this.workout([exercise])
      const milestone = await this.milestone([workout])
      return { exercise, workout, milestone, program: await this.program([milestone], { ...data, isPublished: true }) }
    },
    /** Creates `count` milestones, all with the same workout. */
    async milestones(count: number): Promise<string[]> {
      const workout = await this.workout([await this.exercise()])
      const ids: string[] = []
      for (let index = 0; index < count; index += 1) ids.push(await this.milestone([workout]))
      return ids
    },
  }
}
