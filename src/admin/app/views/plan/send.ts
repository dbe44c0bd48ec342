import type { Answer, Service } from '../../grid/service.ts'

/** Longer than the service takes for the largest plan. Whoever waits for ever cannot save again. */
const LONGEST_MS = 60_000

/** Calls one of our endpoints. Status 0 says that nobody answered. */
export async function send<Body>(path: string, body?: object, method = 'POST'): Promise<Answer<Body>> {
  const init = {
    signal: AbortSignal.timeout(LONGEST_MS),
    ...(body && { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }
  try {
    const response = await fetch(path, init)
    return { status: response.status, body: (await response.json()) as Body }
  } catch {
    return { status: 0, body: null }
  }
}

/** The plan of a program, as the service has it. */
export function planService(id: string): Service {
  const path = `/api/programs/${id}/plan`
  return {
    read: () => send(path),
    readAt: (revision) => send(`${path}?revision=${revision}`),
    write: (asked) => send(path, asked),
  }
}

/** What keeps us from an answer, in words. What was typed stays in the browser, whatever it is. */
export function problemOf({ status, body }: Answer<unknown>): string {
  const message = (body as { errors?: { message?: string }[] } | null)?.errors?.[0]?.message
  if (status === 0) return 'Waymark cannot be reached. What you typed is kept in this browser. Try again.'
  if (status === 401 || status === 403) {
    return 'You are no longer signed in. What you typed is kept in this browser. Sign in, and then save again.'
  }
  if (status === 404) {
    return 'This program is gone. What you typed is kept in this browser, and the list of programs offers it to copy.'
  }
  return message ?? 'Waymark could not answer this request. Try again.'
}
