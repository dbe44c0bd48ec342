import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { chargesOf } from './charge.ts'
import { isListOfObjects } from './fieldCost.ts'

/** The functions that compute charges for this schema, and the test for which fields charge. */
export function chargesOfSchema(schema: GraphQLSchema) {
  const isMetered = meteredFields(schema)
  return { isMetered, ...chargesOf({ isMetered, typeOf: typesOfObjects(schema) }) }
}

/** Fields with a resolver whose answer is a list of objects, or contains one that no other resolver answers. */
function meteredFields(schema: GraphQLSchema): (field: GraphQLField<unknown, unknown>) => boolean {
  const holding = new Map<GraphQLNamedType, boolean>()
  const metered = new Map<GraphQLField<unknown, unknown>, boolean>()

  function holdsLists(type: GraphQLNamedType): boolean {
    const known = holding.get(type)
    if (known !== undefined) return known
    holding.set(type, false) // a cycle adds no list of its own
    const holds = objectsOf(schema, type).some((object) =>
      Object.values(object.getFields()).some(
        (field) => !field.resolve && (isListOfObjects(field.type) || holdsLists(getNamedType(field.type))),
      ),
    )
    holding.set(type, holds)
    return holds
  }

  // Decided before resolvers are wrapped, because a wrapper may give a resolver to a field without one.
  for (const field of fieldsOf(schema)) {
    metered.set(field, Boolean(field.resolve) && (isListOfObjects(field.type) || holdsLists(getNamedType(field.type))))
  }
  return (field) => metered.get(field) ?? false
}

export function fieldsOf(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') ? Object.values(type.getFields()) : [],
  )
}

export function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type)
  return isObjectType(type) ? [type] : []
}

/** Finds the GraphQL type of an object by its class, as TypeGraphQL does. */
function typesOfObjects(schema: GraphQLSchema): (value: object) => GraphQLNamedType | undefined {
  const types = new Map(getMetadataStorage().objectTypes.map(({ target, name }) => [target, schema.getType(name)]))
  return (value) => types.get(value.constructor)
}
