import type { GraphQLError } from 'graphql'
import { tooComplex } from '../../errors/graphqlErrors.ts'

/** Two thousand tokens of sixty characters each. A longer text is one name, one string or one comment that is longer than any use. */
const LONGEST = 131_072

/**
 * Refuses a document by its length, before anybody reads it: the parser's own limit counts tokens, and a name of a megabyte is
 * one, which validation compares with each name of the schema; comments are none at all.
 */
export function refuseLongDocument(body: unknown): { document: string; refusal: GraphQLError } | null {
  const { query } = (typeof body === 'object' && body !== null ? body : {}) as { query?: unknown }
  if (typeof query !== 'string' || query.length <= LONGEST) return null
  const refusal = tooComplex({
    ...{ limit: 'characters', value: query.length, maximum: LONGEST },
    message: `The document has ${query.length} characters; at most ${LONGEST} are allowed. Values belong into variables.`,
  })
  return { document: query, refusal }
}
