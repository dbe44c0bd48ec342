import { TooManyAttempts } from '../../kernel/callerErrors.ts'
import { nowMs } from '../../kernel/clock.ts'
import { MINUTE_MS } from '../../kernel/minute.ts'
import { networkOf } from '../../kernel/networkOf.ts'
import { AttemptGate } from './attemptGate.ts'
import type { AuthRequest } from './authRequest.ts'

/** The bucket of a minute or of another window. It is of no use after `expiresAt`. */
interface Attempt {
  bucket: string
  expiresAt: Date
}

/** Where attempts are counted. Both methods reject when the store does not answer. */
export interface AttemptStore {
  /** Adds one to the count of a bucket and resolves to the new count. */
  count(attempt: Attempt): Promise<number>
  /** Resolves to the count of a bucket. */
  counted(attempt: Attempt): Promise<number>
}

export interface Attempts extends AttemptStore {
  gate: AttemptGate
}

export const attemptsIn = (store: AttemptStore): Attempts => ({ ...store, gate: new AttemptGate() })

export type Limited = Pick<AuthRequest, 'address' | 'auth' | 'attempts'>

/** How the work of an attempt ended: with an answer, or with an error that it threw. */
export type Outcome<Answer> = { answer: Answer } | { error: unknown }

/**
 * Counts an attempt at `operation` from the network of the caller's address, whatever comes of it. For operations whose
 * success proves nothing. Throws `TooManyAttempts` when there were too many within this minute of the clock.
 */
export async function limitPerAddress(request: Limited, operation: string): Promise<void> {
  const { attempt, tooMany } = attemptAt(`${operation} ${networkOf(request.address)}`)
  if ((await request.attempts.count(attempt)) > request.auth.rateLimit) throw tooMany
}

/**
 * Runs `work` as an attempt at `operation` from the network of the caller's address, and counts it if it has failed.
 * For operations whose success proves that the caller may do this, so that many people at one address do not shut each
 * other out. Throws `TooManyAttempts`, and does not run `work`, when too many failed within this minute of the clock.
 */
export function limitFailuresPerAddress<Answer>(
  request: Limited,
  operation: string,
  work: () => Promise<Answer>,
  hasFailed: (outcome: Outcome<Answer>) => boolean,
): Promise<Answer> {
  return limitFailures(request, `${operation} ${networkOf(request.address)}`, work, hasFailed)
}

/**
 * How many attempts at one username may fail per minute from one network. Below `rateLimit`, so that somebody who has
 * failed may still help others at the same address.
 */
export const FAILURES_PER_NAME = 10

/**
 * The same, with a lower limit for one username. Attempts from other networks do not count, because everybody who knows
 * a name could otherwise keep its owner out. A guesser with many networks gets nowhere: see `docs/limits.md`.
 */
export function limitFailuresPerName<Answer>(
  request: Limited,
  operation: string,
  name: string,
  work: () => Promise<Answer>,
  hasFailed: (outcome: Outcome<Answer>) => boolean,
): Promise<Answer> {
  const what = `${operation} ${networkOf(request.address)} name ${name}`
  const limit = Math.min(FAILURES_PER_NAME, request.auth.rateLimit)
  return limitFailures(request, what, work, hasFailed, { ms: MINUTE_MS, limit })
}

/** At most `limit` failures within each window of this length on the clock. */
export interface Window {
  ms: number
  limit: number
}

/** The same limit for whatever `what` names, and for another time than a minute. */
export async function limitFailures<Answer>(
  { auth, attempts }: Limited,
  what: string,
  work: () => Promise<Answer>,
  hasFailed: (outcome: Outcome<Answer>) => boolean,
  { ms, limit }: Window = { ms: MINUTE_MS, limit: auth.rateLimit },
): Promise<Answer> {
  const { attempt, tooMany } = attemptAt(what, ms)
  const mayBegin = await attempts.gate.enter(attempt.bucket, limit, () => attempts.counted(attempt))
  if (!mayBegin) throw tooMany
  let failures: number | undefined
  try {
    const outcome: Outcome<Answer> = await work().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    if (hasFailed(outcome)) {
      // Counted before it is answered. If the store does not answer, the caller does not learn what came of the attempt,
      // and none of those who wait may begin.
      failures = limit
      failures = await attempts.count(attempt)
    }
    if ('error' in outcome) throw outcome.error
    return outcome.answer
  } finally {
    attempts.gate.leave(attempt.bucket, failures)
  }
}

function attemptAt(what: string, ms = MINUTE_MS): { attempt: Attempt; tooMany: TooManyAttempts } {
  const now = nowMs()
  const window = Math.floor(now / ms)
  const endsAt = (window + 1) * ms
  return {
    attempt: { bucket: `${window} ${what}`, expiresAt: new Date(endsAt) },
    tooMany: new TooManyAttempts(Math.ceil((endsAt - now) / 1_000)),
  }
}
