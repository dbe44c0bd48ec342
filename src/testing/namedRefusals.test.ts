import { buildSchema, getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { namedRefusals } from './namedRefusals.ts'

const schema = buildSchema(/* GraphQL */ `
  enum UserErrorCode { NOT_FOUND TAKEN INVALID }
  type Query { one: Int }
  type Mutation {
    "Makes one. It never refuses TAKEN. Refuses INVALID."
    make: Int
    "Finds one. Refuses NOT_FOUND and TAKEN (the slug)."
    find: Int
    "Says nothing of refusals."
    leave: Int
  }
`)

it.each<[string, string[], string | null]>([
  ['mutation { make }', ['INVALID'], null],
  ['mutation { a: find b: make }', ['TAKEN', 'INVALID'], null],
  ['{ one }', [], null],
  ['mutation { mine: make }', ['INVALID', 'TAKEN', 'TAKEN'], 'make: TAKEN'],
  ['mutation { leave }', ['NOT_FOUND'], 'leave: NOT_FOUND'],
  ['mutation { ...on Mutation { ...both } } fragment both on Mutation { make }', ['TAKEN'], 'make: TAKEN'],
  ['mutation { leave make }', ['NOT_FOUND'], 'leave or make: NOT_FOUND'],
])('%s may refuse with %j only where a description names it', async (query, refusals, missing) => {
  const { plugin, requireNamed } = namedRefusals(schema)
  const document = parse(query)
  const operation = getOperationAST(document)
  const listener = await plugin.requestDidStart?.({} as never)
  await listener?.willSendResponse?.({ contextValue: { refusals }, document, operation } as never)
  if (missing) expect(requireNamed).toThrow(`by the description of their mutation: ${missing}`)
  else expect(requireNamed).not.toThrow()
})
