import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { countCalls } from '../src/testing/countCalls.ts'
import {
  ArchiveExerciseDocument,
  CreateExerciseDocument,
  DeleteExerciseDocument,
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  DeleteWorkoutDocument,
  MoveProgramMilestoneDocument,
  PlanProgramDocument,
  RemoveMilestoneFromProgramDocument,
  SetMilestoneWorkoutsDocument,
  TransformProgramDocument,
  UnarchiveExerciseDocument,
  UpdateExerciseDocument,
  UpdateMilestoneDocument,
  UpdateProfileDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import {
  AUTHENTICATION,
  isMongo,
  NOTE,
  type Person,
  present,
  startTestServer,
  type TestServer,
} from '../src/testing/testServer.ts'

/** Who asks, and in the transaction whether they are still a coach. */
const COACH = [...AUTHENTICATION, 'find productUsers']
const SNAPSHOT = ['find milestones', 'find workouts', 'insertMany programRevisions']
const SAVE_PROGRAM = [...COACH, 'find programs', 'findOne programs', ...SNAPSHOT, 'updateOne programs']
/** A revision of the workout, and the search for programs that hold it. */
const SAVE_WORKOUT = ['insertMany workoutRevisions', 'find milestones', 'updateOne workouts']
const HOLDERS = ['find programs', ...SNAPSHOT, 'incrementMany programs']
/** A call of Payload itself, which also deletes what anybody has set for the document in the admin interface. */
const PREFERENCES = 'deleteMany payload-preferences'

describe('the database calls of a mutation', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate } = {} as ReturnType<typeof mutations>
  let milestones: string[]
  let workouts: string[]
  let exercises: string[]

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate } = mutations(server, coach))
    milestones = await make.milestones(20)
    exercises = await Promise.all(Array.from({ length: 20 }, () => make.exercise()))
    workouts = await Promise.all(exercises.map((exercise) => make.workout([exercise])))
  })
  afterAll(() => server.stop())

  const at1 = { expectedRevision: 1 }
  const sets = [{ type: 'NORMAL' as const }]

  /**
   * Makes a program (a milestone, a workout) of `size` parts, and returns the calls of the work that is done with it.
   */
  const ofProgram = async (size: number, work: (programId: string) => Promise<unknown>) => {
    const programId = await make.program(milestones.slice(0, size))
    return server.calls(() => work(programId))
  }
  const ofMilestone = async (size: number, work: (milestoneId: string) => Promise<unknown>) => {
    const milestoneId = await make.milestone(workouts.slice(0, size))
    return server.calls(() => work(milestoneId))
  }
  const ofWorkout = async (size: number, work: (workoutId: string) => Promise<unknown>) => {
    const workoutId = await make.workout(exercises.slice(0, size))
    return server.calls(() => work(workoutId))
  }
  const ofExercise = async (work: (exerciseId: string) => Promise<unknown>) => {
    const exerciseId = await make.exercise({ name: 'Counted' })
    return server.calls(() => work(exerciseId))
  }

  const cases: Record<string, [(size: number) => Promise<string[]>, string[]]> = {
    'updateProgram, a title': [
      (size) => ofProgram(size, (programId) => mutate(UpdateProgramDocument, { programId, ...at1, title: 'New' })),
      SAVE_PROGRAM,
    ],
    'updateProgram, a slug': [
      (size) =>
        ofProgram(size, (programId) => mutate(UpdateProgramDocument, { programId, ...at1, slug: `new-${size}` })),
      [...COACH, 'find programs', 'find programs', ...SAVE_PROGRAM.slice(COACH.length + 1)],
    ],
    'updateProgram, nothing': [
      (size) => ofProgram(size, (programId) => mutate(UpdateProgramDocument, { programId, ...at1 })),
      [...COACH, 'find programs'],
    ],
    removeMilestoneFromProgram: [
      (size) =>
        ofProgram(size, (programId) =>
          mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: String(milestones[0]) }),
        ),
      [...SAVE_PROGRAM, 'find milestones'], // the last call reads what the answer selects
    ],
    moveProgramMilestone: [
      (size) =>
        ofProgram(size, (programId) =>
          mutate(MoveProgramMilestoneDocument, {
            ...{ programId, milestoneId: String(milestones[0]), place: { edge: 'LAST' } },
          }),
        ),
      [...SAVE_PROGRAM, 'find milestones'],
    ],
    deleteProgram: [
      (size) => ofProgram(size, (programId) => mutate(DeleteProgramDocument, { programId, ...at1 })),
      [
        ...[...COACH, 'find programs', 'findOne programs'],
        ...['find programs', 'deleteMany programRevisions', 'deleteOne programs', PREFERENCES],
        ...['find milestones', 'find workouts'],
      ],
    ],
    'updateMilestone, a title': [
      (size) =>
        ofMilestone(size, (milestoneId) => mutate(UpdateMilestoneDocument, { milestoneId, ...at1, title: 'New' })),
      [...COACH, 'find milestones', 'findOne milestones', 'find programs', 'updateOne milestones'],
    ],
    'updateMilestone, a description': [
      (size) =>
        ofMilestone(size, (milestoneId) =>
          mutate(UpdateMilestoneDocument, { milestoneId, ...at1, description: 'New' }),
        ),
      [...COACH, 'find milestones', 'findOne milestones', 'updateOne milestones'],
    ],
    'setMilestoneWorkouts, one more': [
      (size) =>
        ofMilestone(1, (milestoneId) =>
          mutate(SetMilestoneWorkoutsDocument, {
            ...{ milestoneId, ...at1, workouts: workouts.slice(0, size).map((workoutId) => ({ workoutId })) },
          }),
        ),
      [
        ...[...COACH, 'find milestones', 'find workouts', 'findOne milestones', 'hold workouts', 'find programs'],
        ...['updateOne milestones', 'find workouts'],
      ],
    ],
    deleteMilestone: [
      (size) => ofMilestone(size, (milestoneId) => mutate(DeleteMilestoneDocument, { milestoneId })),
      [
        ...COACH,
        'find milestones',
        'findOne milestones',
        'find programs',
        'find milestones',
        'deleteOne milestones',
        PREFERENCES,
        // Its copies of workouts go with it, as far as nobody else holds them.
        ...['find workouts', 'find milestones'],
      ],
    ],
    'updateWorkout, a title': [
      (size) => ofWorkout(size, (workoutId) => mutate(UpdateWorkoutDocument, { workoutId, ...at1, title: 'New' })),
      [...[...COACH, 'find workouts', 'findOne workouts', ...SAVE_WORKOUT], 'find exercises'],
    ],
    'updateWorkout, one more exercise': [
      (size) =>
        ofWorkout(1, (workoutId) =>
          mutate(UpdateWorkoutDocument, {
            ...{ workoutId, ...at1, exercises: exercises.slice(0, size).map((exerciseId) => ({ exerciseId, sets })) },
          }),
        ),
      [
        ...[...COACH, 'find workouts', 'find exercises', 'findOne workouts', 'hold exercises'],
        ...[...SAVE_WORKOUT, 'find exercises'],
      ],
    ],
    deleteWorkout: [
      (size) => ofWorkout(size, (workoutId) => mutate(DeleteWorkoutDocument, { workoutId })),
      [
        ...COACH,
        'find workouts',
        'findOne workouts',
        'find milestones',
        'find workouts',
        'find workouts',
        'deleteMany workoutRevisions',
        'deleteOne workouts',
        PREFERENCES,
      ],
    ],
    createExercise: [
      (size) =>
        server.calls(() =>
          mutate(CreateExerciseDocument, {
            ...{ name: `Made ${size}`, category: 'CARDIO', metric: 'DURATION', primaryMuscles: ['CALVES'] },
          }),
        ),
      [...COACH, 'find exercises', 'create exercises'],
    ],
    updateExercise: [
      () => ofExercise((exerciseId) => mutate(UpdateExerciseDocument, { exerciseId, name: 'New' })),
      [...COACH, 'find exercises', 'findOne exercises', 'updateOne exercises'],
    ],
    archiveExercise: [
      () => ofExercise((exerciseId) => mutate(ArchiveExerciseDocument, { exerciseId })),
      [...COACH, 'find exercises', 'findOne exercises', 'updateOne exercises'],
    ],
    'unarchiveExercise, not archived': [
      () => ofExercise((exerciseId) => mutate(UnarchiveExerciseDocument, { exerciseId })),
      [...COACH, 'find exercises'],
    ],
    deleteExercise: [
      () => ofExercise((exerciseId) => mutate(DeleteExerciseDocument, { exerciseId })),
      [
        ...COACH,
        'find exercises',
        'findOne exercises',
        'find workouts',
        'find workoutRevisions',
        'find exercises',
        'find exercises',
        'deleteOne exercises',
        PREFERENCES,
      ],
    ],
  }

  it.each(Object.entries(cases))('%s, are the same for two parts and for twenty', async (_, [calls, expected]) => {
    expect([await calls(2), await calls(20)]).toEqual([expected, expected])
  })

  it('planProgram, are the same for a plan of four workouts and of forty, when it is made and when it is changed', async () => {
    const plan = (weeks: number, line: string) => ({
      title: `Planned for ${weeks}`,
      milestones: Array.from({ length: weeks }, (_, week) => ({
        title: `Week ${week}`,
        workouts: Array.from({ length: 4 }, (_, day) => ({
          title: `Day ${day}`,
          rows: exercises.slice(0, 5).map((exerciseId) => ({ exerciseId, prescription: line })),
        })),
      })),
    })
    const made = async (weeks: number) => {
      let id = ''
      const making = await server.calls(async () => {
        const { program } = await mutate(PlanProgramDocument, { plan: plan(weeks, '3x5') })
        id = present(program).id
      })
      const changing = await server.calls(() =>
        mutate(TransformProgramDocument, { programId: id, ...at1, repsBy: 1, sharedWorkouts: 'CHANGE' }),
      )
      return { making, changing }
    }
    const [one, ten] = [await made(1), await made(10)]
    expect(ten).toEqual(one)
    expect(one.making.length).toBeLessThan(15)
    expect(one.changing.length).toBeLessThan(30)
  })

  it('are on MongoDB one more where the catalogue changes, and nowhere else', async () => {
    const exerciseId = await make.exercise({ name: 'Noted' })
    const notes = async (work: () => Promise<unknown>) =>
      (await countCalls(server.waymark.payload, work)).filter((call) => call === NOTE).length
    expect(await notes(() => mutate(UpdateExerciseDocument, { exerciseId, name: 'Noted anew' }))).toBe(isMongo ? 1 : 0)
    expect(await notes(() => mutate(UnarchiveExerciseDocument, { exerciseId }))).toBe(0)
    expect(await notes(() => mutate(UpdateProfileDocument, { displayName: 'Somebody' }))).toBe(0)
    expect(await notes(() => server.graphql('{ exercises { nodes { id } } }', {}, coach))).toBe(0)
  })

  describe('on a milestone that programs hold, are the same for one program and for a hundred', () => {
    const held = async (programs: number) => {
      const milestoneId = await make.milestone([String(workouts[0])])
      // A workout is marked once, when a program first holds it.
      await make.program([await make.milestone([String(workouts[1])])])
      const holders: string[] = []
      for (let n = 0; n < programs; n += 1) {
        holders.push(await make.program([milestoneId, ...milestones.slice(0, 3)], { isPublished: n % 2 === 0 }))
      }
      return { milestoneId, holders }
    }

    it.each([
      [
        'updateMilestone, a title',
        (milestoneId: string) => mutate(UpdateMilestoneDocument, { milestoneId, ...at1, title: 'In all of them' }),
        [...COACH, 'find milestones', 'findOne milestones', ...HOLDERS, 'updateOne milestones'],
      ],
      [
        'setMilestoneWorkouts',
        (milestoneId: string) =>
          mutate(SetMilestoneWorkoutsDocument, { milestoneId, ...at1, workouts: [{ workoutId: String(workouts[1]) }] }),
        [
          ...[...COACH, 'find milestones', 'find workouts', 'findOne milestones', 'hold workouts', ...HOLDERS],
          ...['updateOne milestones', 'find workouts'],
        ],
      ],
    ])('%s', async (_, work, expected) => {
      const [one, hundred] = [await held(1), await held(100)]
      expect(await server.calls(() => work(one.milestoneId))).toEqual(expected)
      expect(await server.calls(() => work(hundred.milestoneId))).toEqual(expected)
      const { docs } = await server.waymark.payload.find({
        collection: 'programRevisions',
        where: {
          change: { equals: 'MILESTONE_EDITED' },
          program: { in: hundred.holders.map((id) => decodeId('program', id)) },
        },
        select: { program: true, revision: true },
        pagination: false,
      })
      const programs = await server.waymark.payload.find({
        collection: 'programs',
        where: { id: { in: hundred.holders.map((id) => decodeId('program', id)) } },
        select: { revision: true },
        pagination: false,
      })
      expect(docs).toHaveLength(100)
      expect(programs.docs.map(({ revision }) => revision).sort()).toEqual([...Array(50).fill(2), ...Array(50).fill(3)])
    })

    it('updateWorkout', async () => {
      const edited = async (programs: number) => {
        const workoutId = await make.workout(exercises.slice(0, 1))
        const milestoneId = await make.milestone([workoutId, workoutId])
        for (let n = 0; n < programs; n += 1) await make.program([milestoneId, ...milestones.slice(0, 3)])
        return server.calls(() => mutate(UpdateWorkoutDocument, { workoutId, ...at1, title: 'In all of them' }))
      }
      const expected = [
        ...[...COACH, 'find workouts', 'findOne workouts', 'insertMany workoutRevisions'],
        ...['find milestones', 'hold milestones', ...HOLDERS, 'updateOne workouts', 'find exercises'],
      ]
      expect([await edited(1), await edited(30)]).toEqual([expected, expected])
    })
  })
})
