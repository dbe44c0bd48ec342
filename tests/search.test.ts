import fc from 'fast-check'
import { isInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { UpdateExerciseDocument } from '../src/testing/generated/operations.ts'
import { isFound, TYPED } from '../src/testing/isFound.ts'
import { mutations } from '../src/testing/mutations.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const NAMES = [...new Set(TYPED.map(([name]) => name))]
const SEARCHES = [...new Set(TYPED.map(([, search]) => search))]

/** Every list that is searched: its arguments for $search, the field that shows what was found, and what else it looks in. */
const LISTS: Record<string, { args: string; shown: string; also?: string }> = {
  exercises: { args: 'filter: { search: $search }', shown: 'name', also: 'Strength' },
  programs: { args: 'filter: { search: $search }', shown: 'title' },
  milestones: { args: 'search: $search', shown: 'title' },
  workouts: { args: 'search: $search', shown: 'title' },
  productUsers: { args: 'search: $search', shown: 'displayName', also: 'sought' },
}

const QUERY = `query ($search: String!) {
  ${Object.entries(LISTS).map(([list, { args, shown }]) => `${list}(first: 100, ${args}) { totalCount nodes { shown: ${shown} } }`)}
}`

describe('search', () => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    for (const [index, name] of NAMES.entries()) {
      await make.exercise({ name, slug: `exercise-${index}` })
      const workout = await make.workout([], { title: name })
      const milestone = await make.milestone([workout], { title: name })
      await make.program([milestone], { title: name })
      await coached(server, coach, await server.register({ username: `sought${index}`, displayName: name }))
    }
  })
  afterAll(() => server.stop())

  it('is tried below on every list that has it', async () => {
    const fields = Object.values((await createSchema()).getQueryType()?.getFields() ?? {})
    const searched = fields.filter(({ args }) =>
      args.some(({ name, type }) => name === 'search' || (isInputObjectType(type) && type.getFields().search)),
    )
    expect(searched.map(({ name }) => name).sort()).toEqual(Object.keys(LISTS).sort())
  })

  it.each(SEARCHES)('finds by "%s" in every list what the rule says', async (search) => {
    const { data } = await server.graphql(QUERY, { search }, coach)
    for (const [list, { also }] of Object.entries(LISTS)) {
      const expected = NAMES.filter((name) => isFound({ names: [name], prose: also ? [also] : [] }, search)).sort()
      const { nodes, totalCount } = data[list]
      const found = nodes.map(({ shown }: { shown: string }) => shown).sort()
      expect([list, found, totalCount]).toEqual([list, expected, expected.length])
    }
  })

  it('follows each change of a name and of the aliases', async () => {
    const { mutate } = mutations(server, coach)
    const make = catalogue(server, coach)
    const exerciseId = await make.exercise({ name: 'Followed', slug: 'followed' })
    const aName = fc.constantFrom(...NAMES)
    const aliases = fc.uniqueArray(aName, { maxLength: 3 })
    const changes = fc.array(fc.record({ name: aName, aliases }, { requiredKeys: [] }), {
      minLength: 12,
      maxLength: 12,
    })
    const is = { name: 'Followed', aliases: [] as string[] }
    for (const change of fc.sample(changes, 1).flat()) {
      await mutate(UpdateExerciseDocument, { exerciseId, ...change })
      Object.assign(is, change)
      for (const search of fc.sample(fc.constantFrom(...SEARCHES), 5)) {
        const query = 'query ($search: String!) { exercises(first: 100, filter: { search: $search }) { nodes { id } } }'
        const { data } = await server.graphql(query, { search })
        const ids = data.exercises.nodes.map(({ id }: { id: string }) => id)
        const expected = isFound({ names: [is.name, ...is.aliases], prose: ['Strength'] }, search)
        expect([is, search, ids.includes(exerciseId)]).toEqual([is, search, expected])
      }
    }
  })

  it('finds in the admin interface by another name too', async () => {
    const make = catalogue(server, coach)
    const id = await make.exercise({
      name: 'Standing press',
      slug: 'standing-press',
      aliases: ['OHP', 'Militärpresse'],
    })
    const { docs } = await server.waymark.payload.find({
      collection: 'exercises',
      where: { aliases: { like: 'ohp' } },
      depth: 0,
    })
    expect(docs.map((each) => [each.id, each.aliases])).toEqual([[decodeId('exercise', id), ['OHP', 'Militärpresse']]])
  })

  it.each([
    ['21 other names', Array.from({ length: 21 }, (_, n) => `Name ${n}`), 'at most 20 names'],
    ['a name of 101 characters', ['x'.repeat(101)], 'a name that must be at most 100 characters long'],
    ['a name without a letter', ['OHP', '💪'], 'a name that must contain a letter or a digit'],
    ['a name twice', ['OHP', 'ohp'], 'must have each name only once'],
  ])('refuses %s at the form of the admin interface', async (_, aliases, expected) => {
    const { payload } = server.waymark
    const id = String(decodeId('exercise', await catalogue(server, coach).exercise()))
    const saved = payload.update({ collection: 'exercises', id, data: { aliases }, depth: 0 })
    const errors = await saved.then(
      () => [],
      (error) => error.data?.errors,
    )
    expect(errors).toEqual([expect.objectContaining({ path: 'aliases', message: expect.stringContaining(expected) })])
  })
})
