import type { GraphQLSchema } from 'graphql'

export function knownTo(schema: GraphQLSchema, text: string): string | null
