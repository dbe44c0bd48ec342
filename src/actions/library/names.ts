import type { Payload, PayloadRequest } from 'payload'
import { PlainError } from '../../kernel/plainError.ts'
import { KEYS, type LibraryDocument, type Section } from './items.ts'

/** How documents are read: as the caller of `req`, inside or outside of a transaction. */
export interface Scope {
  payload: Payload
  req: PayloadRequest
}

/** The documents with these keys or IDs, whole or with the fields of `select`, by one database call. */
export async function findAll<Document extends { id: string } = LibraryDocument>(
  { payload, req }: Scope,
  section: Section,
  field: string,
  values: readonly string[],
  select?: Record<string, true>,
): Promise<Document[]> {
  if (values.length === 0) return []
  const { docs } = await payload.find({
    collection: section,
    where: { [field]: { in: [...new Set(values)] } },
    select,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Document[] // what `select` leaves of a document is for the caller to say
}

export function keyOfDocument(section: Section, document: object): string {
  return (document as Record<string, string>)[KEYS[section].field] as string
}

/** A function from keys to IDs. It throws `GoneMeanwhile` for a key that no document has. */
export async function idsByKey(scope: Scope, section: Section, keys: readonly string[]) {
  const { field } = KEYS[section]
  const documents = await findAll(scope, section, field, keys, { [field]: true })
  return lookup(section, new Map(documents.map((document) => [keyOfDocument(section, document), document.id])))
}

/** A function from IDs to keys. It throws `GoneMeanwhile` for an ID that no document has. */
export async function keysById(scope: Scope, section: Section, ids: readonly string[]) {
  const { field } = KEYS[section]
  const documents = await findAll(scope, section, 'id', ids, { [field]: true })
  return lookup(section, new Map(documents.map((document) => [document.id, keyOfDocument(section, document)])))
}

/** A named document does not exist, because somebody has deleted it meanwhile. */
export class GoneMeanwhile extends PlainError {}

function lookup(section: Section, known: ReadonlyMap<string, string>) {
  return (name: string): string => {
    const found = known.get(name)
    if (found === undefined) throw new GoneMeanwhile(`The ${KEYS[section].what} "${name}" no longer exists.`)
    return found
  }
}
