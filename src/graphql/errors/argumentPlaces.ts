import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'

/** Where a value stands in a document. */
export interface ArgumentPlace {
  /** The path to the value, such as `['input', 'events', '3', 'reps']`. Empty outside arguments. */
  argument: string[]
  /** The path of the field in the answer. Absent in a fragment and below a list, where one field has several paths. */
  field?: string[]
}

type Keys = readonly (string | number)[]

/**
 * Finds the places of these nodes. The definition of a variable, and a default value in it, stand for the first use of
 * the variable. Walks the document once, whatever the number of nodes.
 */
export function argumentPlaces(
  schema: GraphQLSchema,
  document: DocumentNode,
  wanted: Iterable<ASTNode>,
  operation?: OperationDefinitionNode,
): ReadonlyMap<ASTNode, ArgumentPlace> {
  const places = new Map<ASTNode, ArgumentPlace>()
  const missing = new Set(wanted)
  const inDefinitions = new Map<string, ASTNode[]>()
  let defined = ''

  visit(document, {
    enter(node, _, __, keys) {
      if (node.kind === Kind.OPERATION_DEFINITION && operation && node !== operation) return false
      if (node.kind === Kind.VARIABLE_DEFINITION) defined = node.variable.name.value
      const isInDefinition = keys[2] === 'variableDefinitions'
      if (isInDefinition && missing.has(node)) {
        inDefinitions.set(defined, [...(inDefinitions.get(defined) ?? []), node])
        return undefined
      }
      const used = node.kind === Kind.VARIABLE && !isInDefinition ? inDefinitions.get(node.name.value) : undefined
      for (const each of [node, ...(used ?? [])]) {
        if (missing.delete(each)) places.set(each, placeAt(schema, document, keys))
      }
      return missing.size === 0 ? BREAK : undefined
    },
  })
  return places
}

/** Follows the keys from the document to the node. */
function placeAt(schema: GraphQLSchema, document: DocumentNode, keys: Keys): ArgumentPlace {
  const [argument, field]: [string[], string[]] = [[], []]
  let [isOnePath, isBelowList] = [true, false]
  let type: GraphQLNamedType | null | undefined
  let at: unknown = document
  for (const [index, key] of keys.entries()) {
    at = (at as Record<string | number, unknown>)[key]
    if (Array.isArray(at)) continue
    if (keys[index - 1] === 'values') argument.push(String(key))
    const node = at as ASTNode
    switch (node.kind) {
      case Kind.OPERATION_DEFINITION:
        type = schema.getRootType(node.operation)
        break
      case Kind.FRAGMENT_DEFINITION:
        isOnePath = false
        break
      case Kind.INLINE_FRAGMENT:
        if (node.typeCondition) type = schema.getType(node.typeCondition.name.value)
        break
      case Kind.ARGUMENT:
      case Kind.OBJECT_FIELD:
        argument.push(node.name.value)
        break
      case Kind.FIELD: {
        field.push((node.alias ?? node.name).value)
        isOnePath &&= !isBelowList
        const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
        isBelowList = definition !== undefined && isListType(getNullableType(definition.type))
        type = definition && getNamedType(definition.type)
      }
    }
  }
  return { argument, ...(isOnePath && field.length > 0 && { field }) }
}
