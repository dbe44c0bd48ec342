import type { FastifyInstance } from 'fastify'

/**
 * For answers that are no page: should a browser show one all the same, it may load nothing and be framed by nobody.
 * Pages replace the policy by their own.
 */
export const EVERYWHERE = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // A page of another site that opens ours, or is opened by it, gets no handle on it.
  'cross-origin-opener-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** A year. Subdomains may be somebody else's, so they are not included. */
const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000' }

/** Puts these headers on every answer, refusals and answers to unknown addresses included. */
export function sendSecurityHeaders(app: FastifyInstance, { production = false }: { production?: boolean }): void {
  // In development the service is asked by plain HTTP, and browsers would remember not to.
  const headers = production ? { ...EVERYWHERE, ...ONLY_HTTPS } : EVERYWHERE
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
