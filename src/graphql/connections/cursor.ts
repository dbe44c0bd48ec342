/**
 * Cursors for keyset paging. A cursor holds the order of the list, and the sort key and ID of a row. A page starts
 * after that key, so every page costs the same, and rows added or removed elsewhere neither repeat nor hide a row.
 * Pure.
 */
export type SortValue = string | number

export interface Keyset {
  key: SortValue
  id: string
}

export function encodeCursor(order: string, { key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url')
}

/** Returns null unless the cursor is one that `encodeCursor` could make for this order. */
export function decodeCursor(order: string, cursor: string): Keyset | null {
  if (cursor.length > 8_192 || !/^[\w-]+$/.test(cursor)) return null
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(parts) || parts.length !== 3) return null
  const [madeFor, key, id] = parts as unknown[]
  if (madeFor !== order || typeof id !== 'string' || !/^[0-9a-f-]{24,36}$/.test(id)) return null
  if (typeof key !== 'string' && !Number.isSafeInteger(key)) return null
  return { key: key as SortValue, id }
}
