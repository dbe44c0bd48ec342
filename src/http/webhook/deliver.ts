import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Changes } from './changes.ts'
import { describe } from './describe.ts'
import type { Batch } from './outbox.ts'
import { post, reasonOf } from './post.ts'
import type { WebhookSettings } from './settings.ts'
import { pauseAfter, type Timing } from './timing.ts'

export interface Sender {
  payload: Payload
  settings: WebhookSettings
  log: Logger
  timing: Timing
  attempts: WebhookAttempts
  /** Aborted when the service is about to end: from then on no attempt waits for long. */
  hurried: AbortSignal
  /** Aborted when nothing is sent any more. */
  ended: AbortSignal
}

/** How the attempts of this process have ended so far, and how many messages it gave up on. */
export interface WebhookAttempts {
  taken: number
  failed: number
  givenUp: number
}

/** The reason why an attempt was not taken, and the pause that the receiver asked for. */
interface Failure {
  problem: string
  askedFor: number
}

/** How the delivery of a batch ended. `stopped` when the service ended first. */
export type Outcome = { how: 'taken' } | { how: 'stopped' } | { how: 'given up'; problem: string; tries: number }

/** Tries to deliver changes until the receiver takes them, the time to give up has come, or the service ends. */
export async function deliver(sender: Sender, { messageId: id, changes }: Batch): Promise<Outcome> {
  const { log, timing, ended, attempts } = sender
  const giveUpAt = Date.now() + timing.giveUpAfter
  let body: string | undefined
  for (let attempt = 1; !ended.aborted; attempt += 1) {
    const failure = await tried(sender, id, async () => {
      body ??= await bodyOf(sender, changes)
      return body
    })
    if (!failure) {
      attempts.taken += 1
      log.debug({ id, attempt }, 'the webhook was delivered')
      return { how: 'taken' }
    }
    if (ended.aborted) break
    attempts.failed += 1
    const { problem, askedFor } = failure
    const length = pauseAfter(attempt, timing, askedFor)
    if (Date.now() + length > giveUpAt) return { how: 'given up', problem, tries: attempt }
    if (attempt === 1) log.warn({ id, problem }, 'the webhook was not delivered and is tried again')
    await pause(sender, length)
  }
  return { how: 'stopped' }
}

/** Makes one attempt. Null when the receiver has taken it. */
async function tried(
  { settings, timing, ended }: Sender,
  id: string,
  body: () => Promise<string>,
): Promise<Failure | null> {
  try {
    const written = await body()
    const signal = AbortSignal.any([AbortSignal.timeout(timing.attempt), ended])
    const { status, retryAfter } = await post(settings, { id, body: written }, signal)
    return status >= 200 && status < 300 ? null : { problem: `answered with ${status}`, askedFor: retryAfter }
  } catch (error) {
    return { problem: reasonOf(error), askedFor: 0 }
  }
}

async function bodyOf({ payload }: Sender, changes: Changes): Promise<string> {
  return JSON.stringify({
    type: 'catalogue.revalidated',
    timestamp: changes.at.toISOString(),
    data: await describe(payload, changes),
  })
}

/** Returns early when the service is about to end. */
async function pause({ hurried, ended, timing }: Sender, ms: number): Promise<void> {
  const [length, signal] = hurried.aborted ? [Math.min(ms, timing.hurriedPause), ended] : [ms, hurried]
  await sleep(length, undefined, { signal, ref: false }).catch(() => {})
}
