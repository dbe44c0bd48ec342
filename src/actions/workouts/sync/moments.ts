import { randomUUID } from 'node:crypto'
import { now } from '../../../kernel/clock.ts'
import type { Clock } from '../../../kernel/deviceClock.ts'

/** Now, but later than all that a device whose clock is ahead has said before, so that a change made online counts. */
export function clockAfter(last: string): Clock {
  const earliest = new Date(Date.parse(last) + 1).toISOString()
  const at = now().toISOString()
  return { at: [at, earliest].sort()[1] as string, id: randomUUID() }
}
