/** The highest cost of one operation, by the role of the caller. */
export interface CostBudgets {
  stranger: number
  athlete: number
  coach: number
}

/** About 50, 100 and 250 ms of CPU: see `bench/README.md`. */
export const COST_BUDGETS: CostBudgets = { stranger: 20_000, athlete: 40_000, coach: 100_000 }
