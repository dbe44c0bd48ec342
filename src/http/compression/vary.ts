import type { FastifyReply } from 'fastify'

/** Appends, because the CORS plugin has written to Vary before. */
export function addToVary(reply: FastifyReply, header: string): void {
  const before = reply.getHeader('vary')
  const named = String(before ?? '').split(/\s*,\s*/)
  if (!named.includes(header)) reply.header('vary', before ? `${before}, ${header}` : header)
}
