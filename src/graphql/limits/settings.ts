import type { ReadSetting } from '../../kernel/readSetting.ts'
import { COST_BUDGETS, type CostBudgets } from './cost/costBudgets.ts'
import { DOCUMENT_LIMITS, type DocumentLimits } from './document/documentLimits.ts'

/** The limits for what one request may ask for. */
export interface RequestLimits {
  document: DocumentLimits
  cost: CostBudgets
  /** Whether strangers may use introspection and get "Did you mean" suggestions. */
  introspection: boolean
  /** Whether only coaches may send documents that nobody has registered. */
  trustedOnly: boolean
}

export const REQUEST_LIMITS: RequestLimits = {
  document: DOCUMENT_LIMITS,
  cost: COST_BUDGETS,
  introspection: true,
  trustedOnly: false,
}

const DOCUMENT_SETTINGS = {
  QUERY_MAX_TOKENS: 'tokens',
  QUERY_MAX_DEPTH: 'depth',
  QUERY_MAX_ALIASES: 'aliases',
  QUERY_MAX_DIRECTIVES: 'directives',
  QUERY_MAX_ROOT_FIELDS: 'rootFields',
  QUERY_MAX_MUTATIONS: 'mutations',
} as const
const COST_SETTINGS = {
  COST_BUDGET_STRANGER: 'stranger',
  COST_BUDGET_ATHLETE: 'athlete',
  COST_BUDGET_COACH: 'coach',
} as const
const MOST = 1_000_000_000

/** Reads the limits from the settings. Adds a message to `problems` for each invalid one, and uses its default. */
export function readRequestLimits(set: ReadSetting, introspection: boolean, problems: string[]): RequestLimits {
  const trusted = set('TRUSTED_DOCUMENTS') ?? 'off'
  if (!['only', 'off'].includes(trusted)) problems.push('TRUSTED_DOCUMENTS must be only or off.')
  const limits = {
    ...{ document: { ...DOCUMENT_LIMITS }, cost: { ...COST_BUDGETS } },
    ...{ introspection, trustedOnly: trusted === 'only' },
  }
  const read = (name: string, fallback: number) => {
    const value = Number(set(name) ?? fallback)
    if (Number.isInteger(value) && value >= 1 && value <= MOST) return value
    problems.push(`${name} must be a whole number from 1 to ${MOST}.`)
    return fallback
  }
  for (const [name, limit] of Object.entries(DOCUMENT_SETTINGS)) {
    limits.document[limit] = read(name, limits.document[limit])
  }
  for (const [name, role] of Object.entries(COST_SETTINGS)) limits.cost[role] = read(name, limits.cost[role])
  return limits
}
