import type { FastifyRequest } from 'fastify'

/**
 * Whether a request may change something: it comes from our own pages, or from no browser at all. Host and Origin are the
 * browser's to say, and a page elsewhere cannot choose them. What only reads is answered to whoever asks; a page elsewhere
 * cannot see the answer.
 *
 * Payload's own list of origins (`csrf`) would be weaker: it lets `same-site` pass, guards its own cookie and not the one of
 * passkeys, and has to be told where the interface is opened, where this follows the address.
 */
export function isSameOrigin({ method, headers, host }: FastifyRequest): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  if (headers.origin === undefined) return true
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host
}

/** From this very machine: not through a proxy on it, and not under a name that somebody has made point here. */
export function cameOverLoopback({ headers, raw, hostname }: FastifyRequest): boolean {
  const forwarded = Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
  const address = raw.socket.remoteAddress ?? ''
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(address) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}
