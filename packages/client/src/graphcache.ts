import { connections, embeddedTypes } from './generated/caches.ts'

export { schema } from './generated/introspection.ts'

/** The `keys` of Graphcache: a type without an ID is part of the object that contains it. */
export const keys: Record<string, () => null> = /* @__PURE__ */ Object.fromEntries(
  embeddedTypes.map((name) => [name, () => null]),
)

/** The `resolvers` of Graphcache that join the pages of each list. `paginate` is its `relayPagination`. */
export function resolvers<Resolver>(paginate: () => Resolver) {
  const ofType = ([type, fields]: [string, object]) => [
    type,
    Object.fromEntries(Object.keys(fields).map((name) => [name, paginate()])),
  ]
  return Object.fromEntries(Object.entries(connections).map(ofType)) as Record<string, Record<string, Resolver>>
}

interface Named {
  kind: string
  name: string
}

/** The part of an introspection that Graphcache reads. */
export interface SmallIntrospection {
  __schema: {
    queryType: Named
    mutationType: Named
    subscriptionType: null
    types: (Named & {
      fields?: { name: string; type: unknown; args: { name: string; type: unknown }[] }[]
      interfaces?: Named[]
      possibleTypes?: Named[]
    })[]
  }
}
