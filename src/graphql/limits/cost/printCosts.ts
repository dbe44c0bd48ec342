import { type GraphQLSchema, isObjectType, Kind, parse } from 'graphql'
import { costOf, type FieldCost, objectWeight } from './fieldCost.ts'

/**
 * Returns the SDL with the cost of each field. `printSchema` does not print directives on definitions, and the printers
 * that do format the rest differently, so this inserts the directives at the end of each definition.
 */
export function withCosts(sdl: string, schema: GraphQLSchema): string {
  const insertions: { at: number; text: string }[] = []
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const type = schema.getType(definition.name.value)
    if (!isObjectType(type)) continue
    const head = definition.interfaces?.at(-1) ?? definition.name
    if (objectWeight(type) !== 1) insertions.push({ at: head.loc?.end ?? 0, text: cost(objectWeight(type)) })
    for (const { name, loc } of definition.fields ?? []) {
      const field = type.getFields()[name.value]
      if (field && loc) insertions.push({ at: loc.end, text: directivesOf(costOf(field)) })
    }
  }
  let [printed, from] = ['', 0]
  for (const { at, text } of insertions.sort((one, other) => one.at - other.at)) {
    printed += sdl.slice(from, at) + text
    from = at
  }
  return printed + sdl.slice(from)
}

const cost = (weight: number) => ` @cost(weight: "${weight}")`

function directivesOf({ weight, listSize }: FieldCost): string {
  const given = Object.entries(listSize ?? {}).map(([name, value]) => `${name}: ${print(value)}`)
  return `${weight === 0 ? '' : cost(weight)}${listSize ? ` @listSize(${given.join(', ')})` : ''}`
}

function print(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value)
}
