import { setTimeout as sleep } from 'node:timers/promises'
import { asking, connections, send } from './wire.ts'

const EVERY_MS = 15

interface Wait {
  from: number
  to: number
}

/**
 * Another client of the service. It sends small requests almost without a pause, and notes how long each answer takes.
 */
export function neighbourOf(url: string) {
  const waits: Wait[] = []
  const agent = connections(1)
  let isOver = false
  let asked: number | null = null
  const done = (async () => {
    while (!isOver) {
      asked = performance.now()
      await send(url, { body: asking('{ programs(first: 1) { nodes { title } } }'), agent }).catch(() => null)
      waits.push({ from: asked, to: performance.now() })
      asked = null
      await sleep(EVERY_MS)
    }
    agent.destroy()
  })()
  return {
    /**
     * The waiting times of all answers that were awaited between two moments, including the one that is still missing.
     */
    waitedMs(from: number, to: number): number[] {
      const late = asked === null ? [] : [{ from: asked, to: performance.now() }]
      return [...waits, ...late].filter((wait) => wait.to >= from && wait.from <= to).map((wait) => wait.to - wait.from)
    },
    async leave() {
      isOver = true
      await done
    },
  }
}
