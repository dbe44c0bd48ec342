import type { ASTNode, FieldNode, GraphQLError } from 'graphql'
import { tooComplex } from '../../errors/graphqlErrors.ts'

/** The error for a document that has too much of something. `what` names it in words, for the message. */
export function documentTooLarge(
  limit: string,
  value: number,
  maximum: number,
  what: string,
  place?: ASTNode,
  path?: FieldNode[],
): GraphQLError {
  const message = `The document has ${value} ${what}; at most ${maximum} are allowed.`
  return tooComplex({ limit, value, maximum, message, place, path })
}
