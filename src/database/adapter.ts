import type { DatabaseAdapterObj } from 'payload'
import { mongodb } from './mongodb.ts'
import { sqlite } from './sqlite.ts'

export const DEFAULT_DATABASE_URL = 'file:data/waymark.db'

export const isMongoUrl = (url: string) => /^mongodb(\+srv)?:\/\//.test(url)

/** Which database, by its address alone. */
export function databaseAdapter(url: string): DatabaseAdapterObj {
  return isMongoUrl(url) ? mongodb(url) : sqlite(url)
}
