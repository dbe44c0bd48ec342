import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addClient, gate, readClients, removeClient } from '../scripts/contract/index.mjs'
import { type ContractRepository, contractRepository } from '../src/testing/contractRepository.ts'

// Runs once, because it reads schemas.

let repository: ContractRepository
/** Another repository, with the documents of a client. */
let outside: ContractRepository
beforeAll(async () => {
  repository = contractRepository()
  outside = contractRepository()
  await repository.judge()
})
afterAll(() => {
  repository.remove()
  outside.remove()
})

function file(name: string, content: unknown, at = outside.root): string {
  const place = path.join(at, name)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content))
  return place
}
const add = (name: string, source: string, check = () => [] as string[]) =>
  addClient(repository.root, name, source, '2026-11-29', check)
const stored = (name: string) => path.join(repository.root, 'schema/clients', name)
const places = (name: string) =>
  readClients(repository.root)
    .filter((client) => client.name === name)
    .flatMap(({ texts }) => texts.map((text) => text.file.split('/documents/')[1]))

const QUERY = 'query Mine {\n  book(id: 1) { id }\n}\n'

describe('a client', () => {
  it('is a folder of documents, which keep their paths and their fragments of other files', () => {
    file(
      'web/src/books/Mine.graphql',
      '# What a type needs as its input type.\nquery Mine {\n  book(id: 1) { ...Key }\n}\n',
    )
    file('web/src/Key.gql', 'fragment Key on Book {\n  id\n}\n')
    file('web/node_modules/other/Other.graphql', QUERY)
    file('web/schema.graphql', '# Ours.\n"""What is read."""\ntype Query {\n  book: Book\n}\n')
    symlinkSync(repository.root, path.join(outside.root, 'web/linked'))
    expect(add('web', path.join(outside.root, 'web'))).toBe(2)
    expect(places('web')).toEqual(['src/Key.gql', 'src/books/Mine.graphql'])
    expect(readFileSync(path.join(stored('web'), 'documents/src/Key.gql'), 'utf8')).toContain('fragment Key')
  })

  it.each<[string, unknown]>([
    [
      'Apollo’s format',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'a', name: 'Mine', type: 'query', body: QUERY }],
      },
    ],
    ['documents by their hashes', { a: QUERY }],
  ])('is a manifest: %s', (_, manifest) => {
    add('phone', file('manifest.json', manifest))
    expect(places('phone')).toEqual(['Mine.graphql'])
    expect(readFileSync(path.join(stored('phone'), 'documents/Mine.graphql'), 'utf8')).toBe(QUERY)
  })

  it('keeps two documents of one name apart', () => {
    add('twice', file('twice.json', { a: QUERY, b: QUERY.replace('1', '2') }))
    expect(places('twice')).toEqual([expect.stringMatching(/^Mine-[0-9a-f]{12}\.graphql$/), 'Mine.graphql'])
  })

  it('of this repository is read where it stands, also in code, with the lines of its files', async () => {
    const code = `import { gql } from 'x'\n\nconst name = \`a.graphql\`\nexport const Mine = gql\`\n  query Mine\${1} {\n    book(id: 1) {\n      nothing\n    }\n  }\n\`\n`
    file('examples/app/app.ts', code, repository.root)
    add('app', path.join(repository.root, 'examples/app'))
    expect(existsSync(path.join(stored('app'), 'documents'))).toBe(false)
    const client = readClients(repository.root).find(({ name }) => name === 'app')
    expect(client).toMatchObject({ readFrom: 'examples/app' })
    const [{ document } = expect.fail('It has no documents.')] = client?.parse().units ?? []
    expect(document.definitions[0]?.loc?.source).toMatchObject({
      name: 'examples/app/app.ts',
      locationOffset: { line: 4, column: 1 },
    })
    const { failures } = await gate(repository.root, { today: '2026-11-29' })
    expect(failures.flatMap((failure) => failure.clients)).toEqual(['app: query Mine____, examples/app/app.ts:7'])
  })

  it('that is registered again has its new documents, and what it has accepted', () => {
    add('again', file('again.json', { a: QUERY }))
    const accepts = [{ change: 'ENUM_VALUE_ADDED Genre.POETRY', after: '1.0.0', on: '2026-11-29', why: 'Known.' }]
    file('schema/clients/again/accepts.json', accepts, repository.root)
    add('again', file('again.json', { a: QUERY.replace('Mine', 'Yours') }))
    expect(places('again')).toEqual(['Yours.graphql'])
    expect(readClients(repository.root).find(({ name }) => name === 'again')?.accepts).toEqual(accepts)
    removeClient(repository.root, 'again')
    expect(existsSync(stored('again'))).toBe(false)
    expect(() => removeClient(repository.root, '../releases')).toThrow('There is no client')
  })

  it('is a folder of code, whose documents keep their lines', async () => {
    const code = [
      "import { KEY } from './Key'",
      '// gql`query Old { old }`, as in graphql(`{ older }`)',
      'export const Mine = gql`',
      '  query Mine($id: ID!) {',
      '    book(id: $id) { ...Key nothing }',
      '  }',
      '  §{KEY}',
      '`',
      'const Yours = graphql(`query Yours { book(id: 2) { ...Key } }`, [KEY]), page = <p>Don’t `use`</p>',
      'const Third = graphql(/* GraphQL */ `',
      '  query Third { book(id: "§{3}") { id nowhere } }`)',
      "octokit.graphql('{ viewer }')",
      "gql('{ book(id: 4) { id } } # One.'), gql('query Last { book(id: 5) { id } }')",
    ]
    file('code/src/page.tsx', code.join('\n').replaceAll('§', '$'))
    file('code/src/Key.ts', 'export const KEY = /* GraphQL */ `fragment Key on Book { id }`\n')
    expect(add('code', path.join(outside.root, 'code'))).toBe(6)
    expect(places('code')).toEqual(['src/Key.ts.graphql', 'src/page.tsx.graphql'])
    const { units = [] } =
      readClients(repository.root)
        .find(({ name }) => name === 'code')
        ?.parse() ?? {}
    const definitions = units.flatMap(({ document }) => document.definitions)
    const names = definitions.map((each) => ('name' in each ? each.name?.value : ''))
    expect(new Set(names)).toEqual(new Set(['Key', 'Mine', 'Yours', 'Third', undefined, 'Last']))
    const { failures } = await gate(repository.root, { today: '2026-11-29' })
    const page = 'schema/clients/code/documents/src/page.tsx.graphql'
    expect(failures.flatMap((failure) => failure.clients).filter((each) => each.startsWith('code'))).toEqual([
      `code: query Mine, ${page}:5`,
      `code: query Third, ${page}:11`,
    ])
    removeClient(repository.root, 'code')
  })

  it.each([
    ['fields', 'query A {\n  book(id: 1) { §{FIELDS} }\n}', 'page.ts:3 The document takes §{FIELDS} from the code'],
    ['a fragment by a name that the code makes', '{ book(id: 1) { ...§{name(1)} } }', 'takes §{name(1)} from the code'],
    [
      'an argument',
      '{ book(id: §{id}) { id } }',
      'takes §{id} from the code, so nobody can read here what is sent. Write it',
    ],
    ['a type', 'fragment F on §{TYPE} { id }', 'page.ts:3 The document takes §{TYPE} from the code'],
    [
      'a fragment of a package',
      '{ book(id: 1) { ...Far } }\n§{FAR}',
      'page.ts:3 The fragment Far is in none of the files.',
    ],
  ])('is refused with code that inserts %s', (_, document, message) => {
    file('inserts/page.ts', `import all from './all'\n\nexport const A = gql\`${document.replaceAll('§', '$')}\``)
    expect(() => add('inserts', path.join(outside.root, 'inserts'))).toThrow(message.replaceAll('§', '$'))
    expect(existsSync(stored('inserts'))).toBe(false)
  })

  it.each<[string, string, unknown, string, string]>([
    ['no client.json', 'client.json', null, 'bad/client.json is missing.', 'Run "npm run clients -- add bad'],
    [
      'a client.json that is no JSON',
      'client.json',
      '{',
      'bad/client.json is not JSON: ',
      'which writes schema/clients/bad/client.json',
    ],
    [
      'a client.json that is null',
      'client.json',
      'null',
      'bad/client.json is not an object',
      'Run "npm run clients -- add bad',
    ],
    [
      'documents elsewhere',
      'client.json',
      { readFrom: '../x' },
      'that is not the path of a folder in this repository',
      'add bad',
    ],
    [
      'no documents',
      'client.json',
      { readFrom: 'package.json' },
      'package.json: It is not a folder.',
      'Correct it there.',
    ],
    [
      'an accepts.json that is no JSON',
      'accepts.json',
      '[{',
      'bad/accepts.json is not JSON: ',
      'Correct schema/clients/bad/accepts.json, or',
    ],
    ['an accepts.json that is no list', 'accepts.json', '{}', 'bad/accepts.json is not a list.', 'such as [{"change":'],
    ['an entry that is null', 'accepts.json', '[null]', 'accepts.json is wrong: entry 1 is not an object.', 'Correct'],
    [
      'an entry without a day',
      'accepts.json',
      [{ change: 'A', after: '1.0.0', on: '2026-02-30', why: '' }],
      'entry 1 has no good "on" and "why".',
      'Correct',
    ],
  ])(
    'of a folder with %s fails the gate, which names the file and says what to do',
    async (_, name, content, what, toDo) => {
      add('bad', file('bad.json', { a: QUERY }))
      if (content === null) rmSync(path.join(stored('bad'), name))
      else file(`schema/clients/bad/${name}`, content, repository.root)
      const { failures } = await gate(repository.root, { today: '2026-11-29' })
      const told = failures.filter((failure) => failure.clients.includes('bad'))
      expect(told).toEqual([
        expect.objectContaining({ what: expect.stringContaining(what), toDo: expect.stringContaining(toDo) }),
      ])
      // Another client can still be registered.
      expect(add('other', file('other.json', { a: QUERY }))).toBe(1)
      for (const each of ['bad', 'other']) removeClient(repository.root, each)
    },
  )

  it.each([
    ['MyApp', 'schema/clients/MyApp has a name that no client may have. A name has up to 40 small letters'],
    ['my_app', 'schema/clients/my_app has a name that no client may have.'],
    ['app.json', 'schema/clients/app.json is not a folder, so no client is read from it.'],
  ])('of a name that no client may have, %s, fails the gate', async (name, what) => {
    file(`schema/clients/${name}${name.includes('.') ? '' : '/client.json'}`, {}, repository.root)
    const { failures } = await gate(repository.root, { today: '2026-11-29' })
    expect(failures).toContainEqual({
      what: expect.stringContaining(what),
      clients: [name],
      toDo: expect.stringContaining('npm run clients -- add'),
    })
    rmSync(stored(name), { recursive: true })
  })

  it('of more than 100 mistakes in one document is told the first of them', async () => {
    const mistakes = Array.from({ length: 150 }, (_, index) => `  no${index}`).join('\n')
    add('wrong', file('wrong.json', { a: `query Wrong {\n${mistakes}\n}`, b: '{ book(id: 1) { id } nothing }' }))
    const { failures } = await gate(repository.root, { today: '2026-11-29' })
    const told = failures.filter(({ clients }) => clients[0]?.startsWith('wrong'))
    expect(told).toHaveLength(102)
    expect(told.map(({ what }) => what)).toContain('There are more than 100 problems here. These are the first.')
    removeClient(repository.root, 'wrong')
  })

  it.each<[string, string, unknown, string]>([
    ['a name with capitals', 'Web', { a: QUERY }, 'A name has up to 40 small letters'],
    ['a name with a path', '../web', { a: QUERY }, 'A name has up to 40 small letters'],
    ['no documents', 'empty', {}, 'The manifest is neither'],
    ['something else', 'else', { a: { text: QUERY } }, 'The manifest is neither'],
    ['what is no JSON', 'json', '{ "a": ', 'refused.json is no manifest. It is not JSON: '],
    ['what is no GraphQL', 'broken', { a: 'query Mine {\n  book(\n' }, 'unnamed-'],
    [
      'a fragment that is nowhere',
      'spread',
      { a: '{ book(id: 1) { ...Nowhere } }' },
      'The fragment Nowhere is in none',
    ],
    ['a large document', 'large', { a: `${QUERY}${'#'.repeat(300_000)}` }, 'is larger than 256 kB'],
    [
      'many documents',
      'many',
      Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [n, QUERY.replace('1', `${n}`)])),
      'more than 2000',
    ],
  ])('is refused with %s, and nothing is stored', (_, name, manifest, message) => {
    const source = file('refused.json', manifest)
    expect(() => add(name, source)).toThrow(message)
    expect(existsSync(stored(name))).toBe(false)
  })

  it('is refused where there is nothing', () => {
    expect(() => add('nothing', path.join(outside.root, 'nothing'))).toThrow('There is no file and no folder ')
    file('page/page.vue', '<script>gql`{ a }`</script>')
    expect(() => add('page', path.join(outside.root, 'page'))).toThrow(
      'has no documents: no .graphql files, and no code',
    )
  })

  it('is refused where no schema answers its documents', () => {
    const source = file('wrong.json', { a: QUERY })
    expect(() => add('wrong', source, () => ['query Mine, Mine.graphql:2: no such field'])).toThrow('no such field')
    expect(existsSync(stored('wrong'))).toBe(false)
  })
})
