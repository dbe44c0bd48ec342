import { performance } from 'node:perf_hooks'
import type { OperationCost } from '../../../graphql/limits/cost/operationCost.ts'

/** What `@cost` states: a thousand is about 2.5 ms of CPU. */
const MS_PER_COST = 0.0025
/** Of an operation that asks for nothing. */
const OVERHEAD_MS = 0.3
/** How much of what was measured before still counts when one more operation has ended. */
const KEPT = 0.98
const [FASTEST, SLOWEST] = [0.1, 10]

type Cost = Pick<OperationCost, 'estimated' | 'charged'>

/**
 * The work of the operations that have been begun and not answered. Large ones let others in between, so all of them go on at
 * once, each as much slower: what tells how long whoever comes now will wait is what is left of all of them together.
 */
export function keepBacklog() {
  const open = new Set<Cost>()
  let active = performance.eventLoopUtilization().active
  // As if estimates had been right so far.
  const measured = { takenMs: 100, estimatedMs: 100 }

  const estimatedMs = (cost: number) => OVERHEAD_MS + cost * MS_PER_COST

  return {
    begin(cost: Cost): void {
      // What the process did while nothing was open, its start and its pages, says nothing of how long operations take.
      if (open.size === 0) active = performance.eventLoopUtilization().active
      open.add(cost)
    },
    /**
     * Learns from it how slow this machine is now, by what it was charged: an estimate that was never resolved is no work, and
     * whoever is refused with a large one would make us look fast.
     */
    end(cost: Cost): void {
      if (!open.delete(cost)) return
      const now = performance.eventLoopUtilization().active
      measured.takenMs = KEPT * measured.takenMs + now - active
      measured.estimatedMs = KEPT * measured.estimatedMs + estimatedMs(cost.charged)
      active = now
    },
    /** Each counts as a whole until it is answered: its lists are charged early, and written at last. */
    leftMs(): number {
      let left = 0
      for (const { estimated } of open) left += estimatedMs(estimated)
      return left * Math.min(SLOWEST, Math.max(FASTEST, measured.takenMs / measured.estimatedMs))
    },
  }
}
