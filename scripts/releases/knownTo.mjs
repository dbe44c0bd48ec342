import { parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/**
 * The part of a document that a schema knows: fields and arguments that it lacks are left out. Null where nothing is left.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {string} text
 */
export function knownTo(schema, text) {
  const types = new TypeInfo(schema)
  const known = visit(
    parse(text),
    visitWithTypeInfo(types, {
      Argument: () => (types.getArgument() ? undefined : null),
      Field: {
        enter: () => (types.getFieldDef() ? undefined : null),
        leave: (field) => (field.selectionSet?.selections.length === 0 ? null : undefined),
      },
    }),
  )
  const [operation] = known.definitions
  if (!('selectionSet' in operation) || operation.selectionSet?.selections.length === 0) return null
  return print(known)
}
