import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

type FieldRule = (type: string, field: string) => boolean

/**
 * Returns a check whether every field that an operation selects passes the rule. `__typename` always passes. The result
 * for an operation is remembered.
 */
export function everySelectedField(schema: GraphQLSchema, rule: FieldRule) {
  const known = new WeakMap<OperationDefinitionNode, boolean>()
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
    const answer = known.get(operation) ?? doesEvery(schema, rule, document, operation)
    known.set(operation, answer)
    return answer
  }
}

/**
 * Each fragment is checked once, however often it is spread. Fragments that this operation does not spread are checked
 * too.
 */
function doesEvery(
  schema: GraphQLSchema,
  rule: FieldRule,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const fragments = document.definitions.filter(({ kind }) => kind === 'FragmentDefinition')
  const types = new TypeInfo(schema)
  let passes = true
  visit(
    { ...document, definitions: [operation, ...fragments] },
    visitWithTypeInfo(types, {
      Field: ({ name: { value: name } }) => {
        if (name === '__typename' || rule(types.getParentType()?.name ?? '', name)) return
        passes = false
        return BREAK
      },
    }),
  )
  return passes
}
