import { setTimeout as sleep } from 'node:timers/promises'
import { connections, type Heard, type Sent, send } from './wire.ts'

/** How long a client that was refused waits: far less than it is told to, but it is no loop without a pause either. */
const PAUSE_MS = 50

export interface Flood {
  /** What has been answered so far. */
  heard: Heard[]
  /** How often nobody answered. */
  lost: () => number
  /** Resolves when each client has heard its last answer. */
  end(): Promise<void>
}

/** So many clients at once, each asking again as soon as it is answered, until `end`, and for `longestMs` at most. */
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
