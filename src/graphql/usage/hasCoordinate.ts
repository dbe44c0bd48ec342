import { type GraphQLSchema, resolveSchemaCoordinate } from 'graphql'

/** Directives are not counted. */
const COUNTED: ReadonlySet<string> = new Set(['NamedType', 'Field', 'FieldArgument', 'InputField', 'EnumValue'])

/** Whether the schema has this type, field, argument, input field or value of an enum. */
export function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  try {
    return COUNTED.has(resolveSchemaCoordinate(schema, coordinate)?.kind ?? '')
  } catch {
    return false // the text is no coordinate, or its type has no fields
  }
}
