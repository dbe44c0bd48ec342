import { useSyncExternalStore } from 'react'
import { costLine, lastCost, subscribeToCost } from './cost.ts'

/** The line under the answer: what the operation has cost. */
export function CostLine() {
  const cost = useSyncExternalStore(subscribeToCost, lastCost)
  return (
    <p className="cost" role="status">
      {cost ? costLine(cost) : ''}
    </p>
  )
}
