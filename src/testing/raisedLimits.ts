import { COST_BUDGETS, type CostBudgets } from '../graphql/limits/cost/costBudgets.ts'
import { DOCUMENT_LIMITS, type DocumentLimits } from '../graphql/limits/document/documentLimits.ts'
import { REQUEST_LIMITS, type RequestLimits } from '../graphql/limits/settings.ts'

const HUGE = 1_000_000_000
const raised = <Limits extends object>(limits: Limits) =>
  Object.fromEntries(Object.keys(limits).map((name) => [name, HUGE])) as { [Name in keyof Limits]: number }

/** For tests of other things, with documents larger than a client may send. */
export const RAISED_LIMITS: RequestLimits = {
  ...REQUEST_LIMITS,
  document: raised(DOCUMENT_LIMITS) satisfies DocumentLimits,
  cost: raised(COST_BUDGETS) satisfies CostBudgets,
}
