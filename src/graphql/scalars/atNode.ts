import { type ASTNode, GraphQLError } from 'graphql'

/**
 * Adds the position of a literal to the errors of a scalar. graphql-js reports the error of a scalar as it is thrown, so
 * without a position three wrong literals would be three equal errors.
 */
export function atNode<Value>(node: ASTNode, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error
  }
}
