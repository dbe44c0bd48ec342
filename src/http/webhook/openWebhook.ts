import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { Changes } from './changes.ts'
import { describe } from './describe.ts'
import { post, reasonOf } from './post.ts'
import type { WebhookSettings } from './settings.ts'
import { pauseAfter, TIMING, type Timing } from './timing.ts'

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
  let waiting = new Changes()
  let underway: Changes | undefined
  let delivering: Promise<void> | undefined

  /** Returns early when the service is about to end. */
  async function pause(ms: number): Promise<void> {
    const [length, signal] = hurried.signal.aborted
      ? [Math.min(ms, timing.hurriedPause), ended.signal]
      : [ms, hurried.signal]
    await sleep(length, undefined, { signal, ref: false }).catch(() => {})
  }

  async function deliverAll(): Promise<void> {
    while (!waiting.isEmpty && !ended.signal.aborted) {
      underway = waiting
      waiting = new Changes()
      const unheard = underway.at.getTime() + timing.settle - Date.now()
      if (unheard > 0) await sleep(unheard, undefined, { signal: ended.signal }).catch(() => {})
      await deliver(underway)
      if (!ended.signal.aborted) underway = undefined
    }
    delivering = undefined
  }

  async function deliver(changes: Changes): Promise<void> {
    const id = `msg_${randomUUID()}`
    const giveUpAt = Date.now() + timing.giveUpAfter
    let body: string | undefined
    for (let attempt = 1; !ended.signal.aborted; attempt += 1) {
      let problem: string
      let askedFor = 0
      try {
        body ??= JSON.stringify({
          type: 'catalogue.revalidated',
          timestamp: changes.at.toISOString(),
          data: await describe(payload, changes),
        })
        const signal = AbortSignal.any([AbortSignal.timeout(timing.attempt), ended.signal])
        const { status, retryAfter } = await post(settings, { id, body }, signal)
        if (status >= 200 && status < 300) return log.debug({ id, attempt }, 'the webhook was delivered')
        problem = `answered with ${status}`
        askedFor = retryAfter
      } catch (error) {
        problem = reasonOf(error)
      }
      if (ended.signal.aborted) return
      const length = pauseAfter(attempt, timing, askedFor)
      if (Date.now() + length > giveUpAt) {
        return log.error(
          { id, attempt, problem, tags: changes.tags() },
          'the webhook was not delivered and is not tried again',
        )
      }
      if (attempt === 1) log.warn({ id, problem }, 'the webhook was not delivered and is tried again')
      await pause(length)
    }
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
