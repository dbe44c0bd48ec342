import type { FastifyRequest } from 'fastify'

/**
 * Whether a request may change something: it comes from our own pages, or from no browser at all. The browser sets Host
 * and Origin, and a page on another site cannot choose them. Requests that only read are answered to every caller,
 * because a page on another site cannot see the answer.
 *
 * Payload's own list of origins (`csrf`) would be weaker. It lets `same-site` requests pass, it guards Payload's cookie
 * but not the passkey cookie, and it must be told the address of the interface. This check follows the request's
 * address.
 */
export function isSameOrigin({ method, headers, host }: FastifyRequest): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  if (headers.origin === undefined) return true
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host
}

/**
 * Whether a request comes from this machine: not through a proxy on it, and not under a name that somebody has pointed
 * at this machine.
 */
export function cameOverLoopback({ headers, raw, hostname }: FastifyRequest): boolean {
  const forwarded = Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
  const address = raw.socket.remoteAddress ?? ''
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(address) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}
