import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql'
import { own } from '../../../kernel/own.ts'
import { costOf } from './fieldCost.ts'

/** What arguments may refer to: the request's variables, and the operation that declares their defaults. */
export interface Given {
  variables: Readonly<Record<string, unknown>>
  operation: OperationDefinitionNode
}

/** The longest list that an argument may ask for. Larger values are refused when the argument is validated. */
const LONGEST = 500

/** Estimates the length of a field's list from its arguments, or else from its assumed size. Pure. */
export function listLength(field: GraphQLField<unknown, unknown>, node: FieldNode, given: Given): number {
  const { assumedSize, slicingArguments = [] } = costOf(field).listSize ?? { assumedSize: 1 }
  const lengths = slicingArguments.flatMap((path) => lengthSaid(field, node, path.split('.'), given) ?? [])
  const length = lengths.length > 0 ? Math.max(...lengths) : (assumedSize ?? LONGEST)
  return Math.min(Math.max(length, 0), LONGEST)
}

/**
 * The length that an argument gives. Null when the argument is absent and has no default. A value that is neither a
 * number nor a list counts as the longest; validation refuses it later.
 */
function lengthSaid(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  [name, ...below]: string[],
  given: Given,
): number | null {
  const argument = node.arguments?.find((each) => each.name.value === name)
  const value = argument && valueAt(argument.value, below, given)
  const said = value ?? field.args.find((each) => each.name === name)?.defaultValue
  if (said === undefined || said === null) return null
  if (Array.isArray(said)) return said.length
  return typeof said === 'number' && Number.isFinite(said) ? said : LONGEST
}

/** Returns a number, a list of which only the length matters, or undefined for no value. */
function valueAt(node: ValueNode, path: readonly string[], given: Given): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return path.reduce<unknown>(propertyOf, variableOf(node.name.value, given))
    case Kind.INT:
      return Number(node.value)
    case Kind.LIST:
      return node.values
    case Kind.OBJECT: {
      const [name, ...below] = path
      const found = node.fields.find((field) => field.name.value === name)
      return found && valueAt(found.value, below, given)
    }
    case Kind.NULL:
      return undefined
    default:
      return node.kind
  }
}

function variableOf(name: string, { variables, operation }: Given): unknown {
  const given = own(variables, name)
  if (given !== undefined) return given
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  return definition?.defaultValue && valueAt(definition.defaultValue, [], { variables: {}, operation })
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? own(value as Record<string, unknown>, name) : undefined
}
