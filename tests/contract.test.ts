import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gate, isMajorAbove, nextMajor, readReleases } from '../scripts/contract/index.mjs'
import { type ContractRepository, contractRepository } from '../src/testing/contractRepository.ts'

// Runs once, because it reads schemas.

let repository: ContractRepository
beforeAll(() => {
  repository = contractRepository()
})
afterAll(() => repository.remove())
const judge: ContractRepository['judge'] = (...given) => repository.judge(...given)

type Edit = [string, string]
const NO_NAME: Edit = ['  """Its old name."""\n  name: String\n  """Its genre."""', '  """Its genre."""']
const NO_INPUT_NAME: Edit = ['  """Its old name."""\n  name: String\n}', '}']
const announced = (since: string): Edit => [
  'name: String\n  """Its genre."""',
  `name: String @deprecated(reason: "A title says more. Use \`title\` instead. Since ${since}.")\n  """Its genre."""`,
]
const NEW_VALUE: Edit = ['  FACT\n', '  FACT\n  """In verse."""\n  POETRY\n']
const clients = (text: string, file = 'app/Book.graphql') => ({ phone: { documents: { [file]: text } } })

describe('the gate', () => {
  it('passes what has no fault, here and in this repository', async () => {
    expect(await judge()).toMatchObject({ failures: [], notes: [], lint: [], stale: [], failed: false })
    const ours = await gate('.', { today: '2026-11-29' })
    expect(ours).toMatchObject({ failures: [], lint: [], stale: [] })
    const examples = ours.clients.map(({ readFrom }) => readFrom).filter((folder) => folder?.startsWith('examples/'))
    // The web app sends nothing but published operations, so it has no documents to register.
    const registered = readdirSync('examples').filter((name) => name !== 'web')
    expect(examples.sort()).toEqual(registered.map((name) => `examples/${name}`))
  })

  it.each<[string, Edit, RegExp]>([
    ['a type without a description', ['"""A book."""\n', ''], /^Book has no description\.$/],
    ['a field without a description', ['  """Its title."""\n', ''], /^Book\.title has no description\.$/],
    ['an argument without a description', ['"The ID." id', 'id'], /^Query\.book\(id:\) has no description\.$/],
    ['a value without a description', ['  """True."""\n', ''], /^Genre\.FACT has no description\.$/],
    ['a name in another case', ['"""In words."""', '"""Short."""\n  in_short: String\n  """In words."""'], /camelCase/],
    [
      'a list with nulls',
      ['authors: [Author!]!', 'authors: [Author]!'],
      /^Book\.authors is a list whose items may be null/,
    ],
    ['a connection that is none', ['node: Book!', 'node: Book'], /^BookEdge\.node is Book, not/],
    [
      'pages without a cursor',
      ['    """The cursor."""\n    after: String\n', ''],
      /^Query\.books has no first: Int and after/,
    ],
    [
      'a payload of another name',
      ['): AddBookPayload', '): Book'],
      /^Mutation\.addBook answers Book, not AddBookPayload/,
    ],
    ['a query that cannot be null', ['): Book\n', '): Book!\n'], /^Query\.book cannot be null/],
    [
      'a deprecation without a date',
      ['name: String!', 'name: String! @deprecated(reason: "Use `id` instead.")'],
      /has no date/,
    ],
    [
      'a deprecation with no day',
      ['name: String!', 'name: String! @deprecated(reason: "Use `id` instead. Since 2026-02-30.")'],
      /no date/,
    ],
    [
      'a deprecation without a replacement',
      ['name: String!', 'name: String! @deprecated(reason: "Gone. Since 2026-01-01.")'],
      /no replacement/,
    ],
    [
      'a replacement that is not there',
      ['name: String!', 'name: String! @deprecated(reason: "Use `nick` instead. Since 2026-01-01.")'],
      /of nick, which/,
    ],
  ])('fails by %s', async (_, edit, message) => {
    const { lint, failed } = await judge({ edit: [edit] })
    expect([lint.some((each) => message.test(each)), failed]).toEqual([true, true])
  })

  it.each<[string, Record<string, string>]>([
    ['a selection', { 'Book.graphql': '# A.\nquery Book {\n  book(id: 1) {\n    title\n  }\n}' }],
    [
      'a fragment',
      {
        'Book.graphql': '# A.\nquery Book {\n  book(id: 1) {\n    ...Title\n  }\n}',
        'Title.graphql': 'fragment Title on Book {\n  title\n}',
      },
    ],
    ['an alias', { 'Book.graphql': '# A.\nquery Book {\n  book(id: 1) {\n    key: id\n  }\n}' }],
  ])('fails where %s of a published operation leaves out the id, and says where', async (_, operations) => {
    const { lint } = await judge({ operations })
    expect(lint).toEqual(['query Book, schema/operations/Book.graphql:3: book selects no id of Book.'])
  })

  it('fails by a published operation that the schema does not answer', async () => {
    const operations = { 'Book.graphql': '# A.\nquery Book {\n  book(id: 1) {\n    id\n    colour\n  }\n}' }
    const { lint } = await judge({ operations })
    expect(lint).toEqual(['query Book, schema/operations/Book.graphql:5: Cannot query field "colour" on type "Book".'])
  })

  it('takes the id from a fragment, also from one on an interface', async () => {
    const operations = {
      'Book.graphql': '# A.\nquery Book {\n  book(id: 1) {\n    ...Key\n  }\n}',
      'Key.graphql': 'fragment Key on Item {\n  id\n}',
    }
    expect((await judge({ operations })).lint).toEqual([])
  })

  it('fails where a generated file is not what it is made from', async () => {
    const { stale, failed } = await judge({ stale: { 'schema/CHANGES.md': '# What changed\n' } })
    expect([stale, failed]).toEqual([[expect.stringContaining('schema/CHANGES.md:1 is stale')], true])
  })

  it('says of a breaking change what it is, where, since when, and what to do', async () => {
    const { text, failed } = await judge({ edit: [NO_NAME] })
    expect(failed).toBe(true)
    expect(text).toContain('✗ Field `name` was removed from object type `Book`.')
    expect(text).toMatch(/where: Book\.name, schema\/schema\.graphql:\d+/)
    expect(text).toContain('since: Book.name is in the releases since 1.0.0 of 2026-01-01')
    expect(text).toContain('deprecate it with a replacement and a date, release that, and wait 90 days.')
    expect(text).toContain('set the version of package.json to 2.0.0')
  })

  describe('lets an announced removal pass', () => {
    const released = [{ on: '2026-01-01' }, { on: '2026-08-01', edit: [announced('2026-08-01')] }]
    const plan = { edit: [NO_NAME], released, version: '1.1.0' }

    it('90 days after the release that announced it, and not a day before', async () => {
      expect((await judge(plan, '2026-10-29')).text).toContain('may go from 2026-10-30')
      expect((await judge(plan, '2026-10-30')).failed).toBe(false)
    })

    it('not while a client uses it', async () => {
      const using = clients('query Mine {\n  book(id: 1) {\n    id\n    name\n  }\n}')
      const { text, failed } = await judge({ ...plan, clients: using })
      expect(failed).toBe(true)
      expect(text).toContain('client: phone: query Mine, schema/clients/phone/documents/app/Book.graphql:4')
      expect(text).toContain('Keep it until the clients above have registered documents without it')
    })

    const NEVER = 'set the version of package.json to 2.0.0'
    it.each<[string, Parameters<typeof judge>[0] & object, string, string]>([
      ['there are no counts', { usage: null }, 'There is no schema/usage.json', 'npm run --silent usage -- --export'],
      ['they do not name it', { usage: { elements: {} } }, 'says nothing of Book.name', '-- --export'],
      ['they are old', { usage: { to: '2026-10-29' } }, 'They end on 2026-10-29, more than 30 days ago', '-- --export'],
      [
        'they begin too late',
        { usage: { from: '2026-09-02' } },
        'They begin on 2026-09-02',
        'from 2026-11-30 at the earliest',
      ],
      ['they miss a day', { usage: { missing: ['2026-01-05', '2026-10-02'] } }, 'They miss 2026-10-02', '2026-12-31'],
      [
        'a client used it',
        {
          usage: {
            elements: { 'Book.name': { 'web 1.0': '2026-09-01', 'web 2.0': '2026-08-31', '- -': '2026-09-05' } },
          },
        },
        'web 1.0 used Book.name on 2026-09-01 for the last time',
        'from 2026-12-04 at the earliest',
      ],
    ])('not while %s, and says so', async (_, counted, why, toDo) => {
      const { text, failed } = await judge({ ...plan, ...counted }, '2026-11-29')
      expect([failed, text]).toEqual([true, expect.stringContaining(why)])
      expect(text).toMatch(new RegExp(`to do: .*${toDo}.*${NEVER}`))
      expect(text).not.toContain('web 2.0')
      expect((await judge({ ...plan, ...counted, version: '2.0.0' })).failed).toBe(false)
    })

    it('by counts that end with 90 quiet days, whoever used it before', async () => {
      const usedOn = (day: string) => ({
        ...plan,
        usage: { from: '2026-08-02', to: '2026-10-30', elements: { 'Book.name': { 'web 1.0': day } } },
      })
      expect((await judge(usedOn('2026-08-02'), '2026-11-29')).failed).toBe(true)
      const { failed, notes } = await judge(usedOn('2026-08-01'), '2026-11-29')
      const counts = ['Nobody used Book.name from 2026-08-02 to 2026-10-30.']
      expect([failed, notes.flatMap((each) => each.counts)]).toEqual([false, counts])
    })

    it('not by counts that are something else', async () => {
      for (const usage of ['{', 'null', '{"from":"2026-01-01","to":"now","missing":[],"elements":{}}']) {
        const { lint } = await judge({ ...plan, usage })
        expect(lint).toEqual([expect.stringContaining('schema/usage.json is not what the export writes.')])
      }
    })

    it('not where a date in the reason is before the release, or a release took the announcement back', async () => {
      const backdated = [{ on: '2026-01-01' }, { on: '2026-11-01', edit: [announced('2026-01-01')] }]
      expect((await judge({ ...plan, released: backdated })).text).toContain('may go from 2027-01-30')
      const takenBack = [...released, { on: '2026-11-01' }]
      expect((await judge({ ...plan, released: takenBack, version: '1.2.0' })).failed).toBe(true)
    })

    it('also of an input field that no client may send', async () => {
      const edit: Edit = [
        'name: String\n}',
        'name: String @deprecated(reason: "Use `title` instead. Since 2026-08-01.")\n}',
      ]
      const input = { ...plan, edit: [NO_INPUT_NAME], released: [{ on: '2026-08-01', edit: [edit] }], version: '1.0.0' }
      expect((await judge(input)).failed).toBe(false)
      const sending = clients(
        'mutation Add($input: AddBookInput!) {\n  addBook(input: $input) {\n    book { id }\n  }\n}',
      )
      const { text, failed } = await judge({ ...input, clients: sending })
      expect([failed, text.includes('(only its variables show)')]).toEqual([true, true])
      const accepts = [
        { change: 'INPUT_FIELD_REMOVED AddBookInput.name', after: '1.0.0', on: '2026-11-20', why: 'We never send it.' },
      ]
      expect((await judge({ ...input, clients: { phone: { ...sending.phone, accepts } } })).failed).toBe(false)
    })
  })

  it('lets a major version break, and names the clients that break', async () => {
    const using = clients('query Mine {\n  book(id: 1) {\n    id\n    name\n  }\n}')
    expect((await judge({ edit: [NO_NAME], version: '1.4.0', clients: using })).failed).toBe(true)
    const { text, failed } = await judge({ edit: [NO_NAME], version: '2.0.0', clients: using })
    expect(failed).toBe(false)
    expect(text).toContain('client: phone: query Mine, schema/clients/phone/documents/app/Book.graphql:4')
    expect([isMajorAbove('0.3.0', '0.2.9'), isMajorAbove('0.2.1', '0.2.0'), isMajorAbove('1.9.0', '1.0.0')]).toEqual([
      true,
      false,
      false,
    ])
    expect([nextMajor('0.2.0'), nextMajor('1.4.2')]).toEqual(['0.3.0', '2.0.0'])
  })

  it.each<[string, Edit, string, number]>([
    [
      'a nullable answer',
      ['title: String!\n  """Its old', 'title: String\n  """Its old'],
      'query Mine {\n  book(id: 1) {\n    id\n    title\n  }\n}',
      4,
    ],
    ['a required argument', ['): Book\n', '"Why." why: String!): Book\n'], 'query Mine {\n  book(id: 1) { id }\n}', 2],
    [
      'a lost argument',
      ['    """The order."""\n    orderBy: BookOrder = TITLE\n', ''],
      'query Mine {\n  books(\n    orderBy: AGE) { nodes { id } }\n}',
      2,
    ],
    [
      'a lost value',
      ['  """By age."""\n  AGE\n', ''],
      'query Mine {\n  books(\n    orderBy: AGE) { nodes { id } }\n}',
      3,
    ],
  ])('names the line of a client that breaks by %s', async (_, edit, document, line) => {
    const { failures } = await judge({ edit: [edit], clients: clients(document) })
    const named = failures.flatMap((failure) => failure.clients)
    expect(named).toContainEqual(`phone: query Mine, schema/clients/phone/documents/app/Book.graphql:${line}`)
  })

  it.each<[string, Edit, string, string, number]>([
    [
      'a new value of an enum',
      NEW_VALUE,
      'ENUM_VALUE_ADDED Genre.POETRY',
      'query Mine {\n  book(id: 1) {\n    id\n    genre\n  }\n}',
      4,
    ],
    [
      'another default',
      ['BookOrder = TITLE', 'BookOrder = AGE'],
      'FIELD_ARGUMENT_DEFAULT_CHANGED Query.books(orderBy:)',
      'query Mine {\n  books { nodes { id } }\n}',
      2,
    ],
    [
      'a new member of a union',
      ['Book | Author', 'Book | Author | UserError'],
      'UNION_MEMBER_ADDED Found UserError',
      'query Mine {\n  found { ... on Book { id } }\n}',
      2,
    ],
  ])('fails by %s until the client that meets it accepts it', async (_, edit, change, document, line) => {
    const place = `phone: query Mine, schema/clients/phone/documents/app/Book.graphql:${line}`
    expect((await judge({ edit: [edit] })).failed).toBe(false)
    const { failures, text } = await judge({ edit: [edit], clients: clients(document) })
    expect(failures.map((failure) => failure.clients)).toEqual([[place]])
    expect(text).toContain(`{"change":"${change}","after":"1.0.0","on":"2026-11-29","why":"…"}`)
    const accepts = [{ change, after: '1.0.0', on: '2026-11-20', why: 'The app has a default branch.' }]
    const accepted = await judge({ edit: [edit], clients: { phone: { ...clients(document).phone, accepts } } })
    expect([accepted.failed, accepted.text]).toEqual([false, expect.stringContaining('accepted on 2026-11-20')])
    const old = [{ change, after: '0.9.0', on: '2026-11-20', why: 'This was another release.' }]
    expect(
      (await judge({ edit: [edit], clients: { phone: { ...clients(document).phone, accepts: old } } })).failed,
    ).toBe(true)
  })

  it.each<[string, Edit, string]>([
    ['reads no such enum', NEW_VALUE, 'query Mine { book(id: 1) { id } }'],
    [
      'sends the argument',
      ['BookOrder = TITLE', 'BookOrder = AGE'],
      'query Mine { books(orderBy: AGE) { nodes { id } } }',
    ],
    [
      'has a branch',
      ['Book | Author', 'Book | Author | UserError'],
      'query Mine { found { ... on UserError { message } } }',
    ],
  ])('does not fail by a dangerous change where the client %s', async (_, edit, document) => {
    // The last document is written for the schema with the new member.
    expect((await judge({ edit: [edit], clients: clients(document) })).failures).toEqual([])
  })
})

describe('the releases', () => {
  it('have the schema and each published operation, with its hash', () => {
    const releases = readReleases()
    expect(releases.map(({ version }) => version)).toContain('0.2.0')
    for (const { schema, operations } of releases) {
      expect(schema.getQueryType()?.getFields()).toHaveProperty('programs')
      expect(operations.length).toBeGreaterThan(50)
      for (const each of operations) expect(each).toMatchObject({ role: expect.any(String), cost: expect.any(Number) })
    }
    const { operations } = JSON.parse(readFileSync('schema/operations.json', 'utf8'))
    expect(operations.length).toBe(
      readdirSync('schema/operations').filter((name) => !/Fields\.graphql$/.test(name)).length,
    )
  })
})
