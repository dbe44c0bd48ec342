import { readFileSync } from 'node:fs'
import { ChangeType, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareSchemas } from '../scripts/contract/index.mjs'
import { type ContractRepository, contractRepository } from '../src/testing/contractRepository.ts'

// Runs once, because it reads schemas.

let repository: ContractRepository
beforeAll(() => {
  repository = contractRepository()
})
afterAll(() => repository.remove())

type Edit = [string, string]
const FILE = 'schema/clients/phone/documents/Mine.graphql'
/** The lines of a client's document that feel an edit of the contract. Those by a variable alone have a question mark. */
async function felt(edit: Edit[], document: string | Record<string, string>, released?: Edit[]) {
  const documents = typeof document === 'string' ? { 'Mine.graphql': document } : document
  const plan = { edit, clients: { phone: { documents } } }
  const { failures } = await repository.judge(
    released ? { ...plan, released: [{ on: '2026-01-01', edit: released }] } : plan,
  )
  return failures.flatMap(({ clients }) =>
    clients.map((each) =>
      each
        .replace(`phone: `, '')
        .replace(`${FILE}:`, '')
        .replace(/ \(only.*/, '?'),
    ),
  )
}

const ORDER: Edit = ['BookOrder = TITLE', 'BookOrder = AGE']
const FRAGMENT = 'fragment Shelf on Query {\n  books(orderBy: $order) { nodes { id } }\n}\n'
const operation = (name: string, variable: string) => `query ${name}(${variable}) {\n  ...Shelf\n}\n`
const MAYBE = operation('Mine', '$order: BookOrder')
const NEVER = operation('Yours', '$order: BookOrder!')

describe('another default of an argument is met', () => {
  it.each<[string, string | Record<string, string>, string[]]>([
    ['by a fragment before its operation', FRAGMENT + MAYBE, ['fragment Shelf, 2?']],
    ['by a fragment behind its operation', MAYBE + FRAGMENT, ['fragment Shelf, 5?']],
    ['by a fragment of two operations, of which one always sends it', MAYBE + NEVER + FRAGMENT, ['fragment Shelf, 8?']],
    [
      'by a fragment in another file',
      { 'A.graphql': NEVER, 'B.graphql': MAYBE, 'Mine.graphql': FRAGMENT },
      ['fragment Shelf, 2?'],
    ],
    [
      'by a fragment that another fragment spreads',
      `fragment Outer on Query {\n  ...Shelf\n}\n${FRAGMENT}${MAYBE.replace('Shelf', 'Outer')}`,
      ['fragment Shelf, 5?'],
    ],
    ['by a fragment that no operation reaches', FRAGMENT, ['fragment Shelf, 2?']],
    [
      'by a null, which takes the default',
      '{\n  books(orderBy: null) { nodes { id } }\n}',
      ['query without a name, 2'],
    ],
    [
      'by a variable that is null by itself',
      FRAGMENT + operation('Mine', '$order: BookOrder = null'),
      ['fragment Shelf, 2?'],
    ],
    ['not where every operation sends it', NEVER + FRAGMENT, []],
    ['not where the operation has a default of its own', FRAGMENT + operation('Mine', '$order: BookOrder = AGE'), []],
    [
      'not where Relay gives the fragment a default',
      FRAGMENT.replace('Query', 'Query @argumentDefinitions(order: { type: "BookOrder", defaultValue: AGE })') +
        '{ ...Shelf }',
      [],
    ],
  ])('%s', async (_, document, places) => {
    expect(await felt([ORDER], document)).toEqual(places)
  })

  it.each([
    ['a default of its own', (by: number) => `size: Int = ${by}`],
    ['an argument of its own', (by: number) => `size: Int = 1 "How." depth: Int = ${by}`],
  ])('where an interface is asked for, and an object answers with %s', async (_, args) => {
    const cover = (type: string, given: string): Edit => [
      `${type} {`,
      `${type} {\n  """It."""\n  cover("Its size." ${given}): Int`,
    ]
    const plan = (by: number): Edit[] => [
      cover('type Book implements Item', args(by)),
      cover('type Author implements Item', args(1)),
      cover('interface Item', 'size: Int = 1'),
      ['  found: Found', '  found: Found\n  """One."""\n  item: Item'],
    ]
    const document = '{\n  item {\n    cover\n  }\n}'
    expect(await felt(plan(2), document, plan(1))).toEqual(['query without a name, 3'])
  })
})

it.each<[string, string, string[]]>([
  ['leaves it out', 'mutation M {\n  addBook(\n    input: { title: "A" }) { book { id } }\n}', ['mutation M, 3']],
  [
    'may leave it out',
    'mutation M($n: String) {\n  addBook(\n    input: { title: "A", name: $n }) { book { id } }\n}',
    ['mutation M, 3?'],
  ],
  [
    'sends null',
    'mutation M {\n  addBook(\n    input: { title: "A", name: null }) { book { id } }\n}',
    ['mutation M, 3'],
  ],
  [
    'always sends it',
    'mutation M($n: String!) {\n  addBook(\n    input: { title: "A", name: $n }) { book { id } }\n}',
    [],
  ],
  [
    'sends the whole input by a variable',
    'mutation M(\n  $input: AddBookInput!) {\n  addBook(input: $input) { book { id } }\n}',
    ['mutation M, 2?'],
  ],
])('another default of an input field is met by a document that %s', async (_, document, places) => {
  const edit = (by: string): Edit => ['  name: String\n}', `  name: String = "${by}"\n}`]
  expect(await felt([edit('new')], document, [edit('old')])).toEqual(places)
})

it('an input that now takes exactly one field breaks, and names who sends it', async () => {
  const edit: Edit[] = [
    ['input AddBookInput {', 'input AddBookInput @oneOf {'],
    [
      '  title: String!\n  """Its old name."""\n  name: String\n}',
      '  title: String\n  """Its old name."""\n  name: String\n}',
    ],
  ]
  const before: Edit[] = [
    [
      '  title: String!\n  """Its old name."""\n  name: String\n}',
      '  title: String\n  """Its old name."""\n  name: String\n}',
    ],
  ]
  const document =
    'mutation M($input: AddBookInput!) {\n  addBook(input: $input) { book { id } }\n}\nmutation N {\n  addBook(\n    input: { name: "A" }) { book { id } }\n}'
  expect(await felt(edit, document, before)).toEqual(['mutation N, 6', 'mutation M, 1?'])
  expect((await repository.judge({ edit, released: [{ on: '2026-01-01', edit: before }] })).failed).toBe(true)
  const eased = await repository.judge({ edit: before, released: [{ on: '2026-01-01', edit }] })
  expect([eased.failed, eased.changes.map(({ kind, message }) => `${kind}: ${message}`)]).toEqual([
    false,
    ['eased: Input `AddBookInput` no longer has to have exactly one of its fields (@oneOf).'],
  ])
  expect(readFileSync(`${repository.root}/schema/CHANGES.md`, 'utf8')).toContain('- Input `AddBookInput` no longer has')
})

it('another default of a directive is met where it is sent without the argument', async () => {
  const edit = (by: number): Edit => [
    '"""What is read."""',
    `"""It."""\ndirective @trim("How far." to: Int = ${by}) on FIELD\n\n"""What is read."""`,
  ]
  const document = '{\n  book(id: 1) {\n    id @trim\n    title @trim(to: 3)\n  }\n}'
  expect(await felt([edit(2)], document, [edit(1)])).toEqual(['query without a name, 3'])
})

it.each<[string, string, boolean]>([
  ['is told for the first time', 'scalar Genre @specifiedBy(url: "a")', false],
  ['changes', 'scalar Genre @specifiedBy(url: "b")', true],
  ['is told no more', 'scalar Genre', true],
])('the format of a scalar may surprise when it %s', async (_, after, fails) => {
  const before = fails ? 'scalar Genre @specifiedBy(url: "a")' : 'scalar Genre'
  const edit = (scalar: string): Edit => [
    'enum Genre {\n  """Invented."""\n  FICTION\n  """True."""\n  FACT\n}',
    scalar,
  ]
  const places = await felt([edit(after)], '{\n  book(id: 1) {\n    genre\n  }\n}', [edit(before)])
  expect(places).toEqual(fails ? ['query without a name, 3'] : [])
})

const PLACES =
  'ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | SCHEMA | UNION'
const SHARED = `directive @own(x: Int) repeatable on ${PLACES}\ndirective @other on ${PLACES}\ndirective @cost on ${PLACES}\n`
/** A schema before and after every kind of change that the comparison finds. */
const BEFORE = `${SHARED}
directive @gone on FIELD
directive @here("A." a: Int "B." b: Int = 1 "C." c: Int "D." d: Int) repeatable on FIELD | QUERY
"Old." directive @words("Old." a: Int) on FIELD
directive @once on FIELD
schema @own { query: Query mutation: Mutation subscription: Subscription }
type Query { a: Int }
type Mutation { a: Int }
type Subscription { a: Int }
"Old." type A implements I {
  i: Int "Old." words: Int gone: Int old: Int @own stricter: Int args(x: Int = 1, y: Int, "Old." w: Int, gone: Int): Int
  had: Int @deprecated was: Int @deprecated(reason: "a") is: Int @deprecated some: Int @deprecated(reason: "a") fresh: Int
  "Old." wordless: Int
}
type B { less: Int @own(x: 1) more: Int @own arg(x: Int @own): Int }
type C @own { i: Int }
"Old." type D { i: Int }
type F { "Gone." i: Int }
interface I @own { i: Int }
interface J { i: Int }
union U @own = A | B
type K { i: Int }
enum E @own { ONE @own TWO "Old." THREE FOUR @deprecated(reason: "a") FIVE @deprecated(reason: "a") SIX }
input In @own { "Old." a: Int "Old." b: Int c: Int = 1 d: Int e: Int f: Int @own }
input Eased @oneOf { a: Int }
scalar S @own
type Lost { a: Int }
`
const AFTER = `${SHARED}
directive @came on FIELD
directive @here("A." a: Int! "B." b: Int = 2 "C." e: Int! "D." d: Int) on FIELD | MUTATION
"New." directive @words("New." a: Int) on FIELD
directive @once repeatable on FIELD
schema @other { query: Query2 mutation: Mutation2 subscription: Subscription2 }
type Query2 { a: Int }
type Mutation2 { a: Int }
type Subscription2 { a: Int }
"New." type A implements J {
  i: String "New." words: Int came: Int old: Int @other stricter: Int! args(x: Int = 2, y: Int!, "New." w: Int, z: Int!): Int
  had: Int was: Int @deprecated(reason: "b") is: Int @deprecated(reason: "a") some: Int @deprecated fresh: Int @deprecated
  wordless: Int @cost
}
type B { less: Int @own more: Int @own(x: 1) arg(x: Int @other, opt: Int): Int }
type C @other { i: Int }
type D @cost { "Came." i: Int }
"New." type F { i: Int }
interface I @other { i: Int }
interface J { i: Int }
union U @other = A | C
enum K { i }
enum E @other { ONE @other TWO @deprecated(reason: "a") "New." THREE FOUR @deprecated(reason: "b") FIVE NEW }
input In @other { "New." a: String b: Int c: Int = 2 "New." d: Int f: Int @other g: Int! h: Int }
input Eased { a: Int }
scalar S @other
type Came @other { a: Int @own(x: 1) }
`

it('every kind of change that the comparison knows is judged, or silent on purpose', async () => {
  const [before, after] = [BEFORE, AFTER].map((sdl) => buildSchema(sdl)) as [never, never]
  const made = new Set((await diff(before, after)).map(({ type }) => type))
  const neverMade = Object.values(ChangeType).filter((type) => !made.has(type))
  expect(neverMade).toEqual(['DIRECTIVE_USAGE_FIELD_ADDED', 'DIRECTIVE_USAGE_FIELD_REMOVED'])

  const changes = await compareSchemas(before, after)
  const byKind: Record<string, string[]> = {}
  for (const { type, kind } of changes) byKind[kind] = [...new Set([...(byKind[kind] ?? []), type])]
  const usages = [
    'ARGUMENT_DEFINITION',
    'ENUM',
    'ENUM_VALUE',
    'FIELD_DEFINITION',
    'INPUT_FIELD_DEFINITION',
    'INPUT_OBJECT',
  ]
  const places = [...usages, 'INTERFACE', 'OBJECT', 'SCALAR', 'SCHEMA', 'UNION_MEMBER', 'ARGUMENT']
  expect(byKind).toEqual({
    breaking: [
      ...['ARGUMENT_ADDED', 'ARGUMENT_REMOVED', 'ARGUMENT_TYPE_CHANGED', 'LOCATION_REMOVED', 'REMOVED'].map(
        (each) => `DIRECTIVE_${each}`,
      ),
      'ENUM_VALUE_REMOVED',
      ...['ARGUMENT_ADDED', 'ARGUMENT_REMOVED', 'ARGUMENT_TYPE_CHANGED', 'REMOVED', 'TYPE_CHANGED'].map(
        (each) => `FIELD_${each}`,
      ),
      ...['ADDED', 'REMOVED', 'TYPE_CHANGED'].map((each) => `INPUT_FIELD_${each}`),
      'OBJECT_TYPE_INTERFACE_REMOVED',
      ...['MUTATION', 'QUERY', 'SUBSCRIPTION'].map((each) => `SCHEMA_${each}_TYPE_CHANGED`),
      'TYPE_KIND_CHANGED',
      'TYPE_REMOVED',
      'UNION_MEMBER_REMOVED',
    ],
    dangerous: [
      'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED',
      'DIRECTIVE_REPEATABLE_REMOVED',
      ...places.flatMap((each) => [`DIRECTIVE_USAGE_${each}_ADDED`, `DIRECTIVE_USAGE_${each}_REMOVED`]).sort(),
      'ENUM_VALUE_ADDED',
      'FIELD_ARGUMENT_DEFAULT_CHANGED',
      'INPUT_FIELD_DEFAULT_VALUE_CHANGED',
      'OBJECT_TYPE_INTERFACE_ADDED',
      'UNION_MEMBER_ADDED',
    ],
    new: [
      'DIRECTIVE_ADDED',
      'DIRECTIVE_LOCATION_ADDED',
      'DIRECTIVE_REPEATABLE_ADDED',
      'FIELD_ADDED',
      'FIELD_ARGUMENT_ADDED',
      'INPUT_FIELD_ADDED',
      'TYPE_ADDED',
    ],
    eased: ['DIRECTIVE_USAGE_INPUT_OBJECT_REMOVED', 'FIELD_TYPE_CHANGED'],
  })
  const silent = [...made].filter((type) => !changes.some((change) => change.type === type))
  expect(silent.filter((type) => !/_(DESCRIPTION|DEPRECATION(_REASON)?)_(ADDED|CHANGED|REMOVED)$/.test(type))).toEqual(
    [],
  )
  const told = changes.map(({ message }) => message).join(' ')
  expect([/cost|deprecated/.test(told), /own|other/.test(told), /Came.a/.test(told)]).toEqual([false, true, false])
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
})
