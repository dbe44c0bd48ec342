import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { isWayIn } from '../../context/refuseBadToken.ts'
import { everySelectedField } from '../../execution/selectedFields.ts'

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation'])

/**
 * Returns a check whether an operation asks for sign-in fields and for nothing but what they themselves answer: tokens,
 * options and refusals. The user whom they answer too is a node, and from a node a selection reaches whatever that user
 * may see.
 */
export function asksOnlyToSignIn(schema: GraphQLSchema) {
  const isPlain = plainTypes(schema)
  const selectsPlain = everySelectedField(schema, (typeName, name) => {
    if (ROOTS.has(typeName)) return true // `isWayIn` looks at these
    const type = schema.getType(typeName)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    return field !== undefined && isPlain(getNamedType(field.type))
  })
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
    isWayIn(document, operation) && selectsPlain(document, operation)
}

/**
 * A type is plain if its fields lead to no node. Of an abstract type its own fields count: those of what it may be count
 * where a selection enters it.
 */
function plainTypes(schema: GraphQLSchema): (type: GraphQLNamedType) => boolean {
  const known = new Map<GraphQLNamedType, boolean>()
  return (start) => {
    const plain = known.get(start) ?? !leadsToNode(schema, start)
    known.set(start, plain)
    return plain
  }
}

function leadsToNode(schema: GraphQLSchema, start: GraphQLNamedType): boolean {
  const seen = new Set([start])
  for (const type of seen) {
    if (ROOTS.has(type.name) || mayBeNode(schema, type)) return true
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) seen.add(getNamedType(field.type))
  }
  return false
}

function mayBeNode(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some((each) => mayBeNode(schema, each))
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')
}
