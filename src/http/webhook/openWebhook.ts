import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { Changes } from './changes.ts'
import { deliver } from './deliver.ts'
import type { WebhookSettings } from './settings.ts'
import { TIMING, type Timing } from './timing.ts'

export interface Webhook {
  /** Must be called after the commit. Tags that front ends have no use for are left out. */
  changed(tags: readonly string[]): void
  /** Must be called when the service is about to end: from then on no attempt waits for long. */
  hurry(): void
  /** Tries for a moment to deliver what is left, and logs what is lost. */
  close(): Promise<void>
}

/**
 * Tells front ends of changes, one delivery after the other. While a delivery is on its way or has to be tried again,
 * new changes wait and become one delivery together. This bounds what waits, and keeps the order.
 */
export function openWebhook(
  payload: Payload,
  settings: WebhookSettings,
  parentLog: Logger,
  timing: Timing = TIMING,
): Webhook {
  const log = parentLog.child({ receiver: new URL(settings.url).host })
  const hurried = new AbortController()
  const ended = new AbortController()
  const sender = { payload, settings, log, timing, hurried: hurried.signal, ended: ended.signal }
  let waiting = new Changes()
  let underway: Changes | undefined
  let delivering: Promise<void> | undefined

  async function deliverAll(): Promise<void> {
    while (!waiting.isEmpty && !ended.signal.aborted) {
      underway = waiting
      waiting = new Changes()
      const unheard = underway.at.getTime() + timing.settle - Date.now()
      if (unheard > 0) await sleep(unheard, undefined, { signal: ended.signal }).catch(() => {})
      await deliver(sender, underway)
      if (!ended.signal.aborted) underway = undefined
    }
    delivering = undefined
  }

  return {
    changed: (tags) => {
      waiting.add(tags)
      if (!waiting.isEmpty) delivering ??= deliverAll()
    },
    hurry: () => hurried.abort(),
    close: async () => {
      hurried.abort()
      const deadline = new AbortController()
      const late = sleep(timing.settle + timing.lastTries, undefined, { signal: deadline.signal }).catch(() => {})
      await Promise.race([delivering, late])
      deadline.abort()
      ended.abort()
      const lost = new Set([...(underway?.tags() ?? []), ...waiting.tags()])
      if (lost.size > 0) log.error({ tags: [...lost] }, 'the service stops before the webhook is delivered')
      await delivering
    },
  }
}
