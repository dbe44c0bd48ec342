import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import { textSource } from '../src/actions/library/source.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import { createSchema } from '../src/schema.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { argumentsWith } from '../src/testing/anyDocument.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  CreateExerciseDocument,
  CreateProgramDocument,
  UpdateExerciseDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

// Runs once, because it runs scripts.

const SCRIPTS = {
  Cyrillic: ['Бег', 'beg'],
  Chinese: ['深蹲', 'shen-dun'],
  Arabic: ['القرفصاء', 'lqrfs'],
  Hebrew: ['שלום', 'slvm'],
  Hindi: ['कसरत', 'ksrt'],
  Thai: ['สควอท', 'skhwoth'],
  Korean: ['스쿼트', 'seukwoteu'],
  // Letters that have no spelling in a-z.
  'letters without a spelling': ['ʻ ʼ', /^(exercise|program)-[0-9a-f]{8}$/],
} as const

type Given = GraphQLArgument | GraphQLInputField

/** The paths to every text that names something. A username is an identifier in a-z, and no name. */
function namePaths(given: readonly Given[], path: string[] = []): string[][] {
  return given.flatMap((each) => {
    const type = getNamedType(each.type)
    const here = [...path, each.name]
    if (isInputObjectType(type)) return namePaths(Object.values(type.getFields()), here)
    return type.name === 'String' && /(name|title)$/i.test(each.name) && each.name !== 'username' ? [here] : []
  })
}

const named = Object.values((await createSchema()).getMutationType()?.getFields() ?? {}).flatMap((field) =>
  namePaths(field.args).map((path) => ({ field, path })),
)

describe('names and titles in any script', () => {
  let server: TestServer
  let coach: Person
  let values: Record<string, unknown>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    ;({ mutate, refusal } = mutations(server, coach))
    const make = catalogue(server, coach)
    const { exercise, workout, milestone, program } = await make.publishedTree()
    values = {
      ...{ exerciseId: exercise, workoutId: workout, milestoneId: milestone, programId: program },
      ...{ username: 'someone.new', timeZone: 'UTC', expectedRevision: 1 },
    }
  })
  afterAll(() => server.stop())

  const send = async ({ field, path }: (typeof named)[number], text: string) => {
    const given = argumentsWith(field.args, path, text, values)
    const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
    const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
    const query = `mutation (${declared}) { it: ${field.name}(${passed}) { __typename userErrors { code message field } } }`
    const { data, errors } = await server.graphql(query, given, coach)
    return [
      ...(errors ?? []).map(({ message }) => message).filter((message) => path.some((step) => message.includes(step))),
      // The other arguments may name nothing, and a ceremony may not exist.
      ...(data?.it?.userErrors ?? []).filter(
        (error: { code: string; field: string[] | null }) =>
          error.field?.join('.') === path.join('.') ||
          // A row that these tests make has no sets: neither of its two ways to say them is required.
          (/^(create|update)/.test(field.name) && error.field?.at(-1) !== 'sets'),
      ),
    ]
  }

  /** The present revision of the document that a mutation updates. */
  async function revisionFor(mutation: string): Promise<number> {
    const [, kind] = /^update(Program|Workout|Milestone)$/.exec(mutation) ?? []
    if (!kind) return 1
    const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { revision } } }`
    const { data } = await server.graphql(query, { id: values[`${kind.toLowerCase()}Id`] }, coach)
    return data.node.revision
  }

  it('are looked for in every mutation', () => {
    expect(named.map(({ field, path }) => `${field.name} ${path.join('.')}`)).toEqual(
      expect.arrayContaining([
        'createExercise input.name',
        'createProgram input.title',
        'updateProfile input.displayName',
      ]),
    )
    expect(named.length).toBeGreaterThanOrEqual(14)
  })

  it.each(Object.entries(SCRIPTS))('are taken by every mutation: %s', async (script, [text]) => {
    for (const each of named) {
      values.expectedRevision = await revisionFor(each.field.name)
      // The slug of a program is made of its title, so what else makes programs gives each another one.
      const own = /^(copy|plan)Program$/.test(each.field.name)
        ? `${text} ${each.field.name} ${each.path.join(' ')}`
        : text
      expect([script, each.field.name, await send(each, own)]).toEqual([script, each.field.name, []])
    }
  })

  it.each(Object.entries(SCRIPTS))('give a slug that is stable: %s', async (_, [text, slug]) => {
    const query =
      '{ exercises(first: 100) { nodes { called: name slug } } programs(first: 100) { nodes { called: title slug } } }'
    const { data } = await server.graphql(query, {}, coach)
    for (const nodes of [data.exercises.nodes, data.programs.nodes] as { called: string; slug: string }[][]) {
      const slugs = nodes.filter(({ called }) => called === text).map((node) => node.slug)
      expect(slugs).toContainEqual(typeof slug === 'string' ? slug : expect.stringMatching(slug))
    }
    expect(await refusal(CreateProgramDocument, { title: `${text} ` })).toEqual(['TAKEN input.slug'])
  })

  it('may have a slug that is given, which a new name does not change', async () => {
    const given = { category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] } as const
    const { exercise } = await mutate(CreateExerciseDocument, {
      ...{ ...given, primaryMuscles: [...given.primaryMuscles] },
      ...{ name: '俯卧撑', slug: 'push-up-zh' },
    })
    expect(exercise).toMatchObject({ name: '俯卧撑', slug: 'push-up-zh' })
    const renamed = await mutate(UpdateExerciseDocument, { exerciseId: String(exercise?.id), name: 'Отжимания' })
    expect(renamed.exercise).toMatchObject({ name: 'Отжимания', slug: 'push-up-zh' })
  })

  it('are imported', async () => {
    const library = {
      exercises: [{ slug: 'zhim', name: 'Жим', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }],
      workouts: [{ key: 'w', title: '训练', exercises: [{ exercise: 'zhim', sets: [{}] }] }],
      milestones: [{ key: 'm', title: 'المرحلة', workouts: ['w'] }],
      programs: [{ slug: 'p', title: 'โปรแกรม', milestones: ['m'] }],
    }
    const options = { caller: WAYMARK, checkInput: checkLibraryInput }
    const source = textSource('library.json', JSON.stringify(library))
    const tally = await importLibrary(server.waymark.doorway, source, options)
    expect(Object.values(tally ?? {}).map(({ made }) => made)).toEqual([1, 1, 1, 1])
  })

  it('are saved in the admin interface without a slug, which then stays', async () => {
    const { payload } = server.waymark
    const admin = await adminOf(server)
    const data = { title: 'Присед', milestones: [] } as never
    const made = await payload.create({ collection: 'programs', data, depth: 0, ...admin })
    expect(made.slug).toBe('prised')
    const saved = { title: 'Тяга', slug: '', revision: made.revision } as never
    expect((await payload.update({ collection: 'programs', id: made.id, data: saved, depth: 0, ...admin })).slug).toBe(
      'prised',
    )
  })
})
