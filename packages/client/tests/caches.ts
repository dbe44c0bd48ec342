import { InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { Client, fetchExchange, formatDocument, stringifyDocument } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { possibleTypes, typePolicies } from '../src/apollo.ts'
import { keys, resolvers, schema } from '../src/graphcache.ts'
import { nodeOf } from '../src/graphql.ts'
import type { AnyDocument } from '../src/index.ts'

/** What a document was answered. The order of a list of these is the order in which a cache sees them. */
export interface Answered {
  document: AnyDocument<unknown, never> & { kind: string }
  variables: object
  data: object
}

const BARE_APOLLO = {}
const BARE_GRAPHCACHE = {}
const apollo = { possibleTypes, typePolicies: typePolicies(relayStylePagination) }
const graphcache = { schema, keys, resolvers: resolvers(relayPagination) }

/** What both caches print while they keep these answers, with our settings or without any. */
export async function warningsOf(answers: Answered[], withSettings = true) {
  const warnings: string[] = []
  const { warn, error } = console
  console.warn = console.error = (...words) => void warnings.push(words.join(' '))
  try {
    keepInApollo(answers, withSettings ? apollo : BARE_APOLLO)
    const ofApollo = warnings.splice(0)
    await keepInGraphcache(answers, withSettings ? graphcache : BARE_GRAPHCACHE)
    return { ofApollo, ofGraphcache: warnings }
  } finally {
    Object.assign(console, { warn, error })
  }
}

function keepInApollo(answers: Answered[], settings: object) {
  const cache = new InMemoryCache(settings)
  for (const { document, variables, data } of answers) {
    const dataId = document.kind === 'mutation' ? 'ROOT_MUTATION' : 'ROOT_QUERY'
    cache.write({ query: cache.transformDocument(nodeOf(document)), variables, dataId, result: data })
  }
}

async function keepInGraphcache(answers: Answered[], settings: object) {
  let body = ''
  const answer = async () => new Response(body, { headers: { 'content-type': 'application/json' } })
  const exchanges = [cacheExchange(settings), fetchExchange]
  const client = new Client({ url: 'http://none.test', fetch: answer, preferGetMethod: false, exchanges })
  for (const { document, variables, data } of answers) {
    body = JSON.stringify({ data })
    const node = nodeOf(document)
    const { error } =
      document.kind === 'mutation'
        ? await client.mutation(node, variables as never)
        : await client.query(node, variables as never, { requestPolicy: 'network-only' })
    if (error) throw error
  }
}

/** The text that a client with such a cache sends: it must know the type of each object. */
export const withTypenames = (document: { toString(): string }) => stringifyDocument(formatDocument(nodeOf(document)))
