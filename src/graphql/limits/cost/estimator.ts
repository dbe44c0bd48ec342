import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql'
import { LRUCache } from 'lru-cache'
import { fragmentsOf } from '../../execution/fragments.ts'
import { asksForSchema } from '../document/hideSchema.ts'
import { type Estimate, estimate } from './estimate.ts'
import { chargesOfSchema } from './meteredFields.ts'
import { costOfSelections, type SelectionCost } from './selectionCost.ts'

type Variables = Readonly<Record<string, unknown>>

interface OperationEstimate extends Estimate {
  /** What hangs on the root, which no field answers. */
  atRoot(): number
}

type EstimateOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => OperationEstimate

/** What an operation costs with these variables. The document's part of it is made once, for as long as Apollo keeps the document. */
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
    // Introspection passes no resolver of ours: it is charged as it was estimated.
    const atRoot = () => (asksForSchema(document) ? estimated.cost : amount(chargeOf(root), {}, variables))
    return { ...estimated, atRoot }
  }
}

/** What is absent has its default: a condition on it holds or not, and is not to be taken for the dearer of the two. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable: { name }, defaultValue }) =>
    defaultValue && given[name.value] === undefined ? [[name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  return defaults.length > 0 ? { ...given, ...Object.fromEntries(defaults) } : given
}

/** How many choices of its variables an operation is remembered with. */
const MOST_CHOICES = 20

/** The same once more where an operation comes again with variables that size and condition the same. */
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

/** All that a cost can hang on: numbers, conditions and the lengths of lists. Null where they may be deeper in. */
function choiceOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string | null {
  let choice = ''
  for (const { variable } of variableDefinitions) {
    const value = variables[variable.name.value]
    if (Array.isArray(value)) choice += `[${value.length} `
    else if (typeof value === 'object' && value !== null) return null
    else choice += typeof value === 'string' ? 'text ' : `${value} `
  }
  return choice
}
