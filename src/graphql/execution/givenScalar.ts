import { GraphQLScalarType, GraphQLSchema, Kind, type VariableDefinitionNode } from 'graphql'

/** The type of every variable in a specialised document. graphql-js has coerced the values, so they pass unchanged. */
const GIVEN = new GraphQLScalarType({ name: 'WaymarkGiven' })

export function withGivenScalar(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, types: [...config.types, GIVEN] })
}

export function declaredAsGiven(names: string[]): VariableDefinitionNode[] {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: GIVEN.name } } as const
  return names.map((name) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type,
  }))
}
