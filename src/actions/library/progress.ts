import { SingleBar } from 'cli-progress'
import type { Progress } from './importLibrary.ts'

/** How often progress is told when there is no bar. */
const EVERY_MS = 5_000

/**
 * Shows a bar when a person watches the terminal. Otherwise `say` gets the beginning and, from time to time, how far
 * the step is.
 */
export function showProgress(what: string, total: number, say: (text: string) => void): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, clearOnComplete: true })
    bar.start(total, 0)
    return { advance: (count) => bar.increment(count), wait: sayOnce(say), finish: () => bar.stop() }
  }
  let done = 0
  let said = Date.now()
  say(`${what}: ${total} items`)
  return {
    advance: (count) => {
      done += count
      if (Date.now() - said < EVERY_MS) return
      said = Date.now()
      say(`${what}: ${done} of ${total}`)
    },
    wait: sayOnce(say),
    finish: () => {},
  }
}

function sayOnce(say: (text: string) => void): () => void {
  let said = false
  return () => {
    if (!said) say('Waiting at most two minutes for another writer, perhaps an import that was killed.')
    said = true
  }
}
