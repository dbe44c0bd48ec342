import { type DocumentNode, TokenKind } from 'graphql'
import { LRUCache } from 'lru-cache'

const MOST_BYTES = 64_000_000
/** About the memory of one token and its part of the syntax tree. */
const BYTES_PER_TOKEN = 300

/** A token. graphql-js links the tokens of a document into a list. */
interface Link {
  kind: TokenKind
  prev: Link | null
  next: Link | null
}

/**
 * Stores parsed and validated documents, bounded by the memory that they use. Apollo's own store measures a document by
 * its JSON, which contains neither comments nor the source text: seventy documents with a megabyte of comments each
 * took two gigabytes.
 */
export function keepDocuments() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: (document) =>
      1_000 + 2 * (document.loc?.source.body.length ?? 0) + BYTES_PER_TOKEN * dropComments(document),
  })
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => {
      documents.set(key, document)
    },
    delete: async (key: string) => documents.delete(key),
    bytes: () => documents.calculatedSize,
  }
}

/** Removes comments, which nothing reads after parsing. Returns the number of tokens left. */
function dropComments(document: DocumentNode): number {
  let count = 0
  for (let token = (document.loc?.startToken ?? null) as Link | null; token; token = token.next) {
    if (token.kind !== TokenKind.COMMENT) {
      count += 1
      continue
    }
    if (token.prev) token.prev.next = token.next
    if (token.next) token.next.prev = token.prev
  }
  return count
}
