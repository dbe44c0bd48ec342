/** What the last operation has cost, as its answer says. */
export interface Cost {
  charged: number
  budget: number
  /** These two are told in development. */
  databaseCalls?: number
  milliseconds?: number
}

let last: Cost | undefined
const listeners = new Set<() => void>()

export const lastCost = (): Cost | undefined => last

export function subscribeToCost(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** An operation that was refused before its cost was known leaves nothing to show. */
export function noteCost(cost: Cost | undefined): void {
  last = cost
  for (const listener of listeners) listener()
}

/** A line such as "cost 34 of 20,000 · 3 database calls · 12 ms". */
export function costLine({ charged, budget, databaseCalls, milliseconds }: Cost): string {
  const calls =
    databaseCalls === undefined ? [] : [`${databaseCalls} database ${databaseCalls === 1 ? 'call' : 'calls'}`]
  const time = milliseconds === undefined ? [] : [`${milliseconds < 10 ? milliseconds : Math.round(milliseconds)} ms`]
  return [`cost ${charged.toLocaleString('en')} of ${budget.toLocaleString('en')}`, ...calls, ...time].join(' · ')
}
