import { type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql'
import { positionOf } from './specialise.ts'

/** Carries a serializer's error through the compiled code. */
export interface FaultCarrier {
  message: unknown
}

/**
 * Rebuilds the errors of compiled code as graphql-js would have made them, from the errors that were thrown. Returns
 * null when only graphql-js can tell, in two cases. An error without an original is the compiler's own, with its own
 * message. And when null propagated upwards from non-null fields, the order of graphql-js's steps decides which of
 * several errors it reports.
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

/** Whether the value at the path is null and everything above it is not. */
function isNullItself(data: unknown, path: readonly (string | number)[] = []): boolean {
  let value = data
  for (const key of path) {
    if (value === null || value === undefined) return false
    value = (value as Record<string | number, unknown>)[key]
  }
  return value === null
}
