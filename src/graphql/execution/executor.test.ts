import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  buildSchema,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  GraphQLScalarType,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { createCompiledOperations } from './compiledOperations.ts'
import { createCompiler } from './compileOperation.ts'
import { type ExecutorMode, executingGateway } from './executor.ts'

/** A schema with every feature that ours has, and more. Its resolvers fail in every way that resolvers can fail. */
const schema = buildSchema(/* GraphQL */ `
  interface Named { name: String! }
  type Dog implements Named { name: String! friend: Thing friends: [Thing!]! fails: Int odd: Odd strict: Int! }
  type Cat implements Named { name: String! lives: Int! friend: Thing friends: [Thing!]! odd: Odd size(in: Unit = METRES): String }
  union Thing = Dog | Cat
  enum Unit { METRES FEET }
  scalar Odd
  input Where { name: String = "any", unit: Unit = FEET, odd: Odd, inner: Where, list: [Int] }
  type Query {
    thing: Thing
    named: Named
    unknown: Named
    things: [Thing]
    strictThings: [Thing!]
    promised: [String]
    promisedStrict: [String!]
    matrix: [[Int]]
    notAList: [Int]
    echo(where: Where, first: Int! = 20, odd: Odd, list: [Int!], unit: Unit): String
    sync: String
    fails(how: String!): String
    failsStrictly(how: String!): String!
    badInt: Int
    badEnum: Unit
    badOdd: Odd
  }
  type Mutation { next: Int! }
`)

const dog = { __typename: 'Dog', name: 'Rex', odd: 3 }
const cat = { __typename: 'Cat', name: 'Tom', lives: 9, odd: 5 }
const later = <Value>(value: Value) => new Promise<Value>((resolve) => setImmediate(resolve, value))
const thrown: Record<string, unknown> = {
  error: new Error('An error.'),
  code: new GraphQLError('Not you.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } }),
  string: 'a string',
  object: { no: 'error' },
  nothing: undefined,
  null: null,
  zero: 0,
}
const fail = async ({ how }: { how: string }) => {
  await later(null)
  throw thrown[how]
}
let counter = 0

function resolvers(type: string, fields: Record<string, (source: never, args: never) => unknown>) {
  for (const [name, resolve] of Object.entries(fields)) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]
    if (field) field.resolve = resolve as never
  }
}
resolvers('Query', {
  thing: () => later(dog),
  named: () => cat,
  unknown: () => later({ __typename: 'Nothing' }),
  things: () => later([dog, null, cat, new Error('This one.'), later(dog)]),
  strictThings: () => [dog, null, cat],
  promised: () => ['first', later('second'), Promise.reject(new Error('third')), later('fourth')],
  promisedStrict: () => ['first', later('second'), Promise.reject(new Error('third')), later('fourth')],
  matrix: () => [[1, 2], null, [3]],
  notAList: () => 3,
  echo: (_, args) =>
    JSON.stringify(
      Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)),
      (_, value) => (typeof value === 'bigint' ? `${value}n` : value),
    ),
  sync: () => 'now',
  fails: (_, args) => fail(args),
  failsStrictly: (_, args: { how: string }) => {
    throw thrown[args.how]
  },
  badInt: () => 'x',
  badEnum: () => 'INCHES',
  badOdd: () => 'bad',
})
resolvers('Mutation', { next: () => later(++counter) })
for (const type of ['Dog', 'Cat']) {
  resolvers(type, {
    friend: ({ name }: { name: string }) => later(name === 'Rex' ? cat : dog),
    friends: () => [later(cat), dog],
    fails: () => Promise.reject(thrown.error),
    strict: () => later(null),
    size: (_, { in: unit }: { in: string }) => unit,
  })
}
Object.assign(schema.getType('Named') as object, {
  resolveType: ({ __typename }: typeof dog) => {
    if (__typename === 'Nothing') throw new Error('There is no such type.')
    return __typename
  },
})
const odd = schema.getType('Odd') as GraphQLScalarType
const readOdd = (value: unknown) => {
  if (typeof value !== 'number' || value % 2 !== 1) throw new GraphQLError('Odd must be odd.')
  return BigInt(value)
}
Object.assign(odd, {
  parseValue: readOdd,
  parseLiteral: (node: { value?: string }) => readOdd(Number(node.value)),
  serialize: (value: unknown) => {
    if (typeof value === 'string') throw new TypeError('Odd is no string.')
    return value
  },
})

async function runWith(mode: ExecutorMode) {
  const { executor } = await executingGateway(schema, mode).load({ apollo: {} })
  return async (query: string, variables?: object, operationName?: string) => {
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const operation = getOperationAST(document, operationName)
    const queryHash = createHash('sha256').update(query).digest('hex')
    return executor?.({
      document,
      operation,
      queryHash,
      context: {},
      request: { query, variables, operationName },
    } as never)
  }
}

/** Every part of a result that Apollo, its plugins or our own log could distinguish. */
const told = (result: ExecutionResult | undefined) => ({
  data: JSON.stringify(result?.data),
  errors: result?.errors?.map((error) => ({
    ...error.toJSON(),
    kind: error.constructor,
    original: error.originalError,
    nodes: error.nodes?.map(({ kind, loc }) => [kind, loc?.start]),
  })),
})

const ways = ['error', 'code', 'string', 'object', 'nothing', 'null', 'zero']
const cases: [string, object?, string?][] = [
  ['{ thing { __typename ... on Dog { name friend { ... on Cat { lives } } } } named { name } }'],
  ['{ unknown { name } sync }'],
  ['{ things { __typename ... on Named { name } } }'],
  ['{ strictThings { __typename } sync }'],
  ['{ promised promisedStrict matrix notAList }'],
  ['{ promised }'],
  ['{ promisedStrict }'],
  ['{ badInt badEnum badOdd sync }'],
  ['{ thing { ... on Dog { fails strict } } }'],
  ['{ thing { ... on Dog { fails } } }'],
  ['{ a: thing { ... on Dog { friends { ... on Cat { odd size(in: FEET) again: size } } } } }'],
  ...ways.map((how): [string, object] => ['query ($how: String!) { fails(how: $how) sync }', { how }]),
  ...ways.map((how): [string, object] => ['query ($how: String!) { sync failsStrictly(how: $how) }', { how }]),
  ['{ one: fails(how: "error") two: fails(how: "code") three: sync }'],
  ['{ a: failsStrictly(how: "error") b: failsStrictly(how: "code") c: fails(how: "error") }'],
  ['{ echo(first: null2) }'.replace('null2', '7')],
  ['{ echo(where: { inner: { list: [1, null] }, odd: 7 }, odd: 3, list: 5, unit: METRES) }'],
  ['query ($name: String, $one: Int) { echo(where: { name: $name, list: [$one] }) }', {}],
  ['query ($name: String, $one: Int) { echo(where: { name: $name, list: [$one] }) }', { name: null, one: null }],
  ['query ($first: Int = 3) { echo(first: $first) }'],
  ['query ($first: Int = 3) { echo(first: $first) }', { first: null }],
  [
    'query ($where: Where, $odd: Odd, $unit: Unit) { echo(where: $where, odd: $odd, unit: $unit) }',
    { where: {}, odd: 9, unit: 'FEET' },
  ],
  ['query ($odd: Odd) { echo(odd: $odd) }', { odd: 4 }],
  ['query ($unit: Unit!) { echo(unit: $unit) }', { unit: 'INCHES' }],
  ['query ($unit: Unit!) { echo(unit: $unit) }'],
  ['query ($list: [Int!]) { echo(list: $list) }', { list: [1, null, 'x', 2 ** 40] }],
  [
    'query ($a: Boolean!) { sync @include(if: $a) thing { ...F @skip(if: $a) ...F } } fragment F on Dog { name }',
    { a: true },
  ],
  ['query ($a: Boolean!) { sync @include(if: $a) badInt @skip(if: $a) }', { a: false }],
  [
    'query ($a: Boolean!, $b: Boolean!) { x: thing @include(if: $a) { ...F } x: thing @include(if: $b) { ... on Dog { odd } } } fragment F on Dog { name }',
    { a: false, b: true },
  ],
  ['query ($a: Boolean = true) { sync @include(if: $a) }', { a: null }],
  ['{ thing { __typename @skip(if: true) } }'],
  ['{ __proto__: sync constructor: sync toString: sync }'],
  ['{ __schema { queryType { name } } __type(name: "Dog") { fields(includeDeprecated: true) { name } } }'],
  ['query A { sync } query B { badInt }', {}, 'B'],
  ['query A { sync } query B { badInt }', {}, 'A'],
  ['query A { sync } query B { badInt }', {}, 'C'],
  ['query A { sync } query B { badInt }'],
]

describe('compiled code', () => {
  it.each(cases.map(([query, variables, name]) => [query, variables, name] as const))(
    'answers as graphql-js: %s %j %s',
    async (query, variables, operationName) => {
      const [standard, compiled] = [await runWith('standard'), await runWith('compiled')]
      const expected = told(await standard(query, variables, operationName))
      expect(told(await compiled(query, variables, operationName))).toEqual(expected)
      expect(told(await compiled(query, variables, operationName))).toEqual(expected)
    },
  )

  it('is kept by operation: B is never answered with the data of A', async () => {
    const run = await runWith('compiled')
    const query = 'query A { sync } query B { named { name } }'
    const answers = []
    for (const name of ['A', 'B', 'A']) answers.push(told(await run(query, {}, name)).data)
    expect(answers).toEqual(['{"sync":"now"}', '{"named":{"name":"Tom"}}', '{"sync":"now"}'])
  })

  it('is kept by what is included: the same document answers for each choice', async () => {
    const run = await runWith('compiled')
    const query = 'query ($a: Boolean!, $b: Boolean = true) { sync @include(if: $a) named @skip(if: $b) { name } }'
    const answers = []
    for (const variables of [{ a: true }, { a: false }, { a: true, b: false }, { a: true }]) {
      answers.push(told(await run(query, variables)).data)
    }
    expect(answers).toEqual(['{"sync":"now"}', '{}', '{"sync":"now","named":{"name":"Tom"}}', '{"sync":"now"}'])
  })

  it('runs no mutation, and so none twice', async () => {
    const run = await runWith('compiled')
    const before = counter
    expect(told(await run('mutation { a: next b: next }')).data).toBe(`{"a":${before + 1},"b":${before + 2}}`)
    expect(counter).toBe(before + 2)
  })

  it('never contains a string of the caller, which the compiler could take for code', async () => {
    const attack = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.pwned = true'
    const run = await runWith('compiled')
    const query = `query ($x: String = "${attack}") { a: fails(how: "${attack}") b: echo(where: { name: "${attack}" }) c: fails(how: $x) }`
    await run(query)
    await run(query)
    expect((globalThis as { pwned?: boolean }).pwned).toBeUndefined()
    expect(told(await run(query)).data).toContain('__MAGIC_DATE__')
  })
})

describe('what is compiled', () => {
  const sighting = (query: string, name?: string) => {
    const document = parse(query)
    return { queryHash: query, document, operation: getOperationAST(document, name) as never }
  }

  it('is what comes a second time, and for each operation of a document by itself', () => {
    const operations = createCompiledOperations(schema)
    const seen = (name: string) => operations.isFamiliar(sighting('query A { sync } query B { sync }', name))
    expect([seen('A'), seen('B'), seen('A'), seen('B')]).toEqual([false, false, true, true])
  })

  it('takes at most a tenth of the time: right after one document comes no other', () => {
    let moment = 0
    let takes = 10
    const operations = createCompiledOperations(schema, {
      clock() {
        moment += takes
        return moment
      },
    })
    const found = (query: string) => operations.find(sighting(query), {}) !== null
    expect(found('{ sync }')).toBe(true) // compiled from 20 to 30, so the compiler rests until 30 + 9 × 10
    takes = 0
    moment = 119
    expect([found('{ badInt }'), found('{ sync }')]).toEqual([false, true])
    moment = 120
    expect(found('{ badInt }')).toBe(true)
  })

  it.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['an answer with __proto__', '{ __proto__: sync }'],
    [
      'a short document that means thousands of fields',
      `{ thing { ...F0 } } ${Array.from({ length: 12 }, (_, n) => `fragment F${n} on Dog { friend { ... on Dog { a: friend { ...F${n + 1} } b: friend { ...F${n + 1} } } } }`).join(' ')} fragment F12 on Dog { name }`,
    ],
  ])('is never %s', (_, query) => {
    const document = parse(query)
    expect(() => createCompiler(schema)(document, getOperationAST(document) as never, {})).toThrow()
  })
})

/** Random selections with nested fragments, and with `@skip` and `@include` everywhere. */
const anyThing = (depth: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('__typename', '... on Named { name }', '... on Cat { lives size }', '... on Dog { odd }'),
        fc.constantFrom('... on Cat { size(in: $unit) }', '... on Dog { fails }', '... on Dog { strict }'),
        fc.constantFrom('...One', '...Two @include(if: $a)', '...Two', '...One @skip(if: $b)'),
        ...(depth > 0
          ? [
              fc
                .tuple(
                  fc.constantFrom('Dog', 'Cat'),
                  fc.constantFrom('friend', 'friends'),
                  condition,
                  anyThing(depth - 1),
                )
                .map(([type, field, when, below]) => `... on ${type} ${when} { ${type}${field}: ${field} ${below} }`),
            ]
          : []),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => `{ ${parts.join(' ')} }`)
const condition = fc.constantFrom('', '', '@include(if: $a)', '@skip(if: $b)', '@include(if: $b) @skip(if: $a)')
const anyQuery = fc
  .record({
    roots: fc.array(
      fc.oneof(
        fc
          .tuple(fc.constantFrom('thing', 'things', 'named'), condition, anyThing(2))
          .map(([field, when, below]) => `${field} ${when} ${below}`),
        fc
          .tuple(fc.constantFrom('sync', 'badInt', 'echo(unit: $unit)', 'fails(how: "code")', 'matrix'), condition)
          .map((each) => each.join(' ')),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    one: anyThing(0),
    variables: fc.record(
      { a: fc.boolean(), b: fc.boolean(), unit: fc.constantFrom('METRES', 'FEET', 'INCHES') },
      { requiredKeys: ['a', 'b'] },
    ),
  })
  .map(({ roots, one, variables }) => ({
    variables,
    query: `query ($a: Boolean!, $b: Boolean!, $unit: Unit) { ${roots.join(' ')} used: echo(unit: $unit) @include(if: $a) more: things @skip(if: $b) { ...One ...Two } } fragment One on Thing ${one.replaceAll(/\.\.\.(One|Two)/g, '__typename')} fragment Two on Thing { ... on Dog { friend { ...One } } }`,
  }))

describe('random queries', () => {
  it('are answered as by graphql-js', async () => {
    const [standard, compiled] = [await runWith('standard'), await runWith('compiled')]
    await fc.assert(
      fc.asyncProperty(anyQuery, async ({ query, variables }) => {
        fc.pre(validate(schema, parse(query)).length === 0)
        expect(told(await compiled(query, variables))).toEqual(told(await standard(query, variables)))
      }),
      { numRuns: 300 },
    )
  })
})
