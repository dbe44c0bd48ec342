import type { IncomingHttpHeaders } from 'node:http'

/**
 * The only REST routes that are open to callers who have not signed in, below each collection that people sign in to.
 * The login page needs them. Everything else below /api is refused to strangers before its body is read.
 */
export const OPEN_ROUTES = [
  { method: 'GET', path: '/init' },
  { method: 'GET', path: '/me' },
  { method: 'POST', path: '/login' },
  { method: 'POST', path: '/logout' },
  { method: 'POST', path: '/first-register' },
] as const

/** With these headers, Payload answers another method than that of the request. */
export const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']

/**
 * Whether a stranger may send this request. A path that is spelled in any other way than on the list is closed, so it
 * does not matter how Payload would decode it. Pure.
 */
export function isOpen(
  slugs: readonly string[],
  method: string,
  target: string,
  headers: IncomingHttpHeaders,
): boolean {
  if (OVERRIDES.some((name) => headers[name] !== undefined)) return false
  const [asked] = target.split('?', 1)
  return slugs.some((slug) =>
    OPEN_ROUTES.some((open) => open.method === method && `/api/${slug}${open.path}` === asked),
  )
}
