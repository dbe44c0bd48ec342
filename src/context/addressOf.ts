import type { FastifyRequest } from 'fastify'

/**
 * Behind a proxy that is trusted, the address that this proxy saw: the last of X-Forwarded-For. Whatever stands before it
 * came from the client, who could be somebody else each time.
 */
export function addressOf({ ip, ips }: FastifyRequest): string {
  return ips?.[1] ?? ip
}
