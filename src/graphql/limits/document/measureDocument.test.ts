import fc from 'fast-check'
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { measureDocument } from './measureDocument.ts'

/** Counts the size of a document naively, by following every spread. The time may grow exponentially. */
function counted(text: string) {
  const { definitions } = parse(text)
  const fragments = new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each.selectionSet]),
  )
  const size = { depth: 0, rootFields: 0, selections: 0 }
  function count(set: SelectionSetNode | undefined, level: number): void {
    for (const selection of set?.selections ?? []) {
      size.selections += 1
      if (selection.kind === Kind.FIELD) {
        size.depth = Math.max(size.depth, level)
        if (level === 1) size.rootFields += 1
        count(selection.selectionSet, level + 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet, level)
      else count(fragments.get(selection.name.value), level)
    }
  }
  const operation = definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)
  count(operation?.selectionSet, 1)
  return size
}

/** Each fragment spreads only later fragments, so that there is no cycle. */
const anyText = fc
  .array(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((parts) => {
    const body = (part: number[], place: number) =>
      part
        .map((choice, index) => {
          const next = place + 1 + (choice % 3)
          if (choice < 2 || next >= parts.length) return `f${index}`
          if (choice < 5) return `...F${next}`
          if (choice < 7) return `g { ...F${next} h }`
          return `... on T { i { ...F${next} } }`
        })
        .join(' ')
    const fragments = parts.slice(1).map((part, index) => `fragment F${index + 1} on T { ${body(part, index + 1)} }`)
    return `query { ${body(parts[0] ?? [], 0)} } ${fragments.join(' ')}`
  })

describe('the size of a document', () => {
  it('is what one would count with each fragment in its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [operation] = measureDocument(parse(text)).operations
        expect(operation).toMatchObject(counted(text))
        expect(operation?.deepest(1_000)).toHaveLength(counted(text).depth)
      }),
    )
  })

  it('is found in fragments that spread each other six times a level, where counting would never end', () => {
    const levels = 60
    const fragments = Array.from(
      { length: levels },
      (_, level) =>
        `fragment F${level} on Query { ${level + 1 < levels ? `...F${level + 1} `.repeat(6) : 'me { id }'} }`,
    )
    const [operation] = measureDocument(parse(`{ ...F0 } ${fragments.join(' ')}`)).operations
    expect(operation?.rootFields).toBeCloseTo(6 ** (levels - 1), -40)
    expect(operation?.depth).toBe(2)
    expect(operation?.selections).toBeGreaterThan(6 ** levels / 6)
  })

  it('counts what is written: aliases, directives, and the name that is written most', () => {
    const text =
      'query A($a: Int @x) @y { a: id b: id @include(if: true) id id ...F @z } fragment F on Query @w { c: id id }'
    const { aliases, directives, repeated } = measureDocument(parse(text))
    expect(aliases.map(({ alias }) => alias?.value).sort()).toEqual(['a', 'b', 'c'])
    expect(directives).toHaveLength(5)
    expect(repeated).toHaveLength(3)
  })

  it.each([
    ['itself', '{ ...A } fragment A on Query { a { ...A } }'],
    ['itself through another', '{ ...A } fragment A on Query { ...B } fragment B on Query { b { ...A } }'],
    ['itself where nothing spreads it', '{ id } fragment A on Query { ...A }'],
  ])('is not measured where a fragment leads back to %s', (_, text) => {
    expect(measureDocument(parse(text)).cycle?.name.value).toBe('A')
  })

  it('counts a fragment that is not there as nothing: validation refuses it', () => {
    expect(measureDocument(parse('{ ...Nothing }')).operations).toMatchObject([
      { depth: 0, rootFields: 0, selections: 1 },
    ])
  })
})
