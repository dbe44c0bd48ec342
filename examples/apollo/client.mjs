import { createHash } from 'node:crypto'
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'

const possibleTypes = { UserError: ['MilestoneSetMismatchError', 'RuleError', 'StaleRevisionError'] }
const fields = { programs: relayStylePagination(['filter', 'orderBy']) }
const typePolicies = { Query: { fields }, Progress: { merge: true } }
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const hashes = new PersistedQueryLink({ sha256, useGETForHashedQueries: true })

/** A client with a cache of its own: make a new one, or clear its store, when a user signs in or out. */
export function connect(uri, { headers, fetch } = {}) {
  const link = hashes.concat(new HttpLink({ uri, headers, fetch }))
  return new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies }) })
}
