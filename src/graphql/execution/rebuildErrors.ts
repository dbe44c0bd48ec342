import { type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql'
import { positionOf } from './specialise.ts'

/** How a serializer's error comes through the compiled code. */
export interface FaultCarrier {
  message: unknown
}

/**
 * The errors of compiled code as graphql-js would have made them, from what was thrown. Null where only graphql-js knows:
 * an error without an original is one of the compiler's own, in its own words; and where null had to travel upwards from
 * non-null fields, which of several errors are told depends on graphql-js's order of steps.
 */
export function rebuildErrors(
  { data, errors = [] }: ExecutionResult,
  nodes: ReadonlyMap<string, FieldNode>,
): GraphQLError[] | null {
  const rebuilt: GraphQLError[] = []
  for (const error of errors) {
    const original = error.originalError ?? (error as FaultCarrier).message
    if (!(original instanceof Error) || !isNullItself(data, error.path)) return null
    const named = error.locations?.flatMap((place) => nodes.get(positionOf(place)) ?? [])
    rebuilt.push(locatedError(original, named, error.path))
  }
  return rebuilt
}

/** Whether the place that failed is null, and everything above it is there. */
function isNullItself(data: unknown, path: readonly (string | number)[] = []): boolean {
  let value = data
  for (const key of path) {
    if (value === null || value === undefined) return false
    value = (value as Record<string | number, unknown>)[key]
  }
  return value === null
}
