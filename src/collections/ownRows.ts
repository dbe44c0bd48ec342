import { randomBytes } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'

type Row = Record<string, unknown> & { id?: string | null }

/**
 * Rows keep their IDs, and only their own: a row that comes with the ID of another document's (a pasted or a made-up one)
 * gets a new ID, where two documents would otherwise share a slot. `nested` are lists inside the rows.
 */
export function keepOwnRows(list: string, nested?: string): CollectionBeforeValidateHook {
  return ({ data, originalDoc }) => {
    const rows = data?.[list] as Row[] | null | undefined
    if (!Array.isArray(rows)) return data
    const before = (originalDoc?.[list] ?? []) as Row[]
    return { ...data, [list]: withOwnIds(rows, before, nested) }
  }
}

function withOwnIds(rows: Row[], before: Row[], nested?: string): Row[] {
  const own = new Map(before.map((row) => [row.id, row]))
  return rows.map((row) => {
    const kept = own.get(row.id)
    const inner = nested && row[nested]
    return {
      ...row,
      id: kept ? row.id : newRowId(),
      ...(nested && Array.isArray(inner) && { [nested]: withOwnIds(inner, (kept?.[nested] ?? []) as Row[]) }),
    }
  })
}

/** Of the form that Payload gives them: an ObjectId's. */
function newRowId(): string {
  return randomBytes(12).toString('hex')
}
