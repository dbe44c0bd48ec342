import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLNamedType, type GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { apiDocs } from '../scripts/apiDocs/index.mjs'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { rootAccess } from '../src/graphql/context/rootAccess.ts'
import { find, readIndex } from '../src/http/docs/client/find.js'
import { createSchema } from '../src/schema.ts'
import { readExamples } from '../src/testing/apiExamples/examplesFile.ts'

/** What the published schema has none of today. */
const MORE = `
  """Either of two."""
  union Either = Program | Workout

  extend type Program {
    """A name of old."""
    oldName: String @deprecated(reason: "A title says more. Use \`title\` instead. Since 2026-08-01.")
  }
`
const sdl = `${readFileSync('schema/schema.graphql', 'utf8')}${MORE}`
const files = apiDocs('.', { sdl })
const pages = new Map([...files].filter(([name]) => name.endsWith('.html')))
const fileOf = (path: string) => `${path === '/docs' ? 'index' : path.replace('/docs/', '')}.html`

/** The text of each element by the address of its anchor: what stands from there to the next anchor. */
const parts = new Map<string, string>(
  [...pages].flatMap(([name, html]) => {
    const path = name === 'index.html' ? '/docs' : `/docs/${name.replace('.html', '')}`
    const [, ...rest] = html.split(/ id="(?=[^"]*")/)
    return rest.map((part) => [`${path}#${part.slice(0, part.indexOf('"'))}`, plain(part)] as const)
  }),
)

function plain(html: string): string {
  const text = html.replace(/<wbr>/g, '').replace(/<[^>]*>/g, ' ')
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return words(text.replace(/&(\w+|#39);/g, (whole, name) => entities[name] ?? whole))
}

/** Markup may put a blank beside a link or a name in code. */
function words(text: string): string {
  return text.replace(/[\s`]+/g, '')
}

interface Described {
  name: string
  description?: string | null
}

interface Element extends Described {
  anchor: string
}

/** Every named element of a schema. */
function elementsOf(schema: GraphQLSchema): Element[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const directives = schema.getDirectives().filter(({ astNode }) => astNode)
  return [
    ...types.flatMap(elementsOfType),
    ...directives.flatMap(({ name, description, args }) => [
      { anchor: `@${name}`, name: `@${name}`, description },
      ...args.map((each) => ({ anchor: `@${name}.${each.name}`, ...each })),
    ]),
  ]
}

function elementsOfType(type: GraphQLNamedType): Element[] {
  const members =
    'getFields' in type ? Object.values(type.getFields()) : 'getValues' in type ? [...type.getValues()] : []
  const isRoot = ['Query', 'Mutation'].includes(type.name)
  return [
    ...(isRoot ? [] : [{ anchor: type.name, name: type.name, description: type.description }]),
    ...members.flatMap((member) => {
      const anchor = `${type.name}.${member.name}`
      const args = 'args' in member ? member.args : []
      return [
        { anchor, name: member.name, description: member.description },
        ...args.map(({ name, description }: Described) => ({ anchor: `${anchor}.${name}`, name, description })),
      ]
    }),
  ]
}

describe('the API reference', () => {
  it('has every type, field, argument, input field, value and directive of the schema, with its description', () => {
    const elements = elementsOf(buildSchema(sdl))
    expect(elements.length).toBeGreaterThan(1_200)
    const places = new Map([...parts].map(([address, text]) => [address.slice(address.indexOf('#') + 1), text]))
    const missing = elements.filter(({ anchor, name, description }) => {
      const text = places.get(anchor) ?? ''
      const said = (description ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') // GraphQL's own scalars have links
      return !text.includes(words(name)) || !text.includes(words(said))
    })
    expect(missing.map(({ anchor }) => anchor)).toEqual([])
  })

  it('says what is deprecated and what to use instead, and which types a union has', () => {
    expect(parts.get('/docs/types#Program.oldName')).toContain(
      words('Deprecated. A title says more. Use title instead.'),
    )
    expect(parts.get('/docs/types#Either')).toContain(words('One of Program, Workout.'))
  })

  it('has every published operation with its document, its variables and its answer', () => {
    const examples = new Map(readExamples().map((each) => [each.operation, each]))
    const missing = publishedOperations().filter(({ name, text }) => {
      const [part] = ['read', 'train', 'coach', 'account'].flatMap((page) => parts.get(`/docs/${page}#${name}`) ?? [])
      const { variables = {}, answer, sources = [] } = examples.get(name) ?? {}
      const shown = [
        ...parse(text).definitions.map((each) => ('name' in each ? each.name?.value : '')),
        'Document',
        'Answer',
      ]
      const given = Object.keys(variables).map((each) => `"${each}"`)
      const answered = Object.keys((answer ?? {}) as object).map((each) => `"${each}":`)
      const told = sources.map(({ operation, at }) => `take ${at} from the answer of ${operation}`)
      return ![...shown, ...given, ...answered, ...told].every((each) => part?.includes(words(each ?? '')))
    })
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('says of each root field who may call it, as the service guards it', async () => {
    const said = { anonymous: 'everyone', 'signed in': 'signed-in users', coach: 'coaches' }
    const schema = await createSchema()
    const wrong = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}).filter(({ name, extensions }) => {
        const part = parts.get(`/docs/${type?.name === 'Query' ? 'queries' : 'mutations'}#${type?.name}.${name}`)
        return !part?.includes(words(`${name} ${said[rootAccess(name, extensions)]}`))
      }),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('says when a mutation refuses with each code that its description names, and what the code means', () => {
    const html = pages.get('mutations.html') ?? ''
    const table = (name: string) => {
      const [, ...rest] = html.split(`<h2 id="Mutation.${name}">`)
      const section = rest[0]?.split('</section>')[0] ?? ''
      const rows = section.matchAll(
        /<tr><td>(.*?)<\/td><td>(?:<p>(.*?)<\/p>)?<p class="general">(.*?)<\/p><\/td><\/tr>/g,
      )
      return [...rows].map(([, ...cells]) => cells.map((cell) => cell?.replace(/<[^>]*>/g, '') ?? ''))
    }
    expect(table('publishProgram')).toEqual([
      ['NOT_FOUND', '', 'an ID belongs to nothing that the caller may see'],
      ['STALE_REVISION', '', expect.stringContaining('the object has changed since the revision')],
      ['NOT_PUBLISHABLE', 'while no milestone of the program has a workout', expect.stringContaining('no milestone')],
    ])
    expect(table('updateProgram').map(([code, when]) => [code, when])).toContainEqual(['TAKEN', 'the slug'])
    const fields = Object.values(buildSchema(sdl).getMutationType()?.getFields() ?? {})
    for (const { name, description } of fields) {
      const refused = /\bRefuses (.*)/s.exec(description ?? '')?.[1] ?? ''
      const codes = refused.match(/\b(?:[A-Z]+_)+[A-Z]+\b|\b(?:INVALID|TAKEN)\b/g) ?? []
      expect([name, table(name).map(([code]) => code)]).toEqual([name, codes])
    }
  })

  it('has the guides for clients, agents and coaches, and they link to each other', () => {
    for (const [file, name] of [
      ['docs/notation.md', 'notation'],
      ['docs/sheets.md', 'sheets'],
      ['docs/agents.md', 'agents'],
      ['packages/client/README.md', 'client'],
    ] as const) {
      const page = plain(pages.get(`${name}.html`) ?? '')
      const headings = [...readFileSync(file, 'utf8').matchAll(/^##+ (.*)$/gm)].map(([, title = '']) => words(title))
      expect([name, headings.length > 1, headings.filter((title) => !page.includes(title))]).toEqual([name, true, []])
    }
    expect(pages.get('contract.html')).toContain('href="/docs/client#hashes-instead-of-documents"')
    expect(pages.get('sheets.html')).toContain('href="/docs/notation"')
  })

  it('has only links that lead somewhere, and anchors that lead to one place', () => {
    const served = ['/', '/README.md', '/schema.graphql', '/operations.json', '/signin', '/signin/icon.svg']
    const broken: string[] = []
    for (const [name, html] of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect([name, ids.length]).toEqual([name, new Set(ids).size])
      for (const [, href = ''] of html.matchAll(/<[^>]* (?:href|src|data-search)="([^"]+)"/g)) {
        const [path = '', id] = href.startsWith('#') ? [name, href.slice(1)] : href.split('#')
        const page = pages.get(href.startsWith('#') ? name : fileOf(path))
        const isThere = page ? !id || page.includes(` id="${id}"`) : files.has(path.replace('/docs/', ''))
        if (!isThere && !served.includes(path) && !href.startsWith('https://')) broken.push(`${name} ${href}`)
      }
    }
    expect(broken).toEqual([])
  })

  it('has nothing inline that its policy would refuse, and takes nothing from elsewhere', () => {
    for (const [name, html] of pages) {
      expect([name, /<script(?![^>]* src="\/)|<style|<[^>]* (style|on\w+)=|src="(?!\/)/.exec(html)]).toEqual([
        name,
        null,
      ])
    }
  })
})

describe('its search', () => {
  const [, json = '[]'] = [...files].find(([name]) => name.startsWith('search-')) ?? []
  const index = readIndex(JSON.parse(json))
  const first = (wanted: string) => find(index, wanted)[0]

  it.each([
    ['logSet', '/docs/mutations#Mutation.logSet'],
    ['LogSet', '/docs/train#LogSet'],
    ['log set', '/docs/train#LogSet'],
    ['logset', '/docs/train#LogSet'],
    ['Program', '/docs/types#Program'],
    ['program', '/docs/queries#Query.program'],
    ['programrevision', '/docs/types#ProgramRevision'],
    ['createProgram', '/docs/mutations#Mutation.createProgram'],
    ['UpdateProgramInput.title', '/docs/inputs#UpdateProgramInput.title'],
    ['stale_revision', '/docs/errors#code-STALE_REVISION'],
    ['several tabs', '/docs/front-end#several-tabs'],
    ['persisted queries', '/docs/front-end#persisted-queries'],
    ['@cost', '/docs/scalars#@cost'],
  ])('finds %s first at %s', (wanted, href) => {
    expect(first(wanted)?.href).toBe(href)
  })

  it('finds by what a description says, and wants every word', () => {
    expect(find(index, 'offline log').map(({ title }) => title)).toContain('syncWorkoutEvents')
    expect(find(index, 'offline xyzzy')).toEqual([])
    expect(find(index, ' … ')).toEqual([])
  })

  it('leads only to what is there', () => {
    expect(index.filter(({ href }) => !parts.has(href)).map(({ href }) => href)).toEqual([])
  })
})
