import { setImmediate as turn } from 'node:timers/promises'

/** After so long on the event loop a request lets others in. Compiled code and loaders can answer thousands of fields without a pause. */
const LONG_MS = 15

let began: number | undefined

/** Whether the event loop has not turned for a while, counted from the first look in this turn. */
export function isLongTurn(): boolean {
  const now = performance.now()
  if (began === undefined) {
    began = now
    setImmediate(() => {
      began = undefined
    })
  }
  return now - began > LONG_MS
}

const waiting: { since: number; goOn: () => void }[] = []
let isLettingIn = false

/** Resolves in a later turn of the event loop, in order, and only as many at a time as fit into a turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push({ since: performance.now(), goOn: resolve })
    if (!isLettingIn) void letIn()
  })
}

/** How long the one who is next has been waiting. */
export const waitedMs = (): number => (waiting[0] ? performance.now() - waiting[0].since : 0)

async function letIn(): Promise<void> {
  isLettingIn = true
  while (waiting.length > 0) {
    await turn()
    began = performance.now()
    for (let next = waiting.shift(); next; next = isLongTurn() ? undefined : waiting.shift()) {
      next.goOn()
      // What waited goes on before the next is let in, so that the clock sees it.
      await Promise.resolve()
    }
    began = undefined
  }
  isLettingIn = false
}
