import type { WebhookSettings } from './settings.ts'
import { signedHeaders } from './sign.ts'

export interface Answer {
  status: number
  /** In milliseconds; 0 where the receiver asks for nothing. */
  retryAfter: number
}

/** Makes one attempt. Throws when there is no answer in time, or when the receiver cannot be reached. */
export async function post(
  { url, secrets }: WebhookSettings,
  { id, body }: { id: string; body: string },
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    // A redirect must not carry to another address what was signed for this one.
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'waymark',
      ...signedHeaders(id, new Date(), body, secrets),
    },
    body,
    signal,
  })
  // The body does not matter, but while it is unread it would hold the connection.
  await response.body?.cancel()
  const seconds = Number(response.headers.get('retry-after'))
  return { status: response.status, retryAfter: seconds > 0 ? seconds * 1_000 : 0 }
}

/** Why an attempt failed. Never the address, because the address may hold a token of the receiver. */
export function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: unknown } }
  return name === 'TimeoutError' ? 'no answer in time' : String(cause?.code ?? name)
}
