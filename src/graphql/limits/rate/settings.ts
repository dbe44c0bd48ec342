/** Cost a minute: in the units of the cost of an operation. */
export interface BudgetSettings {
  /** Of each user, from wherever they come. */
  user: number
  /** Of each address (an IPv6 network), whoever comes from there. */
  address: number
}

export interface RateSettings {
  rateBudgets: BudgetSettings
  /** Where it is counted; without it, in MongoDB, or in memory beside SQLite. */
  redisUrl?: string
}

/** About ten and twenty seconds of CPU. An address has more: a household, an office, a gym are one. */
export const DEFAULT_RATE_BUDGETS: BudgetSettings = { user: 4_000_000, address: 8_000_000 }

const LARGEST_BUDGET = 1_000_000_000

export function readRateSettings(set: (name: string) => string | undefined, problems: string[]): RateSettings {
  const rateBudgets = {
    user: readBudget('RATE_BUDGET_USER', DEFAULT_RATE_BUDGETS.user),
    address: readBudget('RATE_BUDGET_ADDRESS', DEFAULT_RATE_BUDGETS.address),
  }
  const redisUrl = set('REDIS_URL')
  if (redisUrl !== undefined && !isRedisUrl(redisUrl)) {
    problems.push('REDIS_URL must be an address such as redis://127.0.0.1:6379/0, or rediss:// for TLS.')
  }
  return { rateBudgets, ...(redisUrl !== undefined && { redisUrl }) }

  function readBudget(name: string, fallback: number): number {
    const budget = Number(set(name) ?? fallback)
    if (!Number.isInteger(budget) || budget < 1 || budget > LARGEST_BUDGET) {
      problems.push(`${name} must be a whole number from 1 to ${LARGEST_BUDGET}: cost per minute.`)
    }
    return budget
  }
}

/** The client takes what stands in a query for options of its own: how commands end is not for an address to say. */
function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  const names = /^rediss?:$/.test(protocol) && hostname !== ''
  return names && /^(\/\d{0,3})?$/.test(pathname) && /^(\?family=[046])?$/.test(search) && hash === ''
}
