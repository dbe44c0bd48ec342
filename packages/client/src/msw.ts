import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
} from 'graphql'
import { graphql, HttpResponse } from 'msw'
import { type Fields, field, SPOT, type Spot, typeOfId } from './factory.ts'
import { sdl } from './generated/sdl.ts'

type Answers = Record<string, (given: never) => unknown>

export interface HandlerOptions {
  /** The address of the API. Left out, any address is answered. */
  url?: string
  /** Another seed makes other values. */
  seed?: number | string
  /** What root fields answer, by their names: whole objects, or parts of them. The rest is made up. */
  answers?: Answers
}

/** Handlers that answer every valid operation from the mock factories, so also the published ones. */
export function handlers({ url, seed = 1, answers = {} }: HandlerOptions = {}) {
  const schema = buildSchema(sdl)
  const root: Spot = { place: `${seed}`, depth: Number.MAX_SAFE_INTEGER, length: 2, lazy: true }

  const fieldResolver: GraphQLFieldResolver<Fields, unknown> = (source, given, _context, info) => {
    const { fieldName, parentType, operation } = info
    if (parentType.name !== 'Query' && parentType.name !== 'Mutation') {
      return source[fieldName] ?? made(source, parentType.name, fieldName)
    }
    const own = answers[fieldName]?.(given as never)
    const type = getNamedType(info.returnType)
    if (own === null || (answers[fieldName] && !isObject(own))) return own
    const input = given.input as Fields | undefined
    const known = operation.operation === 'mutation' ? echoed(type.name, input) : asked(type.name, given)
    if (known === null) return null
    const spot = { ...root, place: `${seed}.${fieldName}(${JSON.stringify(given)})` }
    const ids = given.ids as string[] | undefined
    const list = Array.isArray(own) ? own : ids?.map((id) => asked('Node', { id }))
    const isMadeUp = !list && isListType(getNullableType(info.returnType))
    const said = isMadeUp ? {} : { [fieldName]: list ?? { ...known, ...(own as Fields) } }
    return field(parentType.name, fieldName, said, spot)
  }

  function made(source: Fields, type: string, name: string) {
    if (name in source) return source[name]
    return field(type, name, source, (source[SPOT] as Spot | undefined) ?? root)
  }

  /** A payload whose object says what the input says. */
  function echoed(payload: string, input: Fields = {}): Fields {
    const type = schema.getType(payload)
    if (!isObjectType(type)) return {}
    const parts = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
      const inner = getNamedType(of)
      if (!isObjectType(inner) || String(of).includes('[')) return []
      const same = Object.values(inner.getFields()).filter(
        (each) => input[each.name] != null && !isObject(input[each.name]),
      )
      const id = input[`${inner.name.charAt(0).toLowerCase()}${inner.name.slice(1)}Id`]
      return [
        [name, { ...Object.fromEntries(same.map((each) => [each.name, input[each.name]])), ...(id ? { id } : {}) }],
      ]
    })
    return Object.fromEntries(parts)
  }

  /** The object with the ID, the slug or the name that was asked for. Null if the ID is that of nothing. */
  function asked(type: string, given: Fields): Fields | null {
    if (type === 'Node' && typeof given.id === 'string') {
      const named = typeOfId(given.id)
      return schema.getType(named) ? { __typename: named, id: given.id } : null
    }
    const fields = schema.getType(type)
    if (!isObjectType(fields)) return {}
    return Object.fromEntries(
      Object.entries(given).filter(([name, value]) => value != null && name in fields.getFields()),
    )
  }

  const on = url ? graphql.link(url) : graphql
  return [
    on.operation(async ({ query, variables, operationName }) => {
      const result = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        operationName: operationName || undefined,
        fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
        typeResolver: (value) => (value as { __typename: string }).__typename,
      })
      return HttpResponse.json(result as never)
    }),
  ]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
