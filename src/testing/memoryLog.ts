import { Writable } from 'node:stream'
import type { Logger } from 'pino'
import { toldIn } from '../../scripts/untold.mjs'
import { logWithoutValues } from '../http/log.ts'

/** A log that tests can read, with each line parsed. */
export function memoryLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  return { log: logWithoutValues({ level: 'debug' }, sink), lines }
}

/** Throws if a log has told a secret: one of ours, or one of these. Every test server asks this when it stops. */
export function requireUntold(lines: Record<string, unknown>[], secrets: string[]): void {
  const all = JSON.stringify(lines)
  const secret = secrets.find((each) => all.includes(each))
  const told = secret === undefined ? toldIn(all) : `… ${secret} …`
  if (told !== null) throw new Error(`The log has told a secret: ${told}`)
}
