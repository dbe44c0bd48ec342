import type { WebhookSettings } from './settings.ts'
import { signedHeaders } from './sign.ts'

export interface Answer {
  status: number
  /** In milliseconds; 0 where the receiver asks for nothing. */
  retryAfter: number
}

/** One attempt. Throws when there is no answer in time. */
export async function post(
  { url, secrets }: WebhookSettings,
  { id, body }: { id: string; body: string },
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    // What was signed for one address is not carried to another.
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'waymark',
      ...signedHeaders(id, new Date(), body, secrets),
    },
    body,
    signal,
  })
  // Nothing in it matters, and unread it would hold the connection.
  await response.body?.cancel()
  const seconds = Number(response.headers.get('retry-after'))
  return { status: response.status, retryAfter: seconds > 0 ? seconds * 1_000 : 0 }
}

/** Never the address: it may hold a token of the receiver's. */
export function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: unknown } }
  return name === 'TimeoutError' ? 'no answer in time' : String(cause?.code ?? name)
}
