import { ask } from '../ask.ts'

/** Sends something to one of our endpoints. Throws as `ask` does. */
export const post = <Answer = unknown>(path: string, body: object): Promise<Answer> =>
  ask<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
