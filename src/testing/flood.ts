import { setTimeout as sleep } from 'node:timers/promises'
import { connections, type Heard, type Sent, send } from './wire.ts'

/**
 * How long a client waits after a refusal. That is far less than the answer tells it to wait, but still not a loop
 * without a pause.
 */
const PAUSE_MS = 50

export interface Flood {
  /** All answers so far. */
  heard: Heard[]
  /** The number of requests without an answer. */
  lost: () => number
  /** Stops the flood, and resolves when each client has its last answer. */
  end(): Promise<void>
}

/**
 * Runs `clients` clients at once. Each sends the next request as soon as it has an answer, until `end` is called or
 * `longestMs` have passed.
 */
export function flood(url: string, clients: number, sent: Sent, longestMs: number): Flood {
  const heard: Heard[] = []
  const agent = connections(clients)
  const deadline = performance.now() + longestMs
  let isOver = false
  let lost = 0
  const all = Array.from({ length: clients }, async () => {
    while (!isOver && performance.now() < deadline) {
      const answer = await send(url, { ...sent, agent }).catch(() => null)
      if (answer) heard.push(answer)
      else lost += 1
      if (answer?.status !== 200) await sleep(PAUSE_MS)
    }
  })
  return {
    heard,
    lost: () => lost,
    async end() {
      isOver = true
      await Promise.all(all)
      agent.destroy()
    },
  }
}
