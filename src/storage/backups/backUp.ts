import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { isMongoUrl } from '../adapter.ts'
import { sqliteFileOf } from '../sqliteFileOf.ts'
import type { Counts } from './archive.ts'
import { refuseTheDatabase } from './isTheDatabase.ts'
import { backUpMongodb, type MongoClient } from './mongodbBackup.ts'
import { restoreMongodb } from './mongodbRestore.ts'
import type { Tell } from './tell.ts'

export interface BackupOptions {
  file: string
  /** Replaces what is there: the file of a backup, or the data of the database. */
  force: boolean
  tell: Tell
}

type Driver = MongooseAdapter['connection']['base']['mongo']

/** `driver` gives MongoDB's driver, which is loaded only where the address names that database. */
export interface WhichDatabase {
  url: string
  driver: () => Promise<Driver>
}

export async function backUp({ url, driver }: WhichDatabase, options: BackupOptions): Promise<Counts> {
  if (isMongoUrl(url)) return withMongodb(url, await driver(), (mongodb) => backUpMongodb(mongodb, options))
  const database = sqliteFileOf(url)
  refuseTheDatabase(options.file, database)
  return (await import('./sqliteBackup.ts')).backUpSqlite(database, options)
}

export async function restore({ url, driver }: WhichDatabase, options: BackupOptions): Promise<Counts> {
  if (isMongoUrl(url)) return withMongodb(url, await driver(), (mongodb) => restoreMongodb(mongodb, options))
  const database = sqliteFileOf(url)
  refuseTheDatabase(options.file, database)
  return (await import('./sqliteRestore.ts')).restoreSqlite(database, options)
}

async function withMongodb<T>(
  url: string,
  driver: Driver,
  work: (mongodb: { client: MongoClient; bson: Driver['BSON'] }) => Promise<T>,
): Promise<T> {
  const client = new driver.MongoClient(url)
  try {
    await client.connect()
    return await work({ client, bson: driver.BSON })
  } finally {
    await client.close()
  }
}
