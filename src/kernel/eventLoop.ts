import { setImmediate as turn } from 'node:timers/promises'

/**
 * A request lets others run after this long on the event loop, because compiled code and loaders can answer thousands
 * of fields without a pause.
 */
const LONG_MS = 10

/** The moment of the first `isLongTurn` in this turn of the event loop, and whether the turn has become long since. */
let began: number | undefined
let wasLong = false

/** Restarts the measurement, for a new turn or for another request that arrived in the same turn. */
export function beginTurn(): void {
  began = undefined
  wasLong = false
}

/** Whether the event loop has not turned for `LONG_MS`. Does not read the clock when `mayLook` is false. */
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
/** The moment since which the next request in the current batch has been waiting. */
let nextSince: number | undefined

/** Resolves in a later turn of the event loop, in order of the calls. One turn resolves only as many as fit into it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push({ since: performance.now(), goOn: resolve })
    if (!isLettingIn) void letIn()
  })
}

/** How long the request that continues next has been waiting, in ms; 0 when none waits. */
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
      // The resumed request runs before the next one is resumed, so that `isLongTurn` measures its work.
      await Promise.resolve()
    }
    nextSince = undefined
  }
  isLettingIn = false
}

/**
 * Lets others run, for between the steps of work that grows with what is asked for. It does not ask whether the turn was
 * long, because nobody measures a turn before its first step is done.
 */
export async function giveWay(): Promise<void> {
  await turn()
  beginTurn()
}

/** Does the same work with each of these, and lets others run in between where it takes long. */
export async function mapInTurns<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const item of items) {
    if (isLongTurn()) await nextTurn()
    answers.push(work(item))
  }
  return answers
}
