import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { argumentsWith, selectionOf, type Values } from './anyDocument.ts'
import { literalArguments } from './argumentSpots.ts'

/** A way through the graph: a field of a type, after the shortest way from a query to that type. */
interface Way {
  /** Such as `Program.enrolments`. */
  name: string
  /** The name of the root field. */
  root: string
  /** What is asked below `{`, without an alias. */
  text: string
}

/**
 * Every field of every type that queries reach and that leads on to objects, each with everything two levels below it.
 * `atRoot` gives the arguments of root fields that need an ID to lead anywhere. A field that exists only from tomorrow
 * on is walked too.
 */
export function everyWay(schema: GraphQLSchema, atRoot: Record<string, Values>, values: Values): Way[] {
  const query = schema.getQueryType() as GraphQLObjectType
  const ways: Way[] = []
  const queue: { type: GraphQLObjectType; opening: string; root?: string }[] = [{ type: query, opening: '' }]
  const known = new Set<unknown>([query])
  for (const { type, opening, root } of queue) {
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type)
      if (isLeafType(below)) continue
      const given = type === query ? { ...needed(field, values), ...atRoot[field.name] } : needed(field, values)
      const call = `${field.name}${literalArguments(field, given)}`
      const from = root ?? field.name
      ways.push({
        name: `${type.name}.${field.name}`,
        root: from,
        text: closed(`${opening}${call} ${selectionOf(schema, field.type, 2, values)}`),
      })
      // Each root field that leads to a type is a way of its own: `me` leads to somebody else than `productUser` does. An
      // interface leads to one of its types at a time, and every type is reached otherwise.
      if (!isObjectType(below) || (type !== query && known.has(below))) continue
      known.add(below)
      queue.push({ type: below, opening: `${opening}${call} { ... on ${below.name} { `, root: from })
    }
  }
  return ways
}

const needed = ({ args }: GraphQLField<unknown, unknown>, values: Values) => argumentsWith(args, [], undefined, values)

function closed(text: string): string {
  const count = (bracket: string) => text.split(bracket).length - 1
  return text + ' }'.repeat(count('{') - count('}'))
}
