import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId, encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('what a stranger sees of drafts', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let make: ReturnType<typeof catalogue>
  let draft: { program: string; milestone: string; workout: string }
  let published: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    make = catalogue(server, coach)
    published = await make.publishedTree({ title: 'Shown to all', slug: 'shown' })
    const workout = await make.workout([published.exercise], { title: 'Secret workout' })
    const milestone = await make.milestone([workout], { title: 'Secret milestone' })
    draft = { workout, milestone, program: await make.program([milestone], { title: 'Secret draft', slug: 'secret' }) }
  })
  afterAll(() => server.stop())

  /** An ID of the same form that no document has. */
  const absent = (id: string) => id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  const queries = {
    'program(id)': ['query ($x: ID!) { it: program(id: $x) { id title } }', 'program'],
    'node(program)': ['query ($x: ID!) { it: node(id: $x) { id } }', 'program'],
    'nodes(program)': ['query ($x: ID!) { it: nodes(ids: [$x]) { id } }', 'program'],
    'milestone(id)': ['query ($x: ID!) { it: milestone(id: $x) { id programs { totalCount } } }', 'milestone'],
    'node(milestone)': ['query ($x: ID!) { it: node(id: $x) { id } }', 'milestone'],
    'workout(id)': ['query ($x: ID!) { it: workout(id: $x) { id title } }', 'workout'],
    'node(workout)': ['query ($x: ID!) { it: node(id: $x) { id } }', 'workout'],
  } as const

  describe.each(['anonymous', 'athlete'])('as %s', (who) => {
    const person = () => (who === 'athlete' ? athlete : undefined)

    it.each(Object.entries(queries))('%s answers the same for a draft and for nothing', async (_, [query, type]) => {
      const hidden = await server.graphql(query, { x: draft[type] }, person())
      const missing = await server.graphql(query, { x: absent(draft[type]) }, person())
      const shown = await server.graphql(query, { x: published[type] }, person())
      expect([hidden.status, hidden.data, hidden.errors]).toEqual([missing.status, missing.data, missing.errors])
      expect([null, [null]]).toContainEqual(hidden.data.it)
      expect([null, [null]]).not.toContainEqual(shown.data.it)
    })

    it.each([
      ['an ID of another type', () => draft.program.replace('program', 'workout')],
      ['an ID without a type', () => draft.program.slice('program_'.length)],
      ['an ID in capitals', () => `program_${draft.program.slice('program_'.length).toUpperCase()}`],
      ['an ID with a space', () => `${draft.program} `],
      ['a null byte', () => `${draft.program}\u0000`],
      ['an operator', () => 'program_{"$ne":null}'],
      ['nothing', () => ''],
    ])('%s is an unknown ID', async (_, id) => {
      const query = 'query ($x: ID!) { program(id: $x) { id } node(id: $x) { id } workout(id: $x) { id } }'
      const { data, errors } = await server.graphql(query, { x: id() }, person())
      expect({ data, errors }).toEqual({ data: { program: null, node: null, workout: null }, errors: undefined })
    })

    it('a slug answers the same for a draft and for nothing', async () => {
      const query = 'query ($x: String!) { program(slug: $x) { id } }'
      expect((await server.graphql(query, { x: 'secret' }, person())).data).toEqual({ program: null })
      expect((await server.graphql(query, { x: 'shown' }, person())).data.program.id).toBe(published.program)
    })

    it('no list, count, search or order tells of a draft', async () => {
      const fields = '{ totalCount nodes { title } }'
      for (const args of [
        '',
        '(filter: {search: "secret"})',
        '(orderBy: UPDATED_AT_DESC)',
        '(filter: {isPublished: true})',
      ]) {
        const { data } = await server.graphql(`{ programs${args} ${fields} }`, {}, person())
        const expected = args.includes('search') ? [] : [{ title: 'Shown to all' }]
        expect(data.programs).toEqual({ totalCount: expected.length, nodes: expected })
      }
    })

    it('asking for drafts is refused, whether there are any or not', async () => {
      for (const search of ['secret', 'nothing at all']) {
        const { data, errors } = await server.graphql(
          'query ($s: String) { programs(filter: { isPublished: false, search: $s }) { totalCount } }',
          { s: search },
          person(),
        )
        // A request that is refused with 401 has no data at all.
        expect(data).toEqual(who === 'athlete' ? { programs: null } : undefined)
        expect(errors?.[0]?.extensions.code).toBe(who === 'athlete' ? 'FORBIDDEN' : 'UNAUTHENTICATED')
      }
    })

    it('a mutation is refused before it looks', async () => {
      const publish = async (id: string) => {
        const { data, errors } = await server.graphql(
          'mutation ($id: ID!) { publishProgram(input: { programId: $id, expectedRevision: 1 }) { userErrors { code } } }',
          { id },
          person(),
        )
        return { data, errors }
      }
      expect(await publish(draft.program)).toEqual(await publish(absent(draft.program)))
    })
  })

  it('a milestone that stands in a draft and in a published program shows only the published one', async () => {
    await make.program([published.milestone], { title: 'Secret second draft' })
    const query = 'query ($x: ID!) { milestone(id: $x) { programs { totalCount nodes { title } } } }'
    const { data } = await server.graphql(query, { x: published.milestone })
    expect(data.milestone.programs).toEqual({ totalCount: 1, nodes: [{ title: 'Shown to all' }] })
  })

  it('a cursor taken from a draft tells nothing', async () => {
    const { data } = await server.graphql(
      '{ programs(filter: { search: "secret draft" }) { edges { cursor } } }',
      {},
      coach,
    )
    const after = data.programs.edges[0].cursor
    const answer = await server.graphql('query ($after: String) { programs(after: $after) { nodes { title } } }', {
      after,
    })
    expect(answer.data.programs.nodes).toEqual([{ title: 'Shown to all' }])
  })

  it('a coach sees all of it', async () => {
    const { data } = await server.graphql(
      'query ($p: ID!, $m: ID!, $w: ID!) { program(id: $p) { title } milestone(id: $m) { title } workout(id: $w) { title } }',
      { p: draft.program, m: draft.milestone, w: draft.workout },
      coach,
    )
    expect(data).toEqual({
      program: { title: 'Secret draft' },
      milestone: { title: 'Secret milestone' },
      workout: { title: 'Secret workout' },
    })
  })

  it('unpublishing hides the program and what only it held', async () => {
    const tree = await make.publishedTree()
    const query =
      'query ($p: ID!, $m: ID!, $w: ID!) { program(id: $p) { id } milestone(id: $m) { id } workout(id: $w) { id } }'
    const ids = { p: tree.program, m: tree.milestone, w: tree.workout }
    expect(Object.values((await server.graphql(query, ids)).data)).not.toContain(null)
    await server.graphql(
      'mutation ($id: ID!) { unpublishProgram(input: { programId: $id, expectedRevision: 2 }) { program { isPublished } } }',
      { id: tree.program },
      coach,
    )
    expect((await server.graphql(query, ids)).data).toEqual({ program: null, milestone: null, workout: null })
  })

  it('nobody reads another person by their ID', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }'
    const id = encodeId('user', athlete.user.id)
    expect((await server.graphql(query, { id }, athlete)).data.node).toEqual({ id })
    for (const person of [coach, undefined]) expect((await server.graphql(query, { id }, person)).data.node).toBeNull()
    expect(decodeId('user', id)).toBe(athlete.user.id)
  })
})
