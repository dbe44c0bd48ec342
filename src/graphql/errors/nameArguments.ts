import {
  type ASTNode,
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { own } from '../../kernel/own.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'
import { argumentPlaces } from './argumentPlaces.ts'

/** The message of graphql-js about an argument that is missing. It points to the field, and not to the argument. */
const MISSING = / argument "(\w+)" of type "[^"]*" is required/

/** The end of graphql-js's message about a field that an input object lacks. It points to the object. */
const MISSING_FIELD = /Field "(?:\w+\.)?(\w+)" of required type "[^"]*" was not provided\.$/

/** In characters. Names that the schema does not know may be as long as the document. */
const LONGEST_PATH = 200

/**
 * Adds to errors of graphql-js about values that were sent the path of the argument, such as `input.events.3.reps`, and
 * the path of its field. Our own errors name their arguments themselves.
 */
export const nameArguments: RequestSteps = {
  didEncounterErrors({ errors, schema, document, operation, request }) {
    if (!document) return
    const pointed = errors.flatMap((error) => {
      const node = pointedNode(error)
      return node ? [{ error, node }] : []
    })
    if (pointed.length === 0) return
    const nodes = pointed.map(({ node }) => node)
    const places = argumentPlaces(schema, document, nodes, operation)
    const below = problemsOfVariables(schema, nodes, request.variables ?? {})
    for (const { error, node } of pointed) {
      const place = places.get(node)
      const argument = [...(place?.argument ?? []), ...(below.get(node)?.shift() ?? [])]
      const [, missing] = MISSING.exec(error.message) ?? MISSING_FIELD.exec(error.message) ?? []
      if (missing) argument.push(missing)
      if (argument.length === 0) continue
      error.extensions.argument = argument.join('.').slice(0, LONGEST_PATH)
      if (place?.field && !error.path) Object.assign(error, { path: place.field })
    }
  },
}

/** The node of the value that an error of graphql-js is about. */
function pointedNode({ nodes, extensions, message }: GraphQLError): ASTNode | undefined {
  if (extensions.argument !== undefined || !nodes) return undefined
  if (MISSING.test(message)) return nodes[0]
  // An error about the use of a variable points to the definition and to the use.
  const node = nodes.at(-1)
  return node?.kind === Kind.FIELD ? undefined : node
}

/**
 * The paths of the bad values within each variable, in the order in which graphql-js reports them. The message has the
 * path as well, but behind a value of the caller.
 */
function problemsOfVariables(
  schema: GraphQLSchema,
  nodes: readonly ASTNode[],
  variables: Readonly<Record<string, unknown>>,
): ReadonlyMap<ASTNode, string[][]> {
  const definitions = new Set(nodes.filter((node) => node.kind === Kind.VARIABLE_DEFINITION))
  return new Map(
    [...definitions].map((each) => [each, problemsOf(schema, each, own(variables, each.variable.name.value))]),
  )
}

/** As many as the executor reports. More would search the schema for suggestions that nobody sees. */
const MOST_PROBLEMS = 5

function problemsOf(schema: GraphQLSchema, { type }: VariableDefinitionNode, value: unknown): string[][] {
  const expected = typeFromAST(schema, type)
  const problems: string[][] = []
  if (!isInputType(expected) || value === undefined || value === null) return problems
  try {
    coerceInputValue(value, expected, (path, _, error) => {
      if (problems.push(path.map(String)) >= MOST_PROBLEMS) throw error
    })
  } catch {
    // There are enough.
  }
  return problems
}
