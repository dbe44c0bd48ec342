import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql'
import { LRUCache } from 'lru-cache'
import { own } from '../../../kernel/own.ts'
import { fragmentsOf } from '../../execution/fragments.ts'
import { asksForSchema } from '../document/hideSchema.ts'
import { type Estimate, estimate } from './estimate.ts'
import { chargesOfSchema } from './meteredFields.ts'
import { costOfSelections, type SelectionCost } from './selectionCost.ts'

type Variables = Readonly<Record<string, unknown>>

interface OperationEstimate extends Estimate {
  /** The cost of the selections at the root, which no resolver charges, because no field answers the root. */
  atRoot(): number
}

type EstimateOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => OperationEstimate

/**
 * Estimates what an operation costs with these variables. The part that depends only on the document is computed once,
 * and kept as long as Apollo keeps the document.
 */
export function estimator(schema: GraphQLSchema): EstimateOf {
  const costOfSelection = costOfSelections(schema)
  const { chargeOf, amount } = chargesOfSchema(schema)
  const roots = new WeakMap<OperationDefinitionNode, SelectionCost>()
  return (document, operation, given) => {
    const variables = withDefaults(operation, given)
    const type = schema.getRootType(operation.operation)
    const root =
      roots.get(operation) ??
      (type
        ? costOfSelection(operation.selectionSet, type, Object.fromEntries(fragmentsOf(document)))
        : { object: 0, weight: 0, parts: [] })
    roots.set(operation, root)
    const estimated = estimate(root, { operation, variables })
    // Introspection runs through none of our resolvers, so its estimate is charged.
    const atRoot = () => (asksForSchema(document) ? estimated.cost : amount(chargeOf(root), {}, variables))
    return { ...estimated, atRoot }
  }
}

/** Fills in defaults, because `isIncluded` counts a selection whose `@skip` or `@include` variable has no value. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable: { name }, defaultValue }) =>
    defaultValue && own(given, name.value) === undefined ? [[name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  return defaults.length > 0 ? { ...given, ...Object.fromEntries(defaults) } : given
}

/** The number of variable choices whose estimates are kept per operation. */
const MOST_CHOICES = 20

/** Reuses the estimate when an operation comes again with variables that give the same sizes and conditions. */
export function keptEstimates(estimateOf: EstimateOf): EstimateOf {
  const kept = new WeakMap<OperationDefinitionNode, LRUCache<string, OperationEstimate>>()
  return (document, operation, variables) => {
    const choice = choiceOf(operation, variables)
    if (choice === null) return estimateOf(document, operation, variables)
    const choices = kept.get(operation) ?? new LRUCache<string, OperationEstimate>({ max: MOST_CHOICES })
    kept.set(operation, choices)
    const found = choices.get(choice) ?? estimateOf(document, operation, variables)
    choices.set(choice, found)
    return found
  }
}

/** A key of all that a cost depends on: numbers, booleans, list lengths. Null when an input object may hide some. */
function choiceOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string | null {
  let choice = ''
  for (const { variable } of variableDefinitions) {
    const value = own(variables, variable.name.value)
    if (Array.isArray(value)) choice += `[${value.length} `
    else if (typeof value === 'object' && value !== null) return null
    else choice += typeof value === 'string' ? 'text ' : `${value} `
  }
  return choice
}
