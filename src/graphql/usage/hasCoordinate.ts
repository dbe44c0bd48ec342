import { type GraphQLSchema, resolveSchemaCoordinate } from 'graphql'

/** Values of enums and directives are not counted. */
const COUNTED: ReadonlySet<string> = new Set(['NamedType', 'Field', 'FieldArgument', 'InputField'])

/** Whether the schema has this type, field, argument or input field. */
export function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  try {
    return COUNTED.has(resolveSchemaCoordinate(schema, coordinate)?.kind ?? '')
  } catch {
    return false // the text is no coordinate, or its type has no fields
  }
}
