import { connections, type Policy, policies, possibleTypes } from './generated/caches.ts'

export { possibleTypes }

/**
 * The `typePolicies` for the cache of Apollo Client. `paginate` is its `relayStylePagination`, so that this package
 * depends on no version of it.
 */
export function typePolicies<FieldPolicy>(paginate: (keyArgs: string[]) => FieldPolicy) {
  const all: Record<string, Policy> = { ...policies }
  for (const [type, fields] of Object.entries(connections)) {
    const lists = Object.entries(fields).map(([name, keyArgs]) => [name, paginate(keyArgs)])
    all[type] = { ...all[type], fields: { ...all[type]?.fields, ...Object.fromEntries(lists) } }
  }
  return all
}
