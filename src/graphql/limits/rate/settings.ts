import type { ReadSetting } from '../../../kernel/readSetting.ts'

/** Budgets per minute, in units of operation cost. */
export interface BudgetSettings {
  /** For each user, across all addresses. */
  user: number
  /** For each address (for IPv6, each network), across all users. */
  address: number
}

export interface RateSettings {
  rateBudgets: BudgetSettings
  /** The Redis that counts the cost. Without it, MongoDB counts, or the process's memory if the database is SQLite. */
  redisUrl?: string
}

/** About ten and twenty seconds of CPU. An address has more, because a household, an office or a gym share one. */
export const DEFAULT_RATE_BUDGETS: BudgetSettings = { user: 4_000_000, address: 8_000_000 }

const LARGEST_BUDGET = 1_000_000_000

export function readRateSettings(set: ReadSetting, problems: string[]): RateSettings {
  const rateBudgets = {
    user: readBudget('RATE_BUDGET_USER', DEFAULT_RATE_BUDGETS.user),
    address: readBudget('RATE_BUDGET_ADDRESS', DEFAULT_RATE_BUDGETS.address),
  }
  const redisUrl = set('REDIS_URL')
  if (redisUrl !== undefined && !isRedisUrl(redisUrl)) {
    problems.push('REDIS_URL must be an address such as redis://127.0.0.1:6379/0, or rediss:// for TLS.')
  }
  return { rateBudgets, redisUrl }

  function readBudget(name: string, fallback: number): number {
    const budget = Number(set(name) ?? fallback)
    if (!Number.isInteger(budget) || budget < 1 || budget > LARGEST_BUDGET) {
      problems.push(`${name} (cost per minute) must be a whole number from 1 to ${LARGEST_BUDGET}.`)
    }
    return budget
  }
}

/** ioredis reads query parameters as client options. The URL must not override how commands time out and retry. */
function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  const names = /^rediss?:$/.test(protocol) && hostname !== ''
  return names && /^(\/\d{0,3})?$/.test(pathname) && /^(\?family=[046])?$/.test(search) && hash === ''
}
