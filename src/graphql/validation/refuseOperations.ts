import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
  type VariableDefinitionNode,
} from 'graphql'
import { own } from '../../kernel/own.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/** Refuses, before anything runs, operations that pass graphql-js's validation but that it could not answer. */
export const refuseOperations: RequestSteps = {
  didResolveOperation({ schema, document, operation, request }) {
    if (!operation) return
    const refusal =
      refuseAbsentKind(schema, operation) ?? refuseNulls(schema, document, operation, request.variables ?? {})
    if (refusal) throw refusal
  },
}

/** graphql-js validates an operation of a kind that the schema has not, such as a subscription, and then fails. */
function refuseAbsentKind(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLError | null {
  if (schema.getRootType(operation.operation)) return null
  return refused(`This service answers no operation of the kind "${operation.operation}".`, operation)
}

/**
 * A nullable variable with a default may be used where null is not allowed, such as in `@include(if: $if)`. When null is
 * sent for it, graphql-js fails at that place, and a mutation above that place has been done by then.
 */
function refuseNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const isNull = ({ variable, type, defaultValue }: VariableDefinitionNode) =>
    defaultValue !== undefined && type.kind !== Kind.NON_NULL_TYPE && own(variables, variable.name.value) === null
  const nulls = new Set(operation.variableDefinitions?.filter(isNull).map(({ variable }) => variable.name.value))
  if (nulls.size === 0) return null
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => {})
  const bad = context
    .getRecursiveVariableUsages(operation)
    .find(({ node, type }) => nulls.has(node.name.value) && isNonNullType(type))
  if (!bad) return null
  return refused(`The variable "$${bad.node.name.value}" is null, but the type "${bad.type}" needs a value.`, bad.node)
}

function refused(message: string, place: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: place, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
}
