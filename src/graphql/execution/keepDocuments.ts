import { type DocumentNode, TokenKind } from 'graphql'
import { LRUCache } from 'lru-cache'

const MOST_BYTES = 64_000_000
/** About what a token and its part of the tree take. */
const BYTES_PER_TOKEN = 300

/** A document knows its tokens, and each token its neighbours. */
interface Link {
  kind: TokenKind
  prev: Link | null
  next: Link | null
}

/**
 * The documents that have been parsed and validated, by what they take of memory. Apollo's own store goes by their JSON, which
 * knows nothing of comments and of the text: seventy documents of a megabyte of comments took two gigabytes.
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

/** Nobody looks at comments after parsing. Answers how many tokens are left. */
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
