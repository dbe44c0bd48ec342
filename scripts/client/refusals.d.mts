import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql'

type Mutation = GraphQLField<unknown, unknown>

export function codesOf(schema: GraphQLSchema): string[]
export function refusalsOf(schema: GraphQLSchema, mutation: Mutation): string[]
export function filledOnSuccess(mutation: Mutation): string[]
export function errorTypeOf(schema: GraphQLSchema, code: string): GraphQLNamedType | undefined
export function keyOf(mutation: Mutation): string | undefined
