import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { deprecatedCoordinates } from './deprecatedCoordinates.ts'
import { hasCoordinate } from './hasCoordinate.ts'
import { givenCoordinates, selectedCoordinates } from './selectedCoordinates.ts'

const schema = buildSchema(/* GraphQL */ `
  interface Named { name: String! }
  type Dog implements Named { name: String! friends(first: Int, like: Like): [Thing!]! }
  type Cat implements Named { name: String! lives: Int! }
  union Thing = Dog | Cat
  input Like { name: String, inner: [Like!], kinds: [Kind!] }
  enum Kind { SMALL LARGE }
  type Query { dog(like: Like): Dog things: [Thing!]! }
`)
const selected = (query: string, name?: string) => {
  const document = parse(query)
  const operation = getOperationAST(document, name)
  if (!operation) throw new Error('There is no such operation.')
  return selectedCoordinates(schema, document, operation)
}
const given = (query: string, variables: Record<string, unknown>) => {
  const operation = getOperationAST(parse(query))
  if (!operation) throw new Error('There is no operation.')
  return [...givenCoordinates(schema, operation, variables)].sort()
}

describe('what an operation selects', () => {
  it('is each field with its arguments, whatever its alias, and each input field of a literal', () => {
    expect(selected('{ a: dog(like: { inner: [{ name: "x" }] }) { b: name __typename } }')).toEqual([
      'Dog.name',
      'Like.inner',
      'Like.name',
      'Query.dog',
      'Query.dog(like:)',
    ])
  })

  it('includes fragments that it reaches, once, also in a circle, and no others', () => {
    const query = `
      query A { things { ...One } }
      query B { dog { friends(first: 1) { __typename } } }
      fragment One on Thing { ... on Cat { lives } ... on Named { name } ...Two }
      fragment Two on Dog { friends { ...One } }
      fragment Three on Dog { name }`
    expect(selected(query, 'A')).toEqual(['Cat.lives', 'Dog.friends', 'Named.name', 'Query.things'])
    expect(selected(query, 'B')).toEqual(['Dog.friends', 'Dog.friends(first:)', 'Query.dog'])
  })

  it('is each value of an enum that a literal gives', () => {
    expect(selected('{ dog(like: { kinds: [SMALL] }) { name } }')).toEqual([
      'Dog.name',
      'Kind.SMALL',
      'Like.kinds',
      'Query.dog',
      'Query.dog(like:)',
    ])
  })

  it('is no introspection', () => {
    expect(selected('{ __schema { types { name } } dog { name } }')).toEqual(['Dog.name', 'Query.dog'])
  })
})

describe('what variables give', () => {
  const QUERY = 'query ($like: Like, $likes: [Like!], $text: String) { dog(like: $like) { name } }'

  it('is each input field that has a value, at every depth', () => {
    expect(given(QUERY, { like: { inner: [{}, { name: null }], name: undefined } })).toEqual([
      'Like.inner',
      'Like.name',
    ])
    expect(given(QUERY, { likes: [{ name: 'x' }], text: '{}' })).toEqual(['Like.name'])
    expect(given(QUERY, { like: { kinds: ['LARGE', 'NONE', null] } })).toEqual(['Kind.LARGE', 'Like.kinds'])
    expect(given(QUERY, {})).toEqual([])
  })

  it('is looked at only so far', () => {
    const last = { inner: [] }
    expect(given(QUERY, { likes: [...Array.from({ length: 1_000 }, () => ({ name: 'x' })), last] })).toEqual([
      'Like.name',
    ])
  })

  it('ignores what the type does not have', () => {
    expect(given(QUERY, { like: { constructor: 1, __proto__: { name: 'x' } } })).toEqual([])
  })
})

describe('a coordinate', () => {
  it.each(['Dog', 'Dog.name', 'Dog.friends(like:)', 'Like.inner', 'Named.name', 'Thing', 'Kind.SMALL'])(
    'exists: %s',
    (coordinate) => {
      expect(hasCoordinate(schema, coordinate)).toBe(true)
    },
  )
  it.each([
    'Dogs',
    'Dog.tail',
    'Dog.name(first:)',
    'Like.inner(x:)',
    'Thing.name',
    'Kind.NONE',
    'Dog.',
    '',
    'Dog.constructor',
    'a b',
  ])('does not exist: "%s"', (coordinate) => {
    expect(hasCoordinate(schema, coordinate)).toBe(false)
  })
})

it('what a schema announces to remove is found everywhere', () => {
  const announcing = buildSchema(/* GraphQL */ `
    interface Named { name: String! @deprecated }
    type Dog implements Named { name: String! tail(long: Boolean @deprecated): Int }
    input Like { inner: [Like!] @deprecated }
    enum Kind { SMALL LARGE @deprecated }
    type Query { dog(like: Like, kind: Kind): Dog @deprecated }
  `)
  const all = ['Dog.tail(long:)', 'Kind.LARGE', 'Like.inner', 'Named.name', 'Query.dog']
  expect(deprecatedCoordinates(announcing)).toEqual(all)
})
