import { type GraphQLSchema, isObjectType } from 'graphql'
import { Extensions } from 'type-graphql'

/**
 * Marks a field that answers a token, a recovery code or what begins a ceremony. An answer with such a field is never
 * compressed and never kept (decision 0060).
 */
export const Secret = () => Extensions({ secret: true })

/** The fields that are marked, as `Type.field`. A field of an interface counts when it is marked in any type of it. */
export function secretFields(schema: GraphQLSchema): ReadonlySet<string> {
  const secret = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const { name, extensions } of Object.values(type.getFields())) {
      if (!extensions.secret) continue
      for (const each of [type, ...type.getInterfaces()]) secret.add(`${each.name}.${name}`)
    }
  }
  return secret
}
