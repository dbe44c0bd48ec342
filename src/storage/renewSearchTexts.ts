import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { SEARCHED_SLUGS, type SearchedSlug, searchTextOf } from '../kernel/searchTextOf.ts'
import { NO_TIMEOUT } from './mongodbIndexes.ts'
import { tableNameOf } from './sqliteTables.ts'

/**
 * Writes the search text of every document anew, as the present rule makes it, for documents from before the rule. For
 * both databases, because neither can normalise a text. Nothing else in a document changes, not even `updatedAt`.
 */

const ROWS_AT_ONCE = 500

type Stored<Id> = { id: Id; searchText?: string | null }

/** The ID, the new text and the text that it replaces, of each document whose text is another one. */
function renewed<Id>(collection: SearchedSlug, documents: Stored<Id>[]): [Id, string, string | null][] {
  return documents.flatMap((document): [Id, string, string | null][] => {
    const text = searchTextOf(collection, document)
    return text === document.searchText ? [] : [[document.id, text, document.searchText ?? null]]
  })
}

/** The fields that the search texts are made of. */
const FIELDS: Record<SearchedSlug, string[]> = {
  exercises: ['name', 'aliases', 'category', 'equipment'],
  workouts: ['title', 'description'],
  milestones: ['title', 'description'],
  programs: ['title', 'description'],
  productUsers: ['username', 'displayName'],
}

/** The other names of an exercise stand in a table of their own. */
const ALIASES = `(SELECT json_group_array(text) FROM exercises_texts
  WHERE parent_id = exercises.id AND path = 'aliases') AS aliases`

const columnFor = (field: string) => (field === 'aliases' ? ALIASES : `${tableNameOf(field)} AS "${field}"`)

export async function renewSearchTextsInSqlite(db: MigrateUpArgs['db']): Promise<void> {
  for (const collection of SEARCHED_SLUGS) {
    const table = sql.raw(tableNameOf(collection))
    const columns = sql.raw(FIELDS[collection].map(columnFor).join(', '))
    for (let last = ''; ; ) {
      const found = await db.all<Stored<string> & { aliases?: string }>(
        sql`SELECT id, search_text AS "searchText", ${columns} FROM ${table}
            WHERE id > ${last} ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
      )
      if (found.length === 0) break
      last = String(found.at(-1)?.id)
      const documents = found.map((row) => ({ ...row, aliases: row.aliases && JSON.parse(row.aliases) }))
      await db.run(
        sql`UPDATE ${table} SET search_text = json_extract(renewed.value, '$[1]')
            FROM json_each(${JSON.stringify(renewed(collection, documents))}) AS renewed
            WHERE ${table}.id = json_extract(renewed.value, '$[0]')`,
      )
    }
  }
}

type Database = NonNullable<MongooseAdapter['connection']['db']>

/** Not in a transaction, for the reason that `keepDaysInMongodb` gives. */
export async function renewSearchTextsInMongodb(database: Database): Promise<void> {
  for (const collection of SEARCHED_SLUGS) {
    const stored = database.collection(collection.toLowerCase())
    let batch: Stored<unknown>[] = []
    const write = async () => {
      const texts = renewed(collection, batch)
      batch = []
      if (texts.length === 0) return
      const ids = texts.map(([id]) => id)
      const place = { $indexOfArray: [{ $literal: ids }, '$_id'] }
      const of = (values: unknown[]) => ({ $arrayElemAt: [{ $literal: values }, place] })
      // Another process may have changed the document since it was read, and has then written the text anew.
      const isSame = { $eq: [{ $ifNull: ['$searchText', null] }, of(texts.map(([, , was]) => was))] }
      const searchText = { $cond: [isSame, of(texts.map(([, text]) => text)), '$searchText'] }
      await stored.updateMany({ _id: { $in: ids as never[] } }, [{ $set: { searchText } }], NO_TIMEOUT)
    }
    const projection = Object.fromEntries([...FIELDS[collection], 'searchText'].map((field) => [field, 1]))
    for await (const { _id, ...document } of stored.find({}, { projection, ...NO_TIMEOUT })) {
      batch.push({ ...document, id: _id })
      if (batch.length === ROWS_AT_ONCE) await write()
    }
    await write()
  }
}
