// The limit of the machine and the driver: node:http, hand-written queries, JSON.stringify. It answers the same content
// as Waymark, from the same database, but is no API: no GraphQL, no limits, no errors worth reading. It only reads,
// because a write without Waymark's rules would be the driver's INSERT, which says nothing about either of the two.
import { createServer } from 'node:http'
import process from 'node:process'
import { answerParent } from './answerParent.mjs'
import { meter } from './meter.mjs'

/**
 * The queries of one database. Each answers the content of the route of its name.
 *
 * @typedef {object} ByHand
 * @property {(first: number) => unknown} tree
 * @property {(slug: string) => unknown} program
 * @property {(word: string, first: number) => unknown} exercises
 * @property {(first: number, after: { key?: string, id?: string }) => unknown} programs
 * @property {(token: string, first: number) => unknown} me
 * @property {() => unknown} close
 */

const { DATABASE_URL, JWT_SECRET, PORT } = process.env
const { openByHand } = await import(DATABASE_URL.startsWith('mongodb') ? './byHandMongo.mjs' : './byHandSqlite.mjs')
/** @type {ByHand} */
const byHand = await openByHand(DATABASE_URL, JWT_SECRET)

/** @type {Record<string, (parameters: Record<string, string>, headers: import('node:http').IncomingHttpHeaders) => unknown>} */
const ROUTES = {
  '/tree': ({ first }) => byHand.tree(Number(first)),
  '/program': ({ slug }) => byHand.program(slug),
  '/exercises': ({ word, first }) => byHand.exercises(word, Number(first)),
  '/programs': ({ first, afterKey, afterId }) => byHand.programs(Number(first), { key: afterKey, id: afterId }),
  '/me': ({ first }, { authorization }) => byHand.me(authorization.slice('Bearer '.length), Number(first)),
}

const server = createServer(async ({ url, headers }, response) => {
  try {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const data = await ROUTES[pathname](Object.fromEntries(searchParams), headers)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ data }))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(Number(PORT), '127.0.0.1', () => {
  answerParent({
    ...meter,
    ready: meter.usage,
    stop: async () => {
      server.closeAllConnections()
      await byHand.close()
      setImmediate(() => process.exit(0))
    },
  })
})
