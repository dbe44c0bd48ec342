import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { readCalendar } from '../../actions/workouts/schedule/readCalendar.ts'
import type { ContextSources } from '../../graphql/context/context.ts'
import { createContext } from '../../graphql/context/context.ts'
import type { chargeRequests } from '../limits/chargeRequests.ts'
import { calendarOf } from './calendarOf.ts'

/** Each workout costs about what it costs in GraphQL, and the reading what a page of a list costs. */
const COST_OF_READING = 100
const WORKOUTS_PER_UNIT = 10
/** A secret is shorter. */
const LONGEST = 64

interface Parts {
  sources: ContextSources
  charging: ReturnType<typeof chargeRequests>
}

/**
 * Serves what is due of an athlete, for calendars, at a secret address. A calendar sends no token, so the secret is all that
 * it has. An unknown secret, one that was taken back and one that is none get the same answer.
 */
export function serveCalendars(app: FastifyInstance, { sources, charging }: Parts): void {
  app.route<{ Params: { file: string } }>({
    method: 'GET',
    url: '/calendars/:file',
    onRequest: charging.onRequest,
    onSend: charging.onSend,
    handler: async (request, reply) => {
      reply.headers({
        ...{ 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
      const { file } = request.params
      const secret = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : ''
      const { payload, req } = await createContext(sources, request)
      const workouts = await readCalendar({ payload, req }, secret.length > LONGEST ? '' : secret)
      charging.chargeWork(request, COST_OF_READING + (workouts?.length ?? 0) / WORKOUTS_PER_UNIT)
      if (!workouts) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such calendar.\n')
      const calendar = calendarOf(workouts)
      const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`
      reply.header('etag', etag)
      if (asksFor(request.headers['if-none-match'], etag)) return reply.code(304).send()
      reply.header('content-disposition', 'inline; filename="waymark.ics"')
      return reply.type('text/calendar; charset=utf-8').send(calendar)
    },
  })
}

/** RFC 9110, 13.1.2: a weak comparison. A proxy that compresses may have made the ETag weak. */
function asksFor(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const known = header.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
