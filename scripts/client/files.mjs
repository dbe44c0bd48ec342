// Everything in @waymark/client that follows from the SDL and the published operations.
import { buildSchema, parse, print, stripIgnoredCharacters, visit } from 'graphql'
import { printCaches, printIntrospection } from './caches.mjs'
import {
  printDocuments,
  printManifest,
  printMaskedDocuments,
  printOperationTypes,
  printVariables,
} from './documents.mjs'
import { printFactories, printMockTable } from './mocks.mjs'
import { readOperations } from './operations.mjs'
import { printTypes } from './types.mjs'

const NOTE = '// Generated from schema/ by scripts/generateClient.mjs.\n'

/**
 * The generated files by their names. The operations are those of schema/operations.
 *
 * @param {string} sdl
 * @returns {Record<string, string>}
 */
export function clientFiles(sdl) {
  const schema = buildSchema(sdl)
  const operations = readOperations(schema)
  const types = printTypes(schema)
  const typeNames = [...types.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name)
  typeNames.push(
    'DateTime',
    'DateTimeInput',
    'Decimal',
    'DecimalInput',
    'LocalDate',
    'LocalDateInput',
    'Prescription',
    'PrescriptionInput',
    'Tempo',
    'TempoInput',
  )

  const variables = printVariables(schema, operations)
  const shared = [...variables.join('\n').matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name)

  const files = {
    'types.ts': types,
    'variables.ts': module(variables, [['./types.ts', typeNames]]),
    'documents.ts': module(
      [...printOperationTypes(schema, operations, false), ...printDocuments(operations)],
      [
        ['./types.ts', typeNames],
        ['./variables.ts', shared],
      ],
      `import { document, type FragmentDocument, type MutationDocument, type QueryDocument } from '../document.ts'`,
      `export type * from './variables.ts'`,
    ),
    'masked.ts': module(
      [...printOperationTypes(schema, operations, true), ...printMaskedDocuments(operations)],
      [
        ['./types.ts', typeNames],
        ['./variables.ts', shared],
      ],
      `import type { FragmentDocument, MutationDocument, QueryDocument } from '../document.ts'`,
      `export type * from './variables.ts'\nexport { type FragmentOf, readFragment } from '../document.ts'`,
    ),
    'caches.ts': printCaches(schema),
    'introspection.ts': printIntrospection(schema),
    'mockTable.ts': printMockTable(schema),
    'mockFactories.ts': printFactories(schema),
    'refreshHash.ts': `/** The SHA-256 of RefreshSession, which the client sends itself. */\nexport const refreshHash = '${operations.operations.find(({ name }) => name === 'RefreshSession').hash}'\n`,
    'sdl.ts': `/** The SDL without its descriptions. */\nexport const sdl: string = ${JSON.stringify(withoutDescriptions(sdl))}\n`,
    'manifest.json': printManifest(operations),
  }
  const noted = Object.entries(files).map(([name, text]) => [name, name.endsWith('.ts') ? NOTE + text : text])
  return Object.fromEntries(noted)
}

/** A module of these parts, which imports what they use. */
function module(parts, sources, ...heads) {
  const body = parts.join('\n\n')
  const words = new Set(body.replace(/\/\*\*.*?\*\/|`[^`]*`|'[^']*'/g, '').match(/\w+/g))
  const imports = sources.map(([from, names]) => {
    const used = names.filter(
      (name) => words.has(name) && !new RegExp(`^export (?:type|interface|const) ${name}\\b`, 'm').test(body),
    )
    return used.length > 0 ? `import type { ${used.join(', ')} } from '${from}'` : ''
  })
  return `${[...heads, ...imports].filter(Boolean).join('\n')}\n\n${body}\n`
}

function withoutDescriptions(text) {
  return stripIgnoredCharacters(
    print(
      visit(parse(text), {
        enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
        DirectiveDefinition: () => null,
        Directive: () => null,
      }),
    ),
  )
}
