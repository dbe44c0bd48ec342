import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { Deadline } from '../../../kernel/deadline.ts'
import type { WriterWatch } from '../../../storage/writerWatch.ts'
import { countMessages } from '../../webhook/outbox.ts'
import type { Observed, Observer, OverloadRefusals } from '../contract/observer.ts'
import { SECONDS } from './requests.ts'

/** A scrape must not wait for a database that does not answer. */
const COUNTED_WITHIN_MS = 1_000
/** Several readers that scrape at once must not each ask the database. */
const COUNTED_EVERY_MS = 5_000

/** Measures what waits: writers, messages of the webhook, and what overload turned away. */
export function measureWaiting(registers: Registry[], observed: Observed): NonNullable<Observer['watchOverload']> {
  measureWriters(registers, observed)
  measureWebhook(registers, observed)
  let refused: Readonly<OverloadRefusals> = { requests: 0, operations: 0 }
  new Counter({
    name: 'waymark_overload_refusals_total',
    help: 'Requests, and expensive operations, that were refused because the service was full',
    labelNames: ['what'],
    registers,
    collect() {
      this.reset()
      this.inc({ what: 'requests' }, refused.requests)
      this.inc({ what: 'operations' }, refused.operations)
    },
  })
  return (counted) => {
    refused = counted
  }
}

function measureWriters(registers: Registry[], { payload, writers }: Observed): void {
  // SQLite has one writer for everything, and a queue in front of it.
  const { client } = payload.db as unknown as { client?: { writers?: WriterWatch } }
  const queues: Record<string, WriterWatch | undefined> = { owner: writers, database: client?.writers }
  const waits = new Histogram({
    name: 'waymark_writer_wait_seconds',
    help: 'Time that a writer waited for its turn, by queue: the owner of the documents, or the database (SQLite)',
    labelNames: ['queue'],
    buckets: SECONDS,
    registers,
  })
  for (const [queue, watch] of Object.entries(queues)) {
    if (watch) watch.listener = (ms) => waits.observe({ queue }, ms / 1_000)
  }
  new Gauge({
    name: 'waymark_writers_waiting',
    help: 'Writers that wait for their turn now, by queue',
    labelNames: ['queue'],
    registers,
    collect() {
      for (const [queue, watch] of Object.entries(queues)) this.set({ queue }, watch?.waiting ?? 0)
    },
  })
}

function measureWebhook(registers: Registry[], { payload, webhook }: Observed): void {
  let counting: ReturnType<typeof countMessages> | undefined
  let countedAt = Number.NEGATIVE_INFINITY
  new Gauge({
    name: 'waymark_webhook_messages',
    help: 'Changes that wait for the receiver of the webhook, and messages that it did not take; none while the database does not answer',
    labelNames: ['state'],
    registers,
    async collect() {
      if (performance.now() - countedAt > COUNTED_EVERY_MS) {
        countedAt = performance.now()
        counting = countMessages(payload)
      }
      this.reset()
      const counts = await Deadline.in(COUNTED_WITHIN_MS)
        .race(counting ?? countMessages(payload), 'the messages of the webhook were not counted')
        .catch(() => undefined)
      if (!counts) return
      this.set({ state: 'waiting' }, counts.waiting)
      this.set({ state: 'undelivered' }, counts.undelivered)
    },
  })
  new Counter({
    name: 'waymark_webhook_attempts_total',
    help: 'Attempts of this process to deliver a message: taken, failed, and messages that it gave up on',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      const { taken, failed, givenUp } = webhook?.attempts ?? { taken: 0, failed: 0, givenUp: 0 }
      this.inc({ outcome: 'taken' }, taken)
      this.inc({ outcome: 'failed' }, failed)
      this.inc({ outcome: 'given_up' }, givenUp)
    },
  })
}
