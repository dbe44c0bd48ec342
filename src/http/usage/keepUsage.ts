import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { now } from '../../kernel/clock.ts'
import type { ClientUsage, UsageCounter } from './countUsage.ts'

const EVERY_MS = 5 * 60 * 1_000
const PREFIX = 'usage/'
const KEPT_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1_000

/** What one process counted on one day, a day of UTC. Without clients, the process ran and nobody asked it anything. */
export interface UsageOfDay {
  day: string
  clients: ClientUsage[]
}

/**
 * Writes the counts of the day into one row, every five minutes and at the end. Each process has a row of its own and
 * writes it whole, so no two writers meet and a write may be repeated. What was counted since the last write is lost
 * when the process is killed.
 */
export function keepUsage(payload: Payload, counter: UsageCounter, log: Logger) {
  const process = randomUUID()
  let day = today()
  let hasFailed = false

  /** An empty row says that this day was counted. A process that ends sooner than the first row of the timer says nothing. */
  async function write(evenEmpty: boolean): Promise<void> {
    const clients = counter.totals()
    const written = day
    if (clients.length > 0 || evenEmpty)
      await payload.kv.set(keyOf(written, process), { day: written, clients } satisfies UsageOfDay)
    if (written === today()) return
    // What was counted in the few minutes after midnight stands in the row of the day before.
    counter.clear()
    day = today()
    await deleteOld(payload)
  }

  const writeOrLog = (evenEmpty: boolean) =>
    write(evenEmpty).then(
      () => {
        hasFailed = false
      },
      (error: unknown) => {
        if (!hasFailed) log.warn({ err: error }, 'the usage of the schema could not be written; it is kept in memory')
        hasFailed = true
      },
    )
  const timer = setInterval(writeOrLog, EVERY_MS, true).unref()
  return {
    async close(): Promise<void> {
      clearInterval(timer)
      await writeOrLog(false)
    },
  }
}

/** The rows of the last days, the oldest first. */
export async function readUsage(payload: Payload, days: number): Promise<UsageOfDay[]> {
  const first = keyOf(daysAgo(days - 1), '')
  const keys = (await payload.kv.keys()).filter((key) => key.startsWith(PREFIX) && key >= first).sort()
  const rows: UsageOfDay[] = []
  for (const key of keys) {
    const row = await payload.kv.get<UsageOfDay>(key)
    if (row) rows.push(row)
  }
  return rows
}

async function deleteOld(payload: Payload): Promise<void> {
  const first = keyOf(daysAgo(KEPT_DAYS), '')
  for (const key of await payload.kv.keys()) {
    if (key.startsWith(PREFIX) && key < first) await payload.kv.delete(key)
  }
}

const keyOf = (day: string, process: string) => `${PREFIX}${day}/${process}`
const today = () => daysAgo(0)
const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 10)
