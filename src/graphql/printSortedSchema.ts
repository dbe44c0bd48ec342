import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { withCosts } from './limits/cost/printCosts.ts'

/** The published SDL. Sorted, so that a diff shows only real changes. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${withCosts(printSchema(lexicographicSortSchema(schema)), schema)}\n`
}
