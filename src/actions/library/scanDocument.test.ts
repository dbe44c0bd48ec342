import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentScanner, DocumentSyntaxError, type Found } from './scanDocument.ts'

function scan(bytes: Buffer, cuts: number[] = []) {
  const scanner = new DocumentScanner()
  const found: Found[] = []
  let from = 0
  for (const cut of [
    ...cuts.map((each) => each % (bytes.length + 1)).sort((one, other) => one - other),
    bytes.length,
  ]) {
    found.push(...scanner.write(bytes.subarray(from, cut)))
    from = cut
  }
  scanner.end()
  return { found, starts: scanner.starts }
}

const failure = (text: string): [number, string] => {
  try {
    scan(Buffer.from(text))
  } catch (error) {
    if (error instanceof DocumentSyntaxError) return [error.line, error.message]
  }
  throw new Error('it is in order')
}

const library = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.oneof(
    fc.array(fc.jsonValue(), { maxLength: 4 }),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  { maxKeys: 4 },
)
const spaces = fc.constantFrom(undefined, 1, '\t')

describe('the scanner', () => {
  it('cuts out what JSON.parse finds, on the lines where it stands, wherever the chunks end', () => {
    fc.assert(
      fc.property(library, spaces, fc.array(fc.nat(), { maxLength: 8 }), (document, space, cuts) => {
        const text = JSON.stringify(document, null, space)
        const { found } = scan(Buffer.from(text), cuts)
        const expected = Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap<object>(([name, value]) =>
          Array.isArray(value)
            ? value.map((item, index) => ({ name, index, item }))
            : [{ name, index: null, item: value }],
        )
        const items = found.map(({ name, index, bytes }) => ({ name, index, item: JSON.parse(bytes.toString()) }))
        expect(items).toEqual(expected)
        const lines = text.split('\n')
        for (const { line, bytes } of found) expect(lines[line - 1]).toContain(bytes.toString().split('\n')[0])
      }),
      { numRuns: 300 },
    )
  })

  it('reads one section from its beginning as it read all', () => {
    fc.assert(
      fc.property(library, spaces, (document, space) => {
        const bytes = Buffer.from(JSON.stringify(document, null, space))
        const { found, starts } = scan(bytes)
        for (const start of starts.values()) {
          const scanner = new DocumentScanner(start)
          const again = scanner.write(bytes.subarray(start.offset))
          expect(scanner.done).toBe(true)
          expect(again).toEqual(found.filter(({ name, index }) => name === start.name && index !== null))
        }
      }),
    )
  })

  it('passes over a byte order mark', () => {
    expect(scan(Buffer.from('\ufeff{"workouts": [1]}')).found).toHaveLength(1)
  })

  it.each([
    ['nothing', '', 1, 'that begins with {'],
    ['a list', '[]', 1, 'that begins with {'],
    ['a name without quotes', '{\n  workouts: []\n}', 2, 'in double quotes'],
    ['no colon', '{\n"workouts"\n[]}', 3, 'colon'],
    ['no comma between items', '{"workouts": [\n{}\n{}]}', 3, 'comma'],
    ['a comma behind the last item', '{"workouts": [\n{},\n]}', 3, 'after the comma'],
    ['a comma behind the last section', '{"workouts": [],\n}', 2, 'double quotes'],
    ['something behind the end', '{}\n{}', 2, 'follow the closing }'],
    ['no end', '{"workouts": [\n{},\n{}\n', 4, 'ends too early'],
    ['an item without its end', '{"workouts": [\n{"key": "a",\n"title": "b"\n', 4, 'closing brace'],
    ['the wrong bracket', '{"workouts": [\n{"key": "a",\n"exercises": [ } ]\n}]}', 3, ''],
    ['an item without its closing brace', '{"workouts": [\n{"key": "a",\n"title": "b",\n{"key": "b"}]}', 4, 'property'],
    ['a section that comes again', '{"workouts": [],\n"workouts": []}', 2, 'a second time'],
  ])('says where %s goes wrong', (_, text, line, words) => {
    const [at, message] = failure(text)
    expect([at, message]).toEqual([line, expect.stringContaining(words)])
  })

  it('does not take a document that lacks a bracket for one item, whatever its size', () => {
    const text = `{"workouts": [\n{"key": "a", "exercises": [\n${'{"key": "b"},\n'.repeat(1_000_000)}`
    const scanner = new DocumentScanner()
    const bytes = Buffer.from(text)
    const write = () => {
      for (let at = 0; at < bytes.length; at += 65_536) scanner.write(bytes.subarray(at, at + 65_536))
    }
    expect(write).toThrow(DocumentSyntaxError)
  })

  it('stops at what is nested too deep, closed or not, before anything has to read it', () => {
    const message = 'Nothing may be nested more than 100 levels deep.'
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(1_000_000), `${'['.repeat(1e6)}${']'.repeat(1e6)}`]) {
      expect(failure(`{\n"exercises":\n[${text}`)).toEqual([3, message])
      expect(failure(`{\n"$schema":${text}`)).toEqual([2, message])
    }
    const deepest = `${'['.repeat(100)}${']'.repeat(100)}`
    expect(scan(Buffer.from(`{"exercises":[${deepest}]}`)).found).toHaveLength(1)
  })
})
