import { LRUCache } from 'lru-cache'

const MOST_BYTES = 8_000_000
/** What is larger is answered and not kept: one stranger's document does not push out a hundred of a front end's. */
const LARGEST_BYTES = 200_000

/**
 * The documents that clients have sent once and name by their SHA-256 from then on (Apollo's automatic persisted queries).
 * Anybody may send one, so memory is bounded and what nobody names goes first; whoever finds theirs gone sends it again. A
 * document is here only under its own hash, and only once it was valid, so nobody can put words in another's mouth.
 */
export function keepPersistedQueries() {
  const queries = new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST_BYTES,
    sizeCalculation: (query, key) => 2 * (query.length + key.length) + 100,
  })
  return {
    get: async (key: string) => queries.get(key),
    set: async (key: string, query: string) => {
      queries.set(key, query)
    },
    delete: async (key: string) => queries.delete(key),
    bytes: () => queries.calculatedSize,
  }
}
