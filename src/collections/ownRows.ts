import type { CollectionBeforeValidateHook } from 'payload'
import { newRowId } from '../storage/newRowId.ts'

type Row = Record<string, unknown> & { id?: string | null }

/**
 * The rows of a document keep their IDs. A row that comes with an ID of another document's row, pasted or made up, gets
 * a new ID, because two documents would otherwise share a slot. `nested` names the lists inside the rows, and `fixed` a
 * value that a row has got when it was made and that no save changes.
 */
export function keepOwnRows(list: string, nested?: string, fixed?: string): CollectionBeforeValidateHook {
  return ({ data, originalDoc }) => {
    const rows = data?.[list] as Row[] | null | undefined
    if (!Array.isArray(rows)) return data
    const before = (originalDoc?.[list] ?? []) as Row[]
    return { ...data, [list]: withOwnIds(rows, before, nested, fixed) }
  }
}

function withOwnIds(rows: Row[], before: Row[], nested?: string, fixed?: string): Row[] {
  const own = new Map(before.map((row) => [row.id, row]))
  return rows.map((row) => {
    const kept = own.get(row.id)
    const inner = nested && row[nested]
    return {
      ...row,
      id: kept ? row.id : newRowId(),
      ...(fixed && { [fixed]: kept?.[fixed] ?? null }),
      ...(nested && Array.isArray(inner) && { [nested]: withOwnIds(inner, (kept?.[nested] ?? []) as Row[]) }),
    }
  })
}
