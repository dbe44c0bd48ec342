import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { waymarkVersion } from '../../kernel/version.ts'
import { frontPage, type Health } from './frontPage.ts'
import { serveContract } from './serveContract.ts'
import { serveFile } from './serveFile.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

interface Sources {
  schema: GraphQLSchema
  /** The kind of database, in words for people. */
  database: string
  admin: boolean
  playground: boolean
  docs: boolean
  health(): Promise<Health>
}

/** Serves the front page at /, which says what runs here, and the API's documentation: the contract and the README. */
export function serveFrontPage(app: FastifyInstance, { schema, health, ...facts }: Sources): void {
  const read = (file: string) => readFileSync(new URL(file, import.meta.url))
  const version = waymarkVersion()
  const serve = (url: string, name: string, content: Buffer) =>
    serveFile(app, url, { name, content, contentSecurityPolicy: CONTENT_SECURITY_POLICY })

  serve('/front.css', 'front.css', read('./front.css'))
  serve('/README.md', 'README.md', read('../../../README.md'))
  serveContract(app, schema, CONTENT_SECURITY_POLICY)
  app.get('/', async (request, reply) => {
    request.holdsNoSecret = true
    const html = frontPage({ ...facts, version, health: await health() })
    return reply
      .headers({
        'cache-control': 'no-store', // the page shows the current state
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(html)
  })
}
