import { readdirSync, readFileSync } from 'node:fs'
import {
  type GraphQLEnumType,
  type GraphQLInterfaceType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { PARAMS, UserErrorReason } from '../src/kernel/reason.ts'
import { UserErrorCode } from '../src/kernel/refusal.ts'
import { createSchema } from '../src/schema.ts'

const schema = await createSchema()
const read = (file: string) => readFileSync(file, 'utf8')
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: read(file) }))
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'))

/** All code blocks in these languages, each with its file and line. */
function blocks(...languages: string[]): [place: string, code: string][] {
  return pages.flatMap(({ file, text }) =>
    [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
      .filter(([, language = '']) => languages.includes(language))
      .map((block): [string, string] => [`${file}:${text.slice(0, block.index).split('\n').length}`, block[2] ?? '']),
  )
}

/** All matches of `pattern` in the first cells of the tables of a page. */
function firstCells(file: string, pattern: RegExp): string[] {
  const rows = [...read(file).matchAll(/^\| (`.*?) \| /gm)]
  return rows.flatMap(([, cell = '']) => [...cell.matchAll(pattern)].map(([, name]) => name as string))
}

/** The strings in a list in the code of the front-end guide. */
function listed(name: string): string[] {
  const [, list = ''] = new RegExp(`\\b${name}(?:: | = )\\[([^\\]]*)\\]`).exec(read('docs/front-end.md')) ?? []
  return [...list.matchAll(/'(\w+)'/g)].map(([, type]) => type as string)
}

describe('the documents', () => {
  it.each(blocks('graphql'))('%s is valid against the schema', (_, code) => {
    expect(validate(schema, parse(code)).map(({ message }) => message)).toEqual([])
  })

  it.each(blocks('js', 'ts'))('%s is code', (_, code) => {
    const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true })
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
  })

  it.each(blocks('json'))('%s is JSON', (_, code) => expect(JSON.parse(code)).toBeInstanceOf(Object))

  it('list each code of a user error', () => {
    expect(firstCells('docs/errors.md', /`([A-Z_]+)`/g)).toEqual(expect.arrayContaining(Object.values(UserErrorCode)))
  })

  it('list each reason of a user error, with its params and in the words of the schema', () => {
    const [, table = ''] = /## Reasons of `userErrors`\n([\s\S]*?)\n## /.exec(read('docs/errors.md')) ?? []
    const told = [...table.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(([, ...cells]) => cells)
    const described = (schema.getType('UserErrorReason') as GraphQLEnumType).getValues()
    const expected = Object.values(UserErrorReason).map((reason) => [
      reason,
      PARAMS[reason].map((name) => `\`${name}\``).join(', ') || '—',
      described.find(({ name }) => name === reason)?.description,
    ])
    expect(told).toEqual(expected)
  })

  it('list each setting that .env.example has, and no other', () => {
    const settings = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name as string)
    const all = new Set([...settings, 'NODE_ENV'])
    expect(firstCells('docs/settings.md', /`([A-Z_]+)`/g).sort()).toEqual([...all].sort())
  })

  it('list each command, and none that is not there', () => {
    const named = firstCells('docs/commands.md', /npm (?:run (?:--silent )?)?([a-z][\w:-]*)/g)
    const main = Object.keys(scripts).filter((name) => !/^pre|^codegen$/.test(name))
    expect([...new Set(named)].sort()).toEqual(main.sort())
  })

  it('say what each dependency is for', () => {
    const [, table = ''] = /## Dependencies\n([\s\S]*?)\n## /.exec(read('README.md')) ?? []
    const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.trim().split(', '))
    const isNamed = (name: string) => named.includes(name) || named.includes(`${name.split('/')[0]}/\\*`)
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name))).toEqual([])
  })

  it('tell client caches of each possible type, and of each type that has no ID', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
    const interfaces = types.filter(isInterfaceType)
    expect(interfaces.map(({ name }) => name).sort()).toEqual([
      'Node',
      'SignInPayload',
      'UserError',
      'WorkoutSessionPayload',
    ])
    for (const each of interfaces) {
      const possible = schema.getPossibleTypes(each).map(({ name }) => name)
      expect(listed(each.name)).toEqual(possible.sort())
    }
    const embedded = types
      .filter(isObjectType)
      .filter((type) => !('id' in type.getFields()))
      .map(({ name }) => name)
      .filter((name) => !/(Connection|Edge|Payload)$|^(PageInfo|Query|Mutation)$/.test(name))
    expect(listed('EMBEDDED')).toEqual(embedded.sort())
  })

  it('count the types and the interfaces, and name those whose IDs no node answers', () => {
    const guide = read('docs/front-end.md').replace(/\s+/g, ' ')
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
    const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
    const WORDS =
      'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
        ' ',
      )
    const word = (count: number) => WORDS[count - 4] ?? String(count)
    expect(guide.toLowerCase()).toContain(`${word(nodes.length)} types implement \`node\``)
    expect(guide).toContain(`The schema has ${word(types.filter(isInterfaceType).length)} interfaces`)
    const others = types.filter(isObjectType).filter((type) => 'id' in type.getFields() && !nodes.includes(type))
    const names = others.map(({ name }) => `\`${name}\``).join(' and ')
    expect(guide).toContain(`${names} also have an \`id\`, but \`node\` answers null for them`)
  })
})
