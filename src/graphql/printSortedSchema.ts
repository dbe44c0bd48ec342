import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { withCosts } from './limits/cost/printCosts.ts'

/** The SDL as it is published: sorted, so that a diff shows changes and nothing else. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${withCosts(printSchema(lexicographicSortSchema(schema)), schema)}\n`
}
