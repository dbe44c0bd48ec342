import { type Db, MongoClient } from 'mongodb'
import { dropDatabase, type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase.ts'

/**
 * The addresses of MongoDB databases that a test server of this worker has given back. They are empty and have all
 * indexes. MongoDB takes most of a second to make these, and some two hundred test servers would wait for it.
 */
const emptied: string[] = []
/** What a database has once the first test server has opened it. */
let asOpened: Shape | undefined

/** Each collection by its name, with its options and indexes. */
type Shape = Map<string, string>

interface ReusableDatabase extends TemporaryDatabase {
  /** To be called when the server has opened the database, before any test has changed it. */
  opened(): Promise<void>
}

/** A database without a document, on MongoDB perhaps one that another server has used. */
export function emptyDatabase(): ReusableDatabase {
  const { url, remove } = takeEmptied() ?? temporaryDatabase()
  if (!url.startsWith('mongodb')) return { url, remove, opened: async () => {} }
  return {
    url,
    remove: () => giveBack(url),
    opened: async () => {
      asOpened ??= await within(url, shapeOf)
    },
  }
}

function takeEmptied(): TemporaryDatabase | undefined {
  const url = emptied.pop()
  return url === undefined ? undefined : { url, remove: () => dropDatabase(url) }
}

/** A database whose collections, validators or indexes a test has changed is dropped. */
async function giveBack(url: string): Promise<void> {
  const isEmptied = await within(url, async (database) => {
    const shape = await shapeOf(database)
    if (!asOpened || [...asOpened].some(([name, what]) => shape.get(name) !== what)) return false
    const known = asOpened
    await Promise.all(
      [...shape.keys()].map((name) =>
        known.has(name) ? database.collection(name).deleteMany({}) : database.collection(name).drop(),
      ),
    )
    return true
  })
  // Whoever gives a replica set of their own finds nothing left in it.
  if (isEmptied && !process.env.MONGODB_URI) emptied.push(url)
  else await dropDatabase(url)
}

async function shapeOf(database: Db): Promise<Shape> {
  const collections = await database.listCollections({}, { nameOnly: false }).toArray()
  return new Map(
    await Promise.all(
      collections.map(async ({ name, options }): Promise<[string, string]> => {
        const indexes = await database.collection(name).indexes()
        return [
          name,
          JSON.stringify([options, indexes.sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1))]),
        ]
      }),
    ),
  )
}

async function within<Result>(url: string, work: (database: Db) => Promise<Result>): Promise<Result> {
  const client = await MongoClient.connect(url)
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}
