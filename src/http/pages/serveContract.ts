import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { printSortedSchema } from '../../graphql/printSortedSchema.ts'
import { fileSender } from './serveFile.ts'

type Send = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** The project's `schema/` when the sources run, and the copy in `dist/` when the built service runs. */
const FOLDER = new URL('../../../schema/', import.meta.url)
const RELEASES = new URL('releases/', FOLDER)

/**
 * Serves the contract as it is now, and with `?version=` as it was released: the schema, and the published operations
 * with their hashes and what they cost.
 */
export function serveContract(app: FastifyInstance, schema: GraphQLSchema, contentSecurityPolicy: string): void {
  const releases = existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => /^\d+\.\d+\.\d+$/.test(name)) : []
  const serve = (name: string, present: Buffer) => {
    const sender = (content: Buffer): Send => fileSender({ name, content, contentSecurityPolicy })
    const now = sender(present)
    const released = new Map(
      releases.map((version) => [version, sender(readFileSync(new URL(`${version}/${name}`, RELEASES)))]),
    )
    app.get<{ Querystring: { version?: unknown } }>(`/${name}`, async (request, reply) => {
      const { version } = request.query
      const send = version === undefined ? now : released.get(String(version))
      return send ? send(request, reply) : refuse(request, reply, releases)
    })
  }
  serve('schema.graphql', Buffer.from(printSortedSchema(schema)))
  serve('operations.json', readFileSync(new URL('operations.json', FOLDER)))
}

function refuse(request: FastifyRequest, reply: FastifyReply, releases: string[]): FastifyReply {
  const message = `Nothing was released under this version. The releases are ${releases.join(', ')}. Without a version, this address has what the service answers now.`
  return reply.code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND', requestId: request.id } }] })
}
