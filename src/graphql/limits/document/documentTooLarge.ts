import type { ASTNode, FieldNode, GraphQLError } from 'graphql'
import { tooComplex } from '../../errors/graphqlErrors.ts'

/** Of a document that has more of something (`what`, in words) than one may have. */
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
