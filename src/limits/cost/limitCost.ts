import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Context } from '../../context/context.ts'
import { tooComplex } from '../../errors/graphqlErrors.ts'
import { asksForSchema } from '../hideSchema.ts'
import { estimate } from './estimate.ts'
import { chargesOfSchema } from './meteredFields.ts'
import { OperationCost } from './operationCost.ts'
import { costOfSelections, type Fragments, type SelectionCost } from './selectionCost.ts'

/** What one operation may cost, by who asks. */
export interface CostBudgets {
  stranger: number
  athlete: number
  coach: number
}

/** About 50, 100 and 250 ms of CPU: see `bench/README.md`. */
export const COST_BUDGETS: CostBudgets = { stranger: 20_000, athlete: 40_000, coach: 100_000 }

const ROLES = { ANONYMOUS: 'stranger', ATHLETE: 'athlete', COACH: 'coach' } as const

type Variables = Readonly<Record<string, unknown>>

/** A client that sends this header, whatever it says, is told what its operation costs. */
export const COST_HEADER = 'x-query-cost'

/** Refuses an operation above its caller's budget, and lets the meter run for what is under it. */
export function limitCost(schema: GraphQLSchema, budgets: CostBudgets): ApolloServerPlugin<Context> {
  const estimateOf = estimator(schema)
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue: context, document, operation, request }) {
          if (!operation) return
          const { cost, atRoot, dearest } = estimateOf(document, operation, request.variables ?? {})
          const budget = budgets[ROLES[context.caller.role]]
          const isWithin = cost <= budget
          context.cost = new OperationCost(Math.round(cost), budget, isWithin ? atRoot() : 0)
          if (isWithin) return
          const path = dearest()
          throw tooComplex({
            ...{ limit: 'cost', value: context.cost.estimated, maximum: budget, place: path.at(-1), path },
            message: `The operation would cost ${context.cost.estimated}, and may cost ${budget}. Ask for less at a time.`,
          })
        },
        async willSendResponse({ contextValue: { cost, request }, response: { body } }) {
          if (!cost || body.kind !== 'single' || request.headers[COST_HEADER] === undefined) return
          const { estimated, charged, budget } = cost
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { estimated, charged: Math.round(charged), budget },
          }
        },
      }
    },
  }
}

/** What an operation costs with these variables. The document's part of it is made once, for as long as Apollo keeps the document. */
export function estimator(schema: GraphQLSchema) {
  const costOfSelection = costOfSelections(schema)
  const { chargeOf, amount } = chargesOfSchema(schema)
  const roots = new WeakMap<OperationDefinitionNode, SelectionCost>()
  return (document: DocumentNode, operation: OperationDefinitionNode, given: Variables) => {
    const variables = withDefaults(operation, given)
    const type = schema.getRootType(operation.operation)
    const root =
      roots.get(operation) ??
      (type
        ? costOfSelection(operation.selectionSet, type, fragmentsOf(document))
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

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
}
