import { decodeId, type RowType } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'

/**
 * The database's IDs of the rows that a new list keeps, in the order of the list; undefined for each row that is new.
 * Refuses NOT_FOUND for an ID that is no row of this document, and INVALID for an ID that is kept twice. Pure.
 */
export function keptRows(
  type: RowType,
  own: readonly { id?: string | null }[],
  given: readonly { id?: string | null }[],
  path: string[],
): (string | undefined)[] {
  const ids = given.map(({ id }) => (id == null ? undefined : (decodeId(type, id) ?? '')))
  const known = new Set(own.map(({ id }) => id))
  const refused = ids.flatMap((id, index): Refused[] => {
    if (id === undefined) return []
    const field = [...path, String(index), 'id']
    if (!known.has(id)) return [{ code: UserErrorCode.NOT_FOUND, message: 'The list has no row with this ID.', field }]
    if (ids.indexOf(id) === index) return []
    return [{ code: UserErrorCode.INVALID, ...because.DUPLICATED('A row ID may occur only once.'), field }]
  })
  if (refused.length > 0) throw new Refusal(...refused)
  return ids
}
