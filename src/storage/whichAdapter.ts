import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import type { Sqlite } from './sqliteTables.ts'

/**
 * Payload's type of `payload.db` mixes the members of both adapters. These two say which adapter it is, and neither
 * loads a driver.
 */
export function isMongodb(db: Payload['db']): db is Payload['db'] & MongooseAdapter {
  return db.name === 'mongoose'
}

export function isSqlite(db: Payload['db']): db is Payload['db'] & Sqlite {
  return db.name === 'sqlite'
}
