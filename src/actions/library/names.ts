import type { Payload, PayloadRequest } from 'payload'
import { PlainError } from '../../kernel/plainError.ts'
import { KEYS, type LibraryDocument, type Section } from './items.ts'

/** Where documents are read: as a caller, inside or outside of a transaction. */
export interface Scope {
  payload: Payload
  req: PayloadRequest
}

/** The documents of some keys or IDs, in one call; whole, or with the fields that are asked for. */
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
    ...(select && { select }),
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  // What `select` leaves of a document is for the caller to say.
  return docs as unknown as Document[]
}

export function keyOfDocument(section: Section, document: object): string {
  return (document as Record<string, string>)[KEYS[section].field] as string
}

/** From keys to IDs. Throws at a key that nothing has. */
export async function idsByKey(scope: Scope, section: Section, keys: readonly string[]) {
  const { field } = KEYS[section]
  const documents = await findAll(scope, section, field, keys, { [field]: true })
  return lookup(section, new Map(documents.map((document) => [keyOfDocument(section, document), document.id])))
}

/** From IDs to keys. Throws at an ID that nothing has. */
export async function keysById(scope: Scope, section: Section, ids: readonly string[]) {
  const { field } = KEYS[section]
  const documents = await findAll(scope, section, 'id', ids, { [field]: true })
  return lookup(section, new Map(documents.map((document) => [document.id, keyOfDocument(section, document)])))
}

/** Something that was named is not there: somebody deleted it meanwhile. */
export class GoneMeanwhile extends PlainError {}

function lookup(section: Section, known: ReadonlyMap<string, string>) {
  return (name: string): string => {
    const found = known.get(name)
    if (found === undefined) throw new GoneMeanwhile(`The ${KEYS[section].what} "${name}" is not there any more.`)
    return found
  }
}
