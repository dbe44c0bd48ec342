import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** Whether the schema has this type, field, argument or input field. */
export function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  const [, typeName = '', fieldName, argumentName] = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate) ?? []
  const type = schema.getType(typeName)
  if (!type || fieldName === undefined) return type !== undefined
  if (isInputObjectType(type)) return argumentName === undefined && Object.hasOwn(type.getFields(), fieldName)
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  const field = Object.hasOwn(type.getFields(), fieldName) ? type.getFields()[fieldName] : undefined
  if (!field || argumentName === undefined) return field !== undefined
  return field.args.some(({ name }) => name === argumentName)
}
