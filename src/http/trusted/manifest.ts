import { createHash } from 'node:crypto'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { PlainError } from '../../kernel/plainError.ts'

export const MOST_DOCUMENTS = 2_000
/** In characters, all documents of a manifest together. */
const LONGEST_MANIFEST = 2_000_000

/** Documents by their SHA-256, in hexadecimal digits. */
export type Documents = Record<string, string>

/**
 * Reads the manifest of a client: a JSON object of documents by their hashes, as Relay and GraphQL Code Generator write it,
 * or Apollo's `apollo-persisted-query-manifest`. Each hash must be that of its document, and each document must be one
 * that this schema answers. Throws a sentence for people.
 */
export function readManifest(text: string, schema: GraphQLSchema): Documents {
  if (text.length > 2 * LONGEST_MANIFEST) throw new PlainError('The manifest is too long.')
  const documents = Object.fromEntries(entriesOf(parsed(text)))
  const hashes = Object.keys(documents)
  if (hashes.length === 0) throw new PlainError('The manifest has no documents.')
  if (hashes.length > MOST_DOCUMENTS) throw new PlainError(`The manifest has more than ${MOST_DOCUMENTS} documents.`)
  let length = 0
  for (const [hash, document] of Object.entries(documents)) {
    length += document.length
    if (length > LONGEST_MANIFEST) throw new PlainError('The documents of the manifest are too long.')
    if (hashOf(document) !== hash) {
      throw new PlainError(
        `The document under ${hash} has another hash: ${hashOf(document)}. Each key must be the SHA-256.`,
      )
    }
    const problem = problemIn(document, schema)
    if (problem !== undefined) throw new PlainError(`The document under ${hash} is not valid here: ${problem}`)
  }
  return documents
}

export const hashOf = (document: string) => createHash('sha256').update(document).digest('hex')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PlainError('The manifest is not JSON.')
  }
}

function entriesOf(manifest: unknown): [string, string][] {
  const operations = (manifest as { operations?: unknown } | null)?.operations
  const pairs: [unknown, unknown][] = Array.isArray(operations)
    ? operations.map((each) => [each?.id, each?.body])
    : Object.entries(Object(manifest))
  return pairs.map(([hash, document]) => {
    if (typeof hash === 'string' && typeof document === 'string') return [hash, document]
    throw new PlainError('The manifest must have the text of each document under its hash.')
  })
}

function problemIn(document: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(document), undefined, { maxErrors: 1 })[0]?.message
  } catch (error) {
    return error instanceof GraphQLError ? error.message : String(error)
  }
}
