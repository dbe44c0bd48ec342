import { readFileSync } from 'node:fs'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { buildSchema, introspectionFromSchema } from 'graphql'

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
const schema = introspectionFromSchema(buildSchema(sdl))
const embedded = schema.__schema.types.filter(({ fields }) => fields && !fields.some(({ name }) => name === 'id'))
const keys = Object.fromEntries(embedded.map(({ name }) => [name, () => null]))
const resolvers = { Query: { programs: relayPagination(), exercises: relayPagination() } }

/** A client with a cache of its own: make a new one when a user signs in or out. */
export function connect(url, { headers, fetch } = {}) {
  const exchanges = [cacheExchange({ schema, keys, resolvers }), fetchExchange]
  return new Client({ url, fetch, fetchOptions: { headers }, preferGetMethod: true, exchanges })
}
