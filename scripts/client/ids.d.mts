import type { GraphQLField, GraphQLSchema } from 'graphql'

export function typesWithId(schema: GraphQLSchema): string[]
export function idOfField(schema: GraphQLSchema, owner: string, name: string): string
export function idOfArgument(
  schema: GraphQLSchema,
  owner: string,
  field: GraphQLField<unknown, unknown>,
  name: string,
): string
