import type { Where } from 'payload'
import { searchTerms } from '../kernel/searchText.ts'

/** The conditions of a search, which `searchText` states. They look in the stored text of the collection. */
export function searchWhere(search: string | null | undefined): Where[] {
  return searchTerms(search ?? '').map((alternatives) => {
    const conditions = alternatives.map((beginning) => ({ searchText: { contains: ` ${beginning}` } }))
    return conditions.length === 1 ? (conditions[0] as Where) : { or: conditions }
  })
}
