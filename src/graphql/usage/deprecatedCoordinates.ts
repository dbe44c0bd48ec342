import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** The schema coordinates of everything that a schema announces to remove, sorted. */
export function deprecatedCoordinates(schema: GraphQLSchema): string[] {
  const found: string[] = []
  const look = (coordinate: string, { deprecationReason }: { deprecationReason?: string | null }) => {
    if (deprecationReason != null) found.push(coordinate)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field)
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field)
      for (const each of field.args) look(`${type.name}.${field.name}(${each.name}:)`, each)
    }
  }
  return found.sort()
}
