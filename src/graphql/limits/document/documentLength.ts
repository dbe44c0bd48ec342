import type { GraphQLError } from 'graphql'
import { documentTooLarge } from './documentTooLarge.ts'

/** Two thousand tokens of about sixty characters. Only a useless name, string or comment makes a document longer. */
const LONGEST = 131_072

/** Enough for every allowed token on a line of its own, and as many comments. */
const MOST_LINES = 5_000

/**
 * Refuses a document that is too long, before it is parsed. The parser's own limit counts tokens, but a name of a
 * megabyte is one token, and validation compares it with each name of the schema; comments are not counted at all.
 * Lines are limited because graphql-js goes through all of them to find the place of each error.
 */
export function refuseLongDocument(body: unknown): { document: string; refusal: GraphQLError } | null {
  const { query: document } = (typeof body === 'object' && body !== null ? body : {}) as { query?: unknown }
  if (typeof document !== 'string') return null
  const { length } = document
  if (length > LONGEST) {
    const refusal = documentTooLarge('characters', length, LONGEST, 'characters')
    refusal.message += ' Send values as variables.'
    return { document, refusal }
  }
  const lines = length < MOST_LINES ? 1 : linesIn(document)
  return lines > MOST_LINES ? { document, refusal: documentTooLarge('lines', lines, MOST_LINES, 'lines') } : null
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13]

/** Counts lines as GraphQL does: a carriage return followed by a line feed ends one line. */
function linesIn(text: string): number {
  let lines = 1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) lines += 1
  }
  return lines
}
