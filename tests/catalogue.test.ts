import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { ProgramTreeDocument, type ProgramTreeQuery } from '../src/testing/generated/operations.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PAGE = /* GraphQL */ `
  query ($first: Int!, $after: String, $orderBy: ProgramOrder!, $filter: ProgramFilter) {
    programs(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
      edges { cursor node { title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }`

describe('the catalogue', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
  })
  afterAll(() => server.stop())

  const titles = (answer: { data: { programs: { edges: { node: { title: string } }[] } } }) =>
    answer.data.programs.edges.map(({ node }) => node.title)
  const page = (variables: object, person?: Person) =>
    server.graphql(PAGE, { first: 100, orderBy: 'TITLE_ASC', ...variables }, person)

  it('reads the tree in the same four calls for 1 program and for 100', async () => {
    for (let index = 0; index < 100; index += 1)
      await make.publishedTree({ title: `Tree ${String(index).padStart(3, '0')}` })
    const answers: { data: ProgramTreeQuery }[] = []
    const calls = (first: number) =>
      server.calls(async () => answers.push(await server.graphql(ProgramTreeDocument, { first })))
    const one = await calls(1)
    expect(one).toEqual(['find programs', 'find milestones', 'find workouts', 'find exercises'])
    expect(await calls(100)).toEqual(one)
    expect(answers.map(({ data }) => data.programs?.nodes.length)).toEqual([1, 100])
    expect(JSON.stringify(answers[1])).toMatch(/"exercise":\{[^}]*"name":"Exercise /)
  })

  it('counts only when totalCount is selected', async () => {
    const calls = (fields: string) => server.calls(() => server.graphql(`{ programs { ${fields} } }`))
    expect(await calls('nodes { id }')).toEqual(['find programs'])
    expect(await calls('nodes { id } totalCount')).toEqual(['find programs', 'count programs'])
  })

  it('never repeats or hides a program while others are inserted before, between and behind', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (let round = 0; ; round += 1) {
      const { data } = await page({ first: 7, after, filter: { search: 'tree' } })
      seen.push(...titles({ data }))
      if (!data.programs.pageInfo.hasNextPage) break
      after = data.programs.pageInfo.endCursor
      for (const title of [`Tree 000 ${round}`, `Tree 050 ${round}`, `Tree 099 ${round}`]) {
        await make.publishedTree({ title: `${title} newcomer` })
      }
    }
    const old = seen.filter((title) => !title.endsWith('newcomer'))
    expect(old).toEqual(Array.from({ length: 100 }, (_, index) => `Tree ${String(index).padStart(3, '0')}`))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each(['TITLE_ASC', 'TITLE_DESC', 'PUBLISHED_AT_DESC', 'UPDATED_AT_DESC'])(
    'pages through %s exactly as one long page',
    async (orderBy) => {
      for (const title of ['Same title', 'same TITLE', 'Sámë title']) await make.program([], { title })
      const whole = titles(await page({ orderBy, filter: { search: 'same' } }, coach))
      const paged: string[] = []
      let after: string | null = null
      do {
        const { data } = await page({ first: 1, after, orderBy, filter: { search: 'same' } }, coach)
        paged.push(...titles({ data }))
        expect(data.programs.pageInfo.hasPreviousPage).toBe(after !== null)
        after = data.programs.pageInfo.hasNextPage ? data.programs.pageInfo.endCursor : null
      } while (after)
      expect(paged).toEqual(whole)
    },
  )

  it('orders by title without regard to case and accents, and drafts last by publication', async () => {
    for (const title of ['zeta Ordering', 'Älpha ordering', 'beta ordering']) {
      await make.publishedTree({ title })
    }
    await make.program([], { title: 'Draft ordering' })
    const filter = { search: 'ordering' }
    expect(titles(await page({ filter }, coach))).toEqual([
      'Älpha ordering',
      'beta ordering',
      'Draft ordering',
      'zeta Ordering',
    ])
    expect(titles(await page({ filter, orderBy: 'PUBLISHED_AT_DESC' }, coach))).toEqual([
      'beta ordering',
      'Älpha ordering',
      'zeta Ordering',
      'Draft ordering',
    ])
  })

  it('finds words by their beginning, all of them, in title and description', async () => {
    await make.program([], { title: 'Über-Kraft für Läufer', description: 'Zwölf Wochen' })
    const search = async (text: string) => (await page({ filter: { search: text } }, coach)).data.programs.totalCount
    expect(
      await Promise.all(['uber', 'ÜBER kra', 'lauf zwo', 'über_%', 'fer', 'kraft 100%', '.*'].map(search)),
    ).toEqual([1, 1, 1, 1, 0, 0, await search('')])
  })

  it('filters exercises by everything that the filter names', async () => {
    await make.exercise({
      name: 'Filter one',
      slug: 'filter-one',
      equipment: 'BARBELL',
      level: 'EXPERT',
      secondaryMuscles: ['TRAPS'],
    })
    await make.exercise({
      name: 'Filter two',
      slug: 'filter-two',
      equipment: 'CABLE',
      category: 'CARDIO',
      isArchived: true,
    })
    const find = async (filter: object) => {
      const { data } = await server.graphql(
        'query ($filter: ExerciseFilter) { exercises(filter: $filter) { totalCount nodes { slug } } }',
        { filter: { search: 'filter', ...filter } },
      )
      const slugs = data.exercises.nodes.map(({ slug }: { slug: string }) => slug)
      expect(data.exercises.totalCount).toBe(slugs.length)
      return slugs
    }
    expect(await find({})).toEqual(['filter-one'])
    expect(await find({ includeArchived: true })).toEqual(['filter-one', 'filter-two'])
    expect(await find({ includeArchived: true, category: ['CARDIO'] })).toEqual(['filter-two'])
    expect(await find({ equipment: ['CABLE', 'BARBELL'], level: ['EXPERT'] })).toEqual(['filter-one'])
    expect(await find({ includeArchived: true, muscle: ['TRAPS'] })).toEqual(['filter-one'])
    expect(await find({ includeArchived: true, muscle: ['CHEST', 'TRAPS'] })).toEqual(['filter-one', 'filter-two'])
    expect(await find({ muscle: ['NECK'] })).toEqual([])
  })

  it('answers nodes in the order asked for, null for the unknown, in one batch per type', async () => {
    const { exercise, workout, milestone, program } = await make.publishedTree()
    const ids = [workout, program, 'program_nothing', milestone, `user_${coach.user.id}`, exercise, program]
    let answer: { data: { nodes: ({ id: string; __typename: string } | null)[] } } | undefined
    const calls = await server.calls(async () => {
      answer = await server.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids }, coach)
    })
    expect(answer?.data.nodes.map((node) => node && `${node.__typename} ${node.id}`)).toEqual([
      `Workout ${workout}`,
      `Program ${program}`,
      null,
      `Milestone ${milestone}`,
      `ProductUser user_${coach.user.id}`,
      `Exercise ${exercise}`,
      `Program ${program}`,
    ])
    expect(calls.slice(0, AUTHENTICATION.length)).toEqual(AUTHENTICATION)
    expect(calls.slice(AUTHENTICATION.length).sort()).toEqual([
      'find exercises',
      'find milestones',
      'find programs',
      'find workouts',
    ])
  })

  it('lists the programs of each milestone in one call, a page at a time', async () => {
    const [milestone, other] = (await make.milestones(2)) as [string, string]
    for (const title of ['Holds C', 'Holds A', 'Holds B'])
      await make.program([milestone, other], { title, isPublished: true })
    await make.program([milestone], { title: 'Holds draft' })
    const query = /* GraphQL */ `
      query ($ids: [ID!]!, $after: String) {
        nodes(ids: $ids) {
          ... on Milestone { programs(first: 2, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } } }
        }
      }`
    const first = await server.graphql(query, { ids: [milestone, other] })
    const expected = { totalCount: 3, nodes: [{ title: 'Holds A' }, { title: 'Holds B' }] }
    expect(first.data.nodes).toMatchObject([{ programs: expected }, { programs: expected }])
    const { endCursor } = first.data.nodes[0].programs.pageInfo
    const second = await server.graphql(query, { ids: [milestone], after: endCursor }, coach)
    expect(second.data.nodes[0].programs).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } })
    expect(second.data.nodes[0].programs.nodes).toEqual([{ title: 'Holds C' }, { title: 'Holds draft' }])
    const calls = (ids: string[]) => server.calls(() => server.graphql(query, { ids }, coach))
    expect((await calls([milestone])).length).toBe((await calls([milestone, other])).length)
  })

  it('lists milestones and workouts for coaches, by title, searched', async () => {
    const workout = await make.workout([], { title: 'Zzz listed workout' })
    await make.milestone([workout], { title: 'Zzz listed milestone' })
    const { data } = await server.graphql(
      '{ milestones(search: "zzz lis") { nodes { title } } workouts(search: "zzz") { totalCount nodes { title } } }',
      {},
      coach,
    )
    expect(data).toEqual({
      milestones: { nodes: [{ title: 'Zzz listed milestone' }] },
      workouts: { totalCount: 1, nodes: [{ title: 'Zzz listed workout' }] },
    })
  })

  it('converts loads from the entered value, exactly', async () => {
    const exercise = await make.exercise()
    const run = await make.exercise({ metric: 'DISTANCE_AND_DURATION' })
    const { data } = await server.graphql(
      /* GraphQL */ `
        mutation ($input: CreateWorkoutInput!) {
          createWorkout(input: $input) {
            userErrors { message field }
            workout {
              exercises {
                group notes restSeconds
                sets { type repsMin repsMax rpe distanceMeters tempo load { value unit kg: converted(to: KG) lb: converted(to: LB) } }
              }
            }
          }
        }`,
      {
        input: {
          title: 'Loads',
          exercises: [
            {
              exerciseId: exercise,
              group: 'A',
              notes: 'Brace.\nBreathe.',
              restSeconds: 90,
              sets: [{ repsMin: 3, repsMax: 5, rpe: '8.5', tempo: '3-1-X-0', load: { value: '102.50', unit: 'LB' } }],
            },
            { exerciseId: run, sets: [{ type: 'AMRAP', distanceMeters: '400.125' }] },
          ],
        },
      },
      coach,
    )
    expect(data.createWorkout).toEqual({
      userErrors: [],
      workout: {
        exercises: [
          {
            group: 'A',
            notes: 'Brace.\nBreathe.',
            restSeconds: 90,
            sets: [
              {
                ...{ type: 'NORMAL', repsMin: 3, repsMax: 5, rpe: '8.5', distanceMeters: null, tempo: '3-1-X-0' },
                // 102.5 × 0.45359237 = 46.493217925
                load: { value: '102.5', unit: 'LB', kg: '46.493', lb: '102.5' },
              },
            ],
          },
          {
            ...{ group: null, notes: null, restSeconds: null },
            sets: [
              {
                type: 'AMRAP',
                repsMin: null,
                repsMax: null,
                rpe: null,
                distanceMeters: '400.125',
                tempo: null,
                load: null,
              },
            ],
          },
        ],
      },
    })
  })
})
