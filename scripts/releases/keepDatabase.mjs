import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { createClient } from '@libsql/client/sqlite3'
import { BSON, MongoClient } from 'mongodb'

/** Writes a compressed file. The window is large because the indexes of a database repeat what stands far away in its tables. */
export function keep(file, content) {
  const { BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS, BROTLI_PARAM_SIZE_HINT } = constants
  const params = { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(file, brotliCompressSync(content, { params }))
}

/** Keeps a database file that nobody has open, without what was deleted in it. */
export async function keepSqlite(file, target) {
  const compact = `${file}.compact`
  const client = createClient({ url: `file:${file}` })
  await client.execute({ sql: 'vacuum into ?', args: [compact] })
  client.close()
  keep(target, readFileSync(compact))
}

/** Keeps the collections of a database with their indexes: a line for each collection, and one for each document. */
export async function keepMongodb(url, target) {
  const client = await MongoClient.connect(url)
  const lines = []
  try {
    const collections = await client.db().listCollections({ type: 'collection' }).toArray()
    for (const { name } of collections.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const collection = client.db().collection(name)
      const indexes = (await collection.indexes()).filter((each) => each.name !== '_id_')
      lines.push({ collection: name, indexes })
      lines.push(...(await collection.find().sort({ _id: 1 }).toArray()))
    }
  } finally {
    await client.close()
  }
  const text = lines.map((line) => `${BSON.EJSON.stringify(line, { relaxed: false })}\n`).join('')
  keep(target, text)
}
