import { setImmediate as turn } from 'node:timers/promises'

/** After so long on the event loop a request lets others in. Compiled code and loaders can answer thousands of fields without a pause. */
const LONG_MS = 10

/** When this turn of the event loop was first looked at, and whether it has been long since. */
let began: number | undefined
let wasLong = false

/** What comes now is measured by itself: another turn, or another request that arrived in the same one. */
export function beginTurn(): void {
  began = undefined
  wasLong = false
}

/** Whether the event loop has not turned for a while. Without a look at the clock where `mayLook` is false. */
export function isLongTurn(mayLook = true): boolean {
  if (wasLong || !mayLook) return wasLong
  const now = performance.now()
  if (began === undefined) {
    began = now
    setImmediate(beginTurn)
  }
  wasLong = now - began > LONG_MS
  return wasLong
}

interface Waiting {
  since: number
  goOn: () => void
}

let waiting: Waiting[] = []
let isLettingIn = false
/** Of those who are let in now, the one who is next. */
let nextSince: number | undefined

/** Resolves in a later turn of the event loop, in order, and only as many at a time as fit into a turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push({ since: performance.now(), goOn: resolve })
    if (!isLettingIn) void letIn()
  })
}

/** How long the one who is next has been waiting. */
export function waitedMs(): number {
  const since = nextSince ?? waiting[0]?.since
  return since === undefined ? 0 : performance.now() - since
}

async function letIn(): Promise<void> {
  isLettingIn = true
  while (waiting.length > 0) {
    const now = waiting
    waiting = []
    for (const { since, goOn } of now) {
      nextSince = since
      if (isLongTurn()) {
        await turn()
        beginTurn()
      }
      goOn()
      // What waited goes on before the next is let in, so that the clock sees it.
      await Promise.resolve()
    }
    nextSince = undefined
  }
  isLettingIn = false
}
