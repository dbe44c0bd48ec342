import type { DatabaseAdapterObj } from 'payload'

export const DEFAULT_DATABASE_URL = 'file:data/waymark.db'

export const isMongoUrl = (url: string) => /^mongodb(\+srv)?:\/\//.test(url)

/**
 * Chooses the database by its address alone. Only the driver of that database is loaded, because the other driver would
 * cost every start a good part of a second.
 */
export async function databaseAdapter(
  url: string,
  { longestCallMs, production }: { longestCallMs?: number; production?: boolean } = {},
): Promise<DatabaseAdapterObj> {
  if (isMongoUrl(url)) return (await import('./mongodb.ts')).mongodb(url, longestCallMs)
  return (await import('./sqlite.ts')).sqlite(url, production)
}
