import { LRUCache } from 'lru-cache'

const MOST_BYTES = 8_000_000
/** Larger documents are answered but not kept, so that one stranger's document cannot evict a hundred others. */
const LARGEST_BYTES = 200_000

/** Apollo puts this before the hash. */
const APOLLO = /^apq:/

/**
 * Stores the documents that clients send once and then name by their SHA-256 (Apollo's automatic persisted queries).
 * Anybody may send one, so memory is bounded, and the least recently used document is evicted first; its client then
 * sends it again. A document is stored only under its own hash, and only when it is valid, so nobody can replace
 * another client's document. What is known `beforehand` needs not be sent at all.
 */
export function keepPersistedQueries(
  beforehand: (hash: string) => Promise<string | undefined> = async () => undefined,
) {
  const queries = new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST_BYTES,
    sizeCalculation: (query, key) => 2 * (query.length + key.length) + 100,
  })
  return {
    get: async (key: string) => queries.get(key) ?? beforehand(key.replace(APOLLO, '')),
    set: async (key: string, query: string) => {
      queries.set(key, query)
    },
    delete: async (key: string) => queries.delete(key),
    bytes: () => queries.calculatedSize,
  }
}
