import { performance } from 'node:perf_hooks'
import type { OperationCost } from '../../../graphql/limits/cost/operationCost.ts'

/** `@cost` states that a cost of a thousand is about 2.5 ms of CPU. */
const MS_PER_COST = 0.0025
/** The time of an operation that asks for nothing. */
const OVERHEAD_MS = 0.3
/** The share of the older measurements that still counts when one more operation has ended. */
const KEPT = 0.98
const [FASTEST, SLOWEST] = [0.1, 10]

type Cost = Pick<OperationCost, 'estimated' | 'charged'>

/**
 * The work of the operations that have begun and are not answered yet. Large operations let others in between, so all
 * open operations advance at once, and each one is slower for it. How long a new operation will wait is therefore given
 * by what is left of all of them together.
 */
export function keepBacklog() {
  const open = new Set<Cost>()
  let active = performance.eventLoopUtilization().active
  // The measurements start as if all estimates had been right so far.
  const measured = { takenMs: 100, estimatedMs: 100 }

  const estimatedMs = (cost: number) => OVERHEAD_MS + cost * MS_PER_COST

  return {
    begin(cost: Cost): void {
      // The time in which no operation was open, such as the start and the pages, says nothing about operations.
      if (open.size === 0) active = performance.eventLoopUtilization().active
      open.add(cost)
    },
    /**
     * Learns from an operation how slow this machine is now, by what the operation was charged. An estimate that was
     * never resolved is no work, so operations that are refused with a large estimate would make the machine look fast.
     */
    end(cost: Cost): void {
      if (!open.delete(cost)) return
      const now = performance.eventLoopUtilization().active
      measured.takenMs = KEPT * measured.takenMs + now - active
      measured.estimatedMs = KEPT * measured.estimatedMs + estimatedMs(cost.charged)
      active = now
    },
    /**
     * An operation counts with its whole estimate until it is answered: its lists are charged early and written last.
     */
    leftMs(): number {
      let left = 0
      for (const { estimated } of open) left += estimatedMs(estimated)
      return left * Math.min(SLOWEST, Math.max(FASTEST, measured.takenMs / measured.estimatedMs))
    },
  }
}
