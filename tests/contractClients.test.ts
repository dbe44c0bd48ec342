import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addClient, gate, readClients, removeClient } from '../scripts/contract/index.mjs'
import { type ContractRepository, contractRepository } from '../src/testing/contractRepository.ts'

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
    file('web/src/books/Mine.graphql', 'query Mine {\n  book(id: 1) { ...Key }\n}\n')
    file('web/src/Key.gql', 'fragment Key on Book {\n  id\n}\n')
    file('web/node_modules/other/Other.graphql', QUERY)
    file('web/src/page.ts', `const text = gql\`${QUERY}\``)
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

  it.each<[string, string, unknown, string]>([
    ['a name with capitals', 'Web', { a: QUERY }, 'A name has up to 40 small letters'],
    ['a name with a path', '../web', { a: QUERY }, 'A name has up to 40 small letters'],
    ['no documents', 'empty', {}, 'The manifest is neither'],
    ['something else', 'else', { a: { text: QUERY } }, 'The manifest is neither'],
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

  it('is refused where no schema answers its documents', () => {
    const source = file('wrong.json', { a: QUERY })
    expect(() => add('wrong', source, () => ['query Mine, Mine.graphql:2: no such field'])).toThrow('no such field')
    expect(existsSync(stored('wrong'))).toBe(false)
  })
})
