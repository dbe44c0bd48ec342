import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { KeepTouched } from '../../storage/revalidateAfterCommit.ts'
import { deliver, type Sender, type WebhookAttempts } from './deliver.ts'
import { Lane } from './lane.ts'
import { type Batch, concernsFrontEnds, forget, giveUp, isAnythingWaiting, keepTouched, nextBatch } from './outbox.ts'
import type { WebhookSettings } from './settings.ts'
import type { Timing } from './timing.ts'

export interface Webhook {
  /** Must be called inside the transaction that touched the tags. Tags that front ends have no use for are left out. */
  keep: KeepTouched
  /** Must be called after the commit. */
  changed(tags: readonly string[]): void
  attempts: Readonly<WebhookAttempts>
  /** Must be called when the service is about to end: from then on no attempt waits for long. */
  hurry(): void
  /** Tries for a moment to deliver what is left. What remains waits in the database. */
  close(): Promise<void>
}

/** `none` when nothing waits, `elsewhere` when another process delivers. */
type Step = 'done' | 'none' | 'elsewhere' | 'failed'

/** The pause before asking again whether another process has finished delivering. */
const ELSEWHERE_MS = 500
/** How long the end waits for a database that does not answer. */
const LAST_CALLS_MS = 500

/**
 * Tells front ends of changes, one delivery after the other. While a delivery is on its way or has to be tried again,
 * new changes wait and become one delivery together.
 */
export function openWebhook(payload: Payload, settings: WebhookSettings, parentLog: Logger, timing: Timing): Webhook {
  const log = parentLog.child({ receiver: new URL(settings.url).host })
  const hurried = new AbortController()
  const closing = new AbortController()
  const ended = new AbortController()
  const lane = new Lane(payload, timing.lease)
  const attempts: WebhookAttempts = { taken: 0, failed: 0, givenUp: 0 }
  const sender = { attempts, payload, settings, log, timing, hurried: hurried.signal, ended: ended.signal }
  let alarm = new AbortController()
  let hasFailed = false

  async function step(): Promise<Step> {
    try {
      const result = await deliverNext(sender, lane)
      hasFailed = false
      return result
    } catch (error) {
      if (!hasFailed && !ended.signal.aborted) {
        log.warn({ err: error }, 'the outbox of the webhook cannot be read or written, and is tried again')
      }
      hasFailed = true
      return 'failed'
    }
  }

  async function deliverAll(): Promise<void> {
    while (!ended.signal.aborted) {
      // Made before the database is asked, so that a change during the question is not slept through.
      alarm = new AbortController()
      const result = await step()
      if (result === 'done') continue
      if (closing.signal.aborted) break
      const ms = result === 'elsewhere' ? ELSEWHERE_MS : timing.lookEvery
      // A change elsewhere is delivered elsewhere, so only an idle process is woken by its own.
      const signals = result === 'none' ? [alarm.signal, closing.signal] : [closing.signal]
      await sleep(ms, undefined, { signal: AbortSignal.any(signals), ref: false }).catch(() => {})
    }
  }
  const working = deliverAll()

  return {
    keep: (tags, transaction) => keepTouched(payload, tags, transaction),
    changed: (tags) => {
      if (concernsFrontEnds(tags)) alarm.abort()
    },
    attempts,
    hurry: () => hurried.abort(),
    close: async () => {
      hurried.abort()
      closing.abort()
      await within(timing.settle + timing.lastTries, working)
      ended.abort()
      await within(LAST_CALLS_MS, working)
      await within(
        LAST_CALLS_MS,
        lane.leave().catch(() => {}),
      )
    },
  }
}

/** Delivers what waits, as one message, if no other process delivers. */
async function deliverNext(sender: Sender, lane: Lane): Promise<Step> {
  const { payload, timing, ended } = sender
  // Read first, because a process that has nothing to deliver must not write.
  if (!(await isAnythingWaiting(payload))) {
    await lane.leave()
    return 'none'
  }
  if (!(await lane.take())) return 'elsewhere'
  await lane.during(async () => {
    // Read after the lease was taken: what its last holder has delivered is gone by then.
    const batch = await nextBatch(payload)
    if (!batch) return
    // Since the reading and not since the commit: each process has a clock of its own.
    if (timing.settle > 0) await sleep(timing.settle, undefined, { signal: ended }).catch(() => {})
    await end(sender, lane, batch)
  })
  return 'done'
}

async function end(sender: Sender, lane: Lane, batch: Batch): Promise<void> {
  const { payload, log } = sender
  const { messageId: id, changes } = batch
  const outcome = await deliver(sender, batch)
  if (outcome.how === 'taken') return forget(payload, batch)
  if (outcome.how === 'stopped') {
    log.info(
      { id, tags: changes.tags() },
      'the service stops, and the webhook is delivered by another process or later',
    )
    return
  }
  // Another process may have taken over meanwhile. It gives up by itself, and owners see the message once.
  if (!lane.isOurs) return
  await giveUp(payload, batch, outcome)
  const { problem, tries } = outcome
  sender.attempts.givenUp += 1
  log.error({ id, tries, problem, tags: changes.tags() }, 'the webhook was not delivered and is not tried again')
}

/** Waits for `work`, but no longer than this. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const early = new AbortController()
  await Promise.race([work, sleep(ms, undefined, { signal: early.signal }).catch(() => {})])
  early.abort()
}
