import type { GraphQLObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validatedByMutation } from '../src/graphql/validation/validateArguments.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { unlike } from '../src/testing/mutate.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'

const ERRORS = 'userErrors { __typename code message field }'
const CREATE_PROGRAM = `mutation ($input: CreateProgramInput!) { answer: createProgram(input: $input) { thing: program { id slug revision isPublished } ${ERRORS} } }`
const CREATE_MILESTONE = `mutation ($input: CreateMilestoneInput!) { answer: createMilestone(input: $input) { thing: milestone { id workouts { workout { id } } } ${ERRORS} } }`
const CREATE_WORKOUT = `mutation ($input: CreateWorkoutInput!) { answer: createWorkout(input: $input) { thing: workout { id } ${ERRORS} } }`
const PUBLISH = `mutation ($input: PublishProgramInput!) { answer: publishProgram(input: $input) { thing: program { id revision isPublished publishedAt } ${ERRORS} } }`
const UNPUBLISH = `mutation ($input: UnpublishProgramInput!) { answer: unpublishProgram(input: $input) { thing: program { revision isPublished publishedAt } ${ERRORS} } }`
const ADD = `mutation ($input: AddMilestoneToProgramInput!) { answer: addMilestoneToProgram(input: $input) { thing: program { id } ${ERRORS} } }`
const REORDER = `mutation ($input: ReorderProgramMilestonesInput!) { answer: reorderProgramMilestones(input: $input) { thing: program { id } ${ERRORS} } }`

/** Arguments that a field requires, where their value does not matter. */
const REQUIRED: Record<string, string> = { exercise: 'exercise: "x"', from: 'from: "2026-01-05"' }
/** A value that breaks a rule, by the name of the argument that has the rule. */
const BROKEN: Record<string, string> = {
  first: 'first: 101',
  last: 'last: 367',
  to: 'to: "2026-01-04"',
  ids: `ids: [${'"x",'.repeat(101)}]`,
}
/** A query that reaches a field, by the type of the field. */
const REACH: Record<string, (field: string, program: string) => string> = {
  Query: (field) => `{ ${field} }`,
  Program: (field) => `{ programs(first: 1) { nodes { ${field} } } }`,
  Milestone: (field) => `{ milestones(first: 1) { nodes { ${field} } } }`,
  Workout: (field) => `{ workouts(first: 1) { nodes { ${field} } } }`,
  ProductUser: (field) => `{ me { ${field} } }`,
  Enrolment: (field) => `{ me { enrolments(first: 1) { nodes { ${field} } } } }`,
  WorkoutSession: (field) => `{ me { workoutSessions(first: 1) { nodes { ${field} } } } }`,
  PerformedSet: (field) => `{ me { workoutSessions(first: 1) { nodes { sets { ${field} } } } } }`,
  Progress: (field) => `{ me { progress { ${field} } } }`,
  ProgramPropagationPreview: (field, program) =>
    `{ previewProgramPropagation(input: { programId: "${program}", expectedRevision: 2 }) { ${field} } }`,
}

/** Each mutation of coaches asks for the role again in its transaction. */
const STILL_A_COACH = 'find productUsers'

describe('refusals', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    tree = await make.publishedTree({ title: 'Taken', slug: 'taken' })
  })
  afterAll(() => server.stop())

  async function send(mutation: string, input: object) {
    const { data, errors } = await server.graphql(mutation, { input }, coach)
    expect(errors).toBeUndefined()
    return data.answer as {
      thing: Record<string, unknown> | null
      userErrors: { code: string; message: string; field: string[] }[]
    }
  }

  async function documents(): Promise<number[]> {
    const { payload } = server.waymark
    const counts = await Promise.all(
      (['programs', 'milestones', 'workouts', 'programRevisions'] as const).map((collection) =>
        payload.count({ collection }),
      ),
    )
    return counts.map(({ totalDocs }) => totalDocs)
  }

  const cases: [string, string, () => object, string, string][] = [
    ['an empty title', CREATE_PROGRAM, () => ({ title: '' }), 'INVALID', 'input.title'],
    ['a title of spaces', CREATE_PROGRAM, () => ({ title: '  \t ' }), 'INVALID', 'input.title'],
    ['a title of emoji alone', CREATE_PROGRAM, () => ({ title: '💪🔥' }), 'INVALID', 'input.title'],
    ['a title with a null byte', CREATE_PROGRAM, () => ({ title: 'a\u0000b' }), 'INVALID', 'input.title'],
    ['a title with half an emoji', CREATE_PROGRAM, () => ({ title: 'a\ud83d' }), 'INVALID', 'input.title'],
    ['a title of two lines', CREATE_PROGRAM, () => ({ title: 'a\nb' }), 'INVALID', 'input.title'],
    ['a title of 121 characters', CREATE_PROGRAM, () => ({ title: 'x'.repeat(121) }), 'INVALID', 'input.title'],
    ['a slug with an emoji', CREATE_PROGRAM, () => ({ title: 'a', slug: 'a-💪' }), 'INVALID', 'input.slug'],
    ['a slug with a null byte', CREATE_PROGRAM, () => ({ title: 'a', slug: 'a\u0000' }), 'INVALID', 'input.slug'],
    ['a slug in use', CREATE_PROGRAM, () => ({ title: 'a', slug: 'taken' }), 'TAKEN', 'input.slug'],
    ['a title whose slug is in use', CREATE_PROGRAM, () => ({ title: 'Täken!' }), 'TAKEN', 'input.slug'],
    [
      'a description of 2,001 characters',
      CREATE_PROGRAM,
      () => ({ title: 'a', description: 'x'.repeat(2001) }),
      'INVALID',
      'input.description',
    ],
    [
      'an unknown milestone',
      CREATE_PROGRAM,
      () => ({ title: 'b', milestoneIds: [tree.milestone, unlike(tree.milestone)] }),
      'NOT_FOUND',
      'input.milestoneIds.1',
    ],
    [
      'a workout for a milestone',
      CREATE_PROGRAM,
      () => ({ title: 'b', milestoneIds: [tree.workout] }),
      'NOT_FOUND',
      'input.milestoneIds.0',
    ],
    [
      'a duplicate milestone',
      CREATE_PROGRAM,
      () => ({ title: 'b', milestoneIds: [tree.milestone, tree.milestone] }),
      'INVALID',
      'input.milestoneIds.1',
    ],
    [
      '101 milestones',
      CREATE_PROGRAM,
      () => ({ title: 'b', milestoneIds: Array(101).fill(tree.milestone) }),
      'TOO_MANY',
      'input.milestoneIds',
    ],
    ['a milestone without a title', CREATE_MILESTONE, () => ({ title: '' }), 'INVALID', 'input.title'],
    [
      'an unknown workout',
      CREATE_MILESTONE,
      () => ({ title: 'm', workoutIds: ['workout_x'] }),
      'NOT_FOUND',
      'input.workoutIds.0',
    ],
    [
      '51 slots',
      CREATE_MILESTONE,
      () => ({ title: 'm', workoutIds: Array(51).fill(tree.workout) }),
      'TOO_MANY',
      'input.workoutIds',
    ],
    ['a workout without a title', CREATE_WORKOUT, () => ({ title: '', exercises: [] }), 'INVALID', 'input.title'],
    [
      'a workout of no minutes',
      CREATE_WORKOUT,
      () => ({ title: 'w', estimatedMinutes: 0, exercises: [] }),
      'INVALID',
      'input.estimatedMinutes',
    ],
    [
      'an unknown exercise',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ exerciseId: tree.workout, sets: [{}] }] }),
      'NOT_FOUND',
      'input.exercises.0.exerciseId',
    ],
    [
      'an exercise without sets',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ exerciseId: tree.exercise, sets: [] }] }),
      'INVALID',
      'input.exercises.0.sets',
    ],
    [
      'a row to keep in a new workout',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ id: 'workoutExercise_x', exerciseId: tree.exercise, sets: [{}] }] }),
      'NOT_FOUND',
      'input.exercises.0.id',
    ],
    [
      'a load beyond 2000',
      CREATE_WORKOUT,
      () => ({
        title: 'w',
        exercises: [{ exerciseId: tree.exercise, sets: [{}, { load: { value: '2000.001', unit: 'KG' } }] }],
      }),
      'INVALID',
      'input.exercises.0.sets.1.load.value',
    ],
    [
      'an RPE of 11',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ exerciseId: tree.exercise, sets: [{ rpe: '11' }] }] }),
      'INVALID',
      'input.exercises.0.sets.0.rpe',
    ],
    [
      'an empty range',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ exerciseId: tree.exercise, sets: [{ repsMin: 5, repsMax: 4 }] }] }),
      'INVALID',
      'input.exercises.0.sets.0.repsMax',
    ],
    [
      'notes with a null byte',
      CREATE_WORKOUT,
      () => ({ title: 'w', exercises: [{ exerciseId: tree.exercise, notes: '\u0000', sets: [{}] }] }),
      'INVALID',
      'input.exercises.0.notes',
    ],
    [
      'publishing an unknown program',
      PUBLISH,
      () => ({ programId: unlike(tree.program), expectedRevision: 1 }),
      'NOT_FOUND',
      'input.programId',
    ],
    [
      'publishing a milestone',
      PUBLISH,
      () => ({ programId: tree.milestone, expectedRevision: 1 }),
      'NOT_FOUND',
      'input.programId',
    ],
    [
      'publishing at an old revision',
      PUBLISH,
      () => ({ programId: tree.program, expectedRevision: 1 }),
      'STALE_REVISION',
      'input.expectedRevision',
    ],
    [
      'unpublishing at an old revision',
      UNPUBLISH,
      () => ({ programId: tree.program, expectedRevision: 9 }),
      'STALE_REVISION',
      'input.expectedRevision',
    ],
    [
      'unpublishing an unknown program',
      UNPUBLISH,
      () => ({ programId: 'x', expectedRevision: 1 }),
      'NOT_FOUND',
      'input.programId',
    ],
    [
      'adding to an unknown program',
      ADD,
      () => ({ programId: 'program_x', milestoneId: tree.milestone }),
      'NOT_FOUND',
      'input.programId',
    ],
    [
      'adding an unknown milestone',
      ADD,
      () => ({ programId: tree.program, milestoneId: tree.program }),
      'NOT_FOUND',
      'input.milestoneId',
    ],
    [
      'reordering an unknown program',
      REORDER,
      () => ({ programId: tree.exercise, milestoneIds: [], expectedRevision: 1 }),
      'NOT_FOUND',
      'input.programId',
    ],
  ]

  it.each(cases)('%s is refused by name, and nothing is written', async (_, mutation, input, code, field) => {
    const before = await documents()
    const { thing, userErrors } = await send(mutation, input())
    expect(thing).toBeNull()
    expect(userErrors.map((error) => [error.code, error.field.join('.')])).toEqual([[code, field]])
    expect(userErrors[0]?.message).toMatch(/^[A-Za-z]\P{Cc}{5,200}\.$/u)
    expect(userErrors[0]?.message).not.toMatch(/sql|mongo|payload|\/|at .*:\d/i)
    expect(await documents()).toEqual(before)
  })

  it('names every problem of an input at once', async () => {
    const { userErrors } = await send(CREATE_PROGRAM, { title: '', slug: 'Ä', description: '\u0000' })
    expect(userErrors.map(({ field }) => field.at(-1)).sort()).toEqual(['description', 'slug', 'title'])
  })

  it('takes an emoji inside a title', async () => {
    const { thing, userErrors } = await send(CREATE_PROGRAM, { title: 'Strong 💪 start' })
    expect([thing, userErrors]).toEqual([
      expect.objectContaining({ slug: 'strong-start', revision: 1, isPublished: false }),
      [],
    ])
  })

  it('lets one of twenty have a slug; nineteen are told that it is taken', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(CREATE_PROGRAM, { title: 'Race', slug: 'race' })),
    )
    expect(answers.filter(({ thing }) => thing !== null)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(19).fill('TAKEN'))
  })

  it('a program without a workout cannot be published, one with a workout can, once', async () => {
    const empty = await make.program([await make.milestone([])])
    const refused = await send(PUBLISH, { programId: empty, expectedRevision: 1 })
    expect(refused).toMatchObject({ thing: null, userErrors: [{ code: 'NOT_PUBLISHABLE', field: null }] })

    const program = await make.program([tree.milestone])
    const published = await send(PUBLISH, { programId: program, expectedRevision: 1 })
    expect(published).toMatchObject({ thing: { revision: 2, isPublished: true }, userErrors: [] })
    expect(Date.parse(String(published.thing?.publishedAt))).toBeGreaterThan(Date.now() - 60_000)
    const again = await send(PUBLISH, { programId: program, expectedRevision: 2 })
    expect(again.thing).toEqual(published.thing)
    const draft = await send(UNPUBLISH, { programId: program, expectedRevision: 2 })
    expect(draft.thing).toEqual({ revision: 3, isPublished: false, publishedAt: null })
  })

  it('one of twenty who publish and unpublish at one revision is accepted', async () => {
    const programId = await make.program([tree.milestone])
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(PUBLISH, { programId, expectedRevision: 1 })),
    )
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(19).fill('STALE_REVISION'),
    )
  })

  describe('arguments of queries', () => {
    const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    it.each([
      ['first: 0', '{ programs(first: 0) { totalCount } }', 'first'],
      ['first: 101', '{ exercises(first: 101) { totalCount } }', 'first'],
      ['first: -1 of a milestone', '{ node(id: "x") { id } milestones(first: -1) { totalCount } }', 'first'],
      ['a forged cursor', '{ programs(after: "bm90IGEgY3Vyc29y") { totalCount } }', 'after'],
      ['a cursor that is no base64', '{ programs(after: "💪") { totalCount } }', 'after'],
      [
        'a cursor of another order',
        `{ programs(after: "${cursorOf(['NAME_ASC', 'a', '0'.repeat(24)])}") { totalCount } }`,
        'after',
      ],
      [
        'a cursor with an operator',
        `{ programs(after: "${cursorOf(['TITLE_ASC', { $gt: '' }, '0'.repeat(24)])}") { totalCount } }`,
        'after',
      ],
      [
        'a cursor with a text for a number',
        `{ programs(orderBy: PUBLISHED_AT_DESC, after: "${cursorOf(['PUBLISHED_AT_DESC', 'a', '0'.repeat(24)])}") { totalCount } }`,
        'after',
      ],
      [
        'a cursor with a number for a text',
        `{ programs(after: "${cursorOf(['TITLE_ASC', 1, '0'.repeat(24)])}") { totalCount } }`,
        'after',
      ],
      [
        'a search of 101 characters',
        `{ programs(filter: { search: "${'x'.repeat(101)}" }) { totalCount } }`,
        'filter.search',
      ],
      ['a search with a null byte', '{ exercises(filter: { search: "a\\u0000" }) { totalCount } }', 'filter.search'],
      [
        'a filter of 21 values',
        `{ me { workoutSessions(filter: { status: [${'COMPLETED,'.repeat(21)}] }) { totalCount } } }`,
        'filter.status',
      ],
      ['101 nodes', `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`, 'ids'],
      ['neither ID nor slug', '{ program { id } }', 'id'],
      ['both ID and slug', '{ exercise(id: "x", slug: "y") { id } }', 'id'],
    ])('%s is BAD_USER_INPUT and named', async (_, query, argument) => {
      const { errors } = await server.graphql(query, {}, coach)
      expect(errors).toHaveLength(1)
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument })
      expect(errors?.[0]?.message).toContain(argument.split('.').at(-1))
    })

    /** Every argument that is declared to TypeGraphQL, with the type and the field to which it belongs. */
    function declaredArguments() {
      const { queries, mutations, subscriptions, fieldResolvers, objectTypes } = getMetadataStorage()
      const roots = { Query: queries, Mutation: mutations, Subscription: subscriptions }
      const fields = [
        ...Object.entries(roots).flatMap(([type, resolvers]) => resolvers.map((resolver) => ({ type, ...resolver }))),
        ...fieldResolvers.map((resolver) => {
          const target = resolver.getObjectType?.() ?? resolver.target
          return { type: objectTypes.find((each) => each.target === target)?.name ?? '', ...resolver }
        }),
      ]
      return fields.flatMap(({ type, schemaName, params = [] }) =>
        params
          .filter((param) => param.kind === 'arg' || param.kind === 'args')
          .map((param) => ({ type, field: schemaName, param })),
      )
    }

    it('are validated by the function of the schema, and the inputs of mutations by their template', () => {
      const all = declaredArguments()
      expect(all.length).toBeGreaterThan(60)
      for (const { type, field, param } of all) {
        const { validateFn, validateSettings } = param
        expect([type, field, validateFn]).toEqual([type, field, type === 'Mutation' ? validatedByMutation : undefined])
        expect([type, field, validateSettings]).toEqual([type, field, undefined])
      }
    })

    it('answer BAD_USER_INPUT at every field whose arguments are a class', async () => {
      const { program } = await make.publishedTree()
      const does = training(server, coach)
      await does.enrol(program)
      const exercise = await make.exercise()
      await does.log((await does.start({ title: 'Own' })).id, exercise, { reps: 5, load: kg('100') })
      const schema = await createSchema()
      const asked = declaredArguments().filter(({ param }) => param.kind === 'args')
      expect(asked.length).toBeGreaterThan(10)
      for (const { type, field } of asked) {
        const objectType = schema.getType(type) as GraphQLObjectType
        const names = objectType.getFields()[field]?.args.map(({ name }) => name) ?? []
        const argument = present(names.find((name) => name in BROKEN))
        const values = names.flatMap((name) => (name === argument ? BROKEN[name] : (REQUIRED[name] ?? [])))
        const query = present(REACH[type])(`${field}(${values.join(', ')}) { __typename }`, program)
        const { errors } = await server.graphql(query, {}, coach)
        const refused = errors?.map(({ extensions }) => extensions)
        expect([query, refused]).toEqual([query, [{ code: 'BAD_USER_INPUT', argument }]])
      }
    })

    it.each([
      ['a number for a decimal', '{ repsMin: 1, rpe: 8 }'],
      ['a decimal with four places', '{ distanceMeters: "1.2345" }'],
      ['a tempo of three phases', '{ tempo: "3-1-1" }'],
      ['an unknown set type', '{ type: SUPER }'],
    ])('%s is BAD_USER_INPUT', async (_, set) => {
      const query = `mutation { createWorkout(input: { title: "w", exercises: [{ exerciseId: "x", sets: [${set}] }] }) { userErrors { code } } }`
      const { status, errors } = await server.graphql(query, {}, coach)
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    })

    it.each(['💪💪💪', 'ab', 'x'.repeat(33), 'a\u0000bc', 'admin', 'Ünal', ''])(
      '"%s" is no username',
      async (username) => {
        const { data } = await server.graphql(
          'query ($u: String!) { usernameAvailability(username: $u) { available normalized reason } }',
          { u: username },
        )
        expect(data.usernameAvailability).toEqual({ available: false, normalized: null, reason: 'INVALID' })
      },
    )

    it('a username is taken in every spelling', async () => {
      const query = 'query ($u: String!) { usernameAvailability(username: $u) { available normalized reason } }'
      const ask = async (u: string) => (await server.graphql(query, { u })).data.usernameAvailability
      expect(await ask('COACH.one')).toEqual({ available: false, normalized: 'coach.one', reason: 'TAKEN' })
      expect(await ask('Ｃｏａｃｈ.one')).toEqual({ available: false, normalized: 'coach.one', reason: 'TAKEN' })
      expect(await ask('Coach.Two')).toEqual({ available: true, normalized: 'coach.two', reason: null })
    })
  })

  it.each([
    [
      'createProgram',
      () => server.calls(() => send(CREATE_PROGRAM, { title: 'Counted', milestoneIds: [tree.milestone] })),
    ],
    [
      'createMilestone',
      () => server.calls(() => send(CREATE_MILESTONE, { title: 'Counted', workoutIds: Array(20).fill(tree.workout) })),
    ],
    [
      'createWorkout',
      () =>
        server.calls(() =>
          send(CREATE_WORKOUT, {
            title: 'Counted',
            exercises: Array(20).fill({ exerciseId: tree.exercise, sets: [{}] }),
          }),
        ),
    ],
  ])('%s makes a fixed number of database calls', async (name, calls) => {
    const expected: Record<string, string[]> = {
      createProgram: [
        ...[...AUTHENTICATION, STILL_A_COACH, 'find programs', 'find milestones', 'hold milestones', 'create programs'],
        ...['find milestones', 'find workouts', 'insertMany programRevisions'],
      ],
      createMilestone: [
        ...AUTHENTICATION,
        STILL_A_COACH,
        'find workouts',
        'hold workouts',
        'create milestones',
        'find workouts',
      ],
      createWorkout: [
        ...AUTHENTICATION,
        STILL_A_COACH,
        'find exercises',
        'hold exercises',
        'create workouts',
        'insertMany workoutRevisions',
      ],
    }
    expect(await calls()).toEqual(expected[name])
  })

  it('publishProgram and addMilestoneToProgram make a fixed number of database calls', async () => {
    const programId = await make.program([tree.milestone])
    const revised = ['find milestones', 'find workouts', 'insertMany programRevisions', 'updateOne programs']
    expect(await server.calls(() => send(PUBLISH, { programId, expectedRevision: 1 }))).toEqual([
      ...[...AUTHENTICATION, STILL_A_COACH, 'find programs'],
      ...['findOne programs', ...revised],
    ])
    const milestoneId = await make.milestone([])
    expect(await server.calls(() => send(ADD, { programId, milestoneId }))).toEqual([
      ...[...AUTHENTICATION, STILL_A_COACH, 'find programs', 'find milestones'],
      ...['findOne programs', 'hold milestones', ...revised],
    ])
  })

  it('says after the commit, once for each accepted change, what it touched; a refusal says nothing', async () => {
    const { lines } = server
    const said = () => lines.filter(({ msg }) => msg === 'revalidate').map(({ tags }) => tags)
    const before = said().length
    const { thing } = await send(CREATE_PROGRAM, { title: 'Tagged' })
    await send(CREATE_PROGRAM, { title: 'Tagged' })
    expect(said().slice(before)).toEqual([[String(thing?.id).replace('_', ':'), 'programs']])
  })
})
