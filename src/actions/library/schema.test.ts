import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tempoProblem } from '../../kernel/prescription.ts'
import { libraryKeyProblem, slugProblem, videoUrlProblem } from '../../kernel/rules.ts'
import { FORMS, librarySchema, printLibrarySchema } from './schema.ts'

const near = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', 'z', '0', '9', '-', '/', 'A', ' ', '\n'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('1', '12', 'X', '-', 'x', '\n'), maxLength: 8 }),
)

/** Every schema inside the schema, with its path. */
function schemasIn(value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const schema = value as Record<string, Record<string, unknown>>
  const inner = ['properties', 'definitions'].flatMap((key) =>
    Object.entries(schema[key] ?? {}).flatMap(([name, each]) => schemasIn(each, `${path}.${name}`)),
  )
  return [[path, schema], ...inner, ...(schema.items ? schemasIn(schema.items, `${path}[]`) : [])]
}

describe('the schema of a library', () => {
  it.each([
    ['slugs', FORMS.slug, slugProblem],
    ['keys', FORMS.key, libraryKeyProblem],
    ['tempos', FORMS.tempo, tempoProblem],
  ] as const)('takes the %s that the rules take', (_, pattern, problem) => {
    const form = new RegExp(pattern, 'u')
    fc.assert(
      fc.property(near, (text) => form.test(text) === (problem(text) === null)),
      { numRuns: 1_000 },
    )
  })

  it('takes every address that the rules take', () => {
    const https = new RegExp(FORMS.https, 'u')
    const address = fc.tuple(
      fc.constantFrom('', ' ', 'x'),
      fc.constantFrom('https', 'HTTPS', 'http', 'ftp'),
      fc.webPath(),
    )
    fc.assert(
      fc.property(address, ([before, scheme, rest]) => {
        const url = `${before}${scheme}://example.com${rest}`
        return https.test(url) === (videoUrlProblem(url) === null)
      }),
    )
  })

  it('describes every property', () => {
    const silent = schemasIn(librarySchema, 'library').filter(
      ([, schema]) => schema.$ref === undefined && typeof schema.description !== 'string',
    )
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('is the one that is published', () => {
    expect(readFileSync('schema/library.schema.json', 'utf8')).toBe(printLibrarySchema())
  })
})
