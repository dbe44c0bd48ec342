import type { Db } from 'mongodb'
import {
  dropDatabase,
  isMongo,
  type TemporaryDatabase,
  temporaryDatabase,
  withinDatabase,
} from './temporaryDatabase.ts'

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
  if (!isMongo) return { ...temporaryDatabase(), opened: async () => {} }
  const url = emptied.pop() ?? temporaryDatabase().url
  return {
    url,
    remove: () => giveBack(url),
    opened: async () => {
      asOpened ??= await withinDatabase(url, shapeOf)
    },
  }
}

/** A database whose collections, validators or indexes a test has changed is dropped. */
async function giveBack(url: string): Promise<void> {
  const isEmptied = await withinDatabase(url, async (database) => {
    const shape = await shapeOf(database)
    const known = asOpened
    if (!known || [...known].some(([name, what]) => shape.get(name) !== what)) return false
    await Promise.all([...shape.keys()].map((name) => (known.has(name) ? empty : drop)(database, name)))
    return true
  })
  // Whoever gives a replica set of their own finds nothing left in it.
  if (isEmptied && !process.env.MONGODB_URI) emptied.push(url)
  else await dropDatabase(url)
}

/** The plans of queries go with the rows: what another test has measured must not decide how this one's queries are run. */
async function empty(database: Db, name: string): Promise<void> {
  await database.collection(name).deleteMany({})
  await database.command({ planCacheClear: name })
}

async function drop(database: Db, name: string): Promise<void> {
  await database.collection(name).drop()
}

async function shapeOf(database: Db): Promise<Shape> {
  const collections = await database.listCollections({}, { nameOnly: false }).toArray()
  return new Map(
    await Promise.all(
      collections.map(async ({ name, options }): Promise<[string, string]> => {
        const indexes = (await database.collection(name).indexes()).map((index) => JSON.stringify(index))
        return [name, JSON.stringify([options, indexes.sort()])]
      }),
    ),
  )
}
