import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type ContextSources, createContext } from '../../graphql/context/context.ts'
import { slugProblem } from '../../kernel/rules.ts'
import type { chargeRequests } from '../limits/chargeRequests.ts'
import { serveFile } from '../pages/serveFile.ts'
import type { publicResponses } from '../publicResponses/servePublic.ts'
import { CONTENT_SECURITY_POLICY, pageOf } from './pageOf.ts'
import { findProgram } from './readProgram.ts'

/** Each row costs about what it costs in GraphQL. */
const ROWS_PER_UNIT = 10

interface Parts {
  sources: ContextSources
  charging: ReturnType<typeof chargeRequests>
  responses: ReturnType<typeof publicResponses>
}

/**
 * Serves each program as a page to print, at /programs/<slug>, to whoever sees the program in GraphQL. A browser is a
 * stranger here, because no cookie is read outside of the admin interface, which prints drafts itself. The page of a
 * published program names nobody, so it is kept like a public answer of GraphQL.
 */
export function serveProgramPages(app: FastifyInstance, { sources, charging, responses }: Parts): void {
  const content = readFileSync(new URL('./program.css', import.meta.url))
  serveFile(app, '/programs/program.css', {
    ...{ name: 'program.css', content },
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  })

  app.route<{ Params: { slug: string } }>({
    method: 'GET',
    url: '/programs/:slug',
    onRequest: charging.onRequest,
    onSend: charging.onSend,
    handler: async (request, reply) => {
      reply.headers({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'referrer-policy': 'no-referrer' })
      const known = responses.known(request, reply)
      if (known) return responses.answer(request, reply, known)
      const reading = responses.readingOf(request)
      const { loaders } = await createContext(sources, request, reading)
      const { slug } = request.params
      const program = slugProblem(slug) === null ? await findProgram(loaders, slug) : undefined
      const { status, html, rows } = await pageOf(loaders, program)
      charging.chargeWork(request, rows / ROWS_PER_UNIT)
      if (reading) reading.isPublic = program?.isPublished === true
      reply.code(status).type('text/html; charset=utf-8')
      return responses.after(request, reply, html)
    },
  })
}
