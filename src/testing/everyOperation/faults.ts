import type { Budget } from './budgetsFile.ts'

/** What of a measurement differs from the budgets, in words. Less than the budget is a fault too: it would hide what comes next. */
export function budgetFaults(budgets: readonly Budget[], measured: readonly Budget[]): string[] {
  const known = new Map(budgets.map((budget) => [budget.operation, budget]))
  return measured.flatMap((now) => {
    const budget = known.get(now.operation)
    if (!budget) return [`${now.operation} has no budget.`]
    return (['role', 'signIn', 'cost', 'calls'] as const).flatMap((what) =>
      now[what] === budget[what]
        ? []
        : [`${now.operation}: ${what} is ${now[what]}, and the budget says ${budget[what]}.`],
    )
  })
}

/** The calls that come once for each row of a list: those of the long list that the short one does not make, with their number. */
export function callsPerRow(few: readonly string[], many: readonly string[]): Record<string, number> {
  const more = new Map<string, number>()
  // Calls that run at the same time may come in either order.
  for (const [calls, by] of [
    [many, 1],
    [few, -1],
  ] as const) {
    for (const call of calls) more.set(call, (more.get(call) ?? 0) + by)
  }
  return Object.fromEntries([...more].filter(([, times]) => times !== 0))
}
