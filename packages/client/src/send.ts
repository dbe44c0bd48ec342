import { type GraphQLErrorBody, WaymarkError } from './error.ts'

export interface RetryOptions {
  /** How often a request is sent at most. */
  attempts?: number
  /** For how long a request is repeated, in milliseconds. */
  withinMs?: number
}

/** Longer than the ten seconds after which the service itself gives up. */
const ATTEMPT_MS = 15_000
const FIRST_PAUSE_MS = 200

export interface Answer {
  data: Record<string, unknown> | null
  errors?: GraphQLErrorBody[]
}

interface Wanted {
  url: string
  body: string
  headers: Record<string, string>
  signal: AbortSignal | undefined
  fetch: typeof fetch
  /** Hears the headers of each answer. */
  onHeaders(headers: Headers): void
}

/** Sends a request once. Throws a `WaymarkError` for an answer with errors, and for none. */
export async function sendOnce({ url, body, headers, signal, fetch, onHeaders }: Wanted): Promise<Answer> {
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  signal?.throwIfAborted()
  signal?.addEventListener('abort', abort)
  const timer = setTimeout(() => controller.abort(new Error('There was no answer in time.')), ATTEMPT_MS)
  let response: Response
  let text: string
  try {
    response = await fetch(url, { method: 'POST', headers, body, signal: controller.signal })
    text = await response.text()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new WaymarkError([{ message: `${url} can't be reached.`, extensions: { code: 'NETWORK_ERROR' } }], { cause })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
  onHeaders(response.headers)
  return read(response, text)
}

function read({ status, headers }: Response, text: string): Answer {
  const requestId = headers.get('x-request-id') ?? undefined
  const retryAfterSeconds = Number(headers.get('retry-after')) || undefined
  let answer: Answer | null = null
  try {
    answer = JSON.parse(text)
  } catch {
    // A proxy before the service answers in its own words.
  }
  const [first, ...rest] = Array.isArray(answer?.errors) ? answer.errors : []
  if (first) throw new WaymarkError([first, ...rest], { requestId, retryAfterSeconds, data: answer?.data })
  if (answer?.data) return answer
  const code =
    status === 502 || status === 503 || status === 504 ? 'UNAVAILABLE' : status === 429 ? 'RATE_LIMITED' : 'BAD_ANSWER'
  const message = `The service answered ${status}, but not with GraphQL.`
  throw new WaymarkError([{ message, extensions: { code } }], { requestId, retryAfterSeconds })
}

/** Calls `attempt` again after a failure that may pass, until the number of attempts or the time is used up. */
export async function repeat<Value>(
  attempt: () => Promise<Value>,
  signal: AbortSignal | undefined,
  { attempts = 5, withinMs = 30_000 }: RetryOptions = {},
): Promise<Value> {
  const end = Date.now() + withinMs
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (count >= attempts || !mayPass(error)) throw error
      const pause = pauseAfter(error, count)
      if (Date.now() + pause > end) throw error
      await sleep(pause, signal)
    }
  }
}

/** How long to wait after a number of failures: at least as long as the service asks. */
export function pauseAfter({ retryAfterSeconds = 0 }: WaymarkError, failures: number, mostMs = Infinity): number {
  // Clients that failed together must not all come back together.
  const own = Math.min(FIRST_PAUSE_MS * 2 ** failures, mostMs) * (0.5 + Math.random() / 2)
  return Math.max(own, retryAfterSeconds * 1000 * (1 + Math.random() / 10))
}

const PASSING = ['NETWORK_ERROR', 'UNAVAILABLE', 'RATE_LIMITED', 'OVERLOADED']
const mayPass = (error: unknown): error is WaymarkError => error instanceof WaymarkError && PASSING.includes(error.code)

/** The promise, or the reason of an abort, whichever comes first. */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

const sleep = (ms: number, signal: AbortSignal | undefined) => {
  let timer: ReturnType<typeof setTimeout>
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return unlessAborted(slept, signal).finally(() => clearTimeout(timer))
}
