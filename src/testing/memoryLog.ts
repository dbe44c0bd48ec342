import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import { loggedError } from '../http/log.ts'

/** A log that tests can read, with each line parsed. */
export function memoryLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  return { log: pino({ level: 'debug', serializers: { err: loggedError } }, sink), lines }
}
