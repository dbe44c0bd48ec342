import type { GraphQLError } from 'graphql'
import { documentTooLarge } from './documentTooLarge.ts'

/** Two thousand tokens of sixty characters each. A longer text is one name, one string or one comment that is longer than any use. */
const LONGEST = 131_072

/** More than the tokens that a document may have, each in a line of its own, and as many comments. */
const MOST_LINES = 5_000

/**
 * Refuses a document by its length, before anybody reads it: the parser's own limit counts tokens, and a name of a megabyte is
 * one, which validation compares with each name of the schema; comments are none at all. Lines count because graphql-js goes through
 * all of them for the place of each error.
 */
export function refuseLongDocument(body: unknown): { document: string; refusal: GraphQLError } | null {
  const { query: document } = (typeof body === 'object' && body !== null ? body : {}) as { query?: unknown }
  if (typeof document !== 'string') return null
  const { length } = document
  if (length > LONGEST) {
    const refusal = documentTooLarge('characters', length, LONGEST, 'characters')
    refusal.message += ' Values belong into variables.'
    return { document, refusal }
  }
  const lines = length < MOST_LINES ? 1 : linesIn(document)
  return lines > MOST_LINES ? { document, refusal: documentTooLarge('lines', lines, MOST_LINES, 'lines') } : null
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13]

/** As GraphQL counts them: a carriage return with a line feed after it is one end of a line. */
function linesIn(text: string): number {
  let lines = 1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) lines += 1
  }
  return lines
}
