// Payload's own GraphQL over the same database: the schema of @payloadcms/graphql behind the handler that
// @payloadcms/next mounts at /api/graphql. The collections are plain: the fields and indexes of Waymark's, and none of
// its hooks. Access is open for what is published and for callers who have signed in.
import { createServer } from 'node:http'
import process from 'node:process'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { buildConfig, getPayload } from 'payload'
import { destination, pino } from 'pino'
import { collections } from '#dist/src/collections/index.js'
import { databaseAdapter } from '#dist/src/storage/adapter.js'
import { answerParent } from './answerParent.mjs'
import { countCalls, countCommands, countSql, meter } from './meter.mjs'

/** @import { Access, CollectionConfig } from 'payload' */

countSql()
process.env.DISABLE_PAYLOAD_HMR = 'true'
const { DATABASE_URL, PAYLOAD_SECRET, PORT } = process.env

const everybody = () => true
/** @type {Access} */
const signedIn = ({ req }) => Boolean(req.user)
const published = { isPublished: { equals: true } }
/** @type {Record<string, Access>} */
const READ = {
  programs: ({ req }) => (req.user ? true : published),
  milestones: everybody,
  workouts: everybody,
  exercises: everybody,
}

/**
 * @param {CollectionConfig} collection
 * @returns {CollectionConfig}
 */
const plain = ({ slug, fields, indexes, defaultSort, auth }) => ({
  ...{ slug, fields, indexes, defaultSort },
  lockDocuments: false,
  // Payload's own sign-in: a password, a JWT, and a session that every request looks up.
  ...(auth && { auth: { tokenExpiration: 24 * 60 * 60 } }),
  access: { read: READ[slug] ?? signedIn, create: signedIn, update: signedIn, delete: signedIn },
})

const config = buildConfig({
  admin: { user: 'admins' },
  collections: collections.map(plain),
  // Uses Waymark's adapter. With Payload's own, concurrent writers on SQLite would fail, and durability would differ.
  db: await databaseAdapter(DATABASE_URL),
  email: () => ({ name: 'none', defaultFromAddress: '', defaultFromName: '', sendEmail: async () => {} }),
  logger: pino({ level: 'warn' }, destination(2)),
  secret: PAYLOAD_SECRET,
  telemetry: false,
  typescript: { autoGenerate: false },
})
const payload = await getPayload({ config })
countCalls(payload.db)
if (payload.db.name === 'mongoose') countCommands(payload.db.connection.getClient())

const handle = GRAPHQL_POST(config)
const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { method, headers, url } = request
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  const answer = await handle(new Request(`http://${headers.host}${url}`, { method, headers, body }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
})
server.listen(Number(PORT), '127.0.0.1', () => {
  answerParent({
    ...meter,
    ready: meter.usage,
    stop: async () => {
      server.closeAllConnections()
      await payload.destroy()
      setImmediate(() => process.exit(0))
    },
  })
})
