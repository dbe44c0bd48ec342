import type { GraphQLField, GraphQLSchema } from 'graphql'

export function codesOf(schema: GraphQLSchema): string[]
export function refusalsOf(schema: GraphQLSchema, mutation: GraphQLField<unknown, unknown>): string[]
