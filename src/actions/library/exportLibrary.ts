import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { findDocuments, isWholeSlug } from '../../storage/findDocuments.ts'
import { WAYMARK } from './importLibrary.ts'
import { KEYS, keyOf, type LibraryDocument, SECTIONS, type Section } from './items.ts'
import { kinds } from './kinds.ts'
import { GoneMeanwhile, keyOfDocument, keysById, type Scope } from './names.ts'
import { printJson } from './printJson.ts'

const PAGE = 100

/**
 * Lists that a person reads at a glance, and sets, are printed on one line. Lists of keys have a line for each key, so
 * that git shows what moved.
 */
const FLAT = new Set(['aliases', 'alternatives', 'primaryMuscles', 'secondaryMuscles', 'sets[]'])

/** The keys of what is exported, by section. A section that is left out is not exported, though others may name its items. */
type Selection = Partial<Record<Section, readonly string[]>>

/**
 * The catalogue as one document, whole or in part, in pieces of text. Sections stand in the order in which they name each
 * other, and items stand in the byte order of their keys. The same catalogue always gives the same text. Throws
 * `GoneMeanwhile` when a change during the export makes an item name something that is not in the document.
 */
export async function* exportLibrary(payload: Payload, schema?: string, only?: Selection): AsyncGenerator<string> {
  const req = await createLocalReq({ context: { caller: WAYMARK } }, payload)
  let printed: Set<string> | null = new Set<string>()
  let separator = ''
  yield '{'
  if (schema !== undefined) {
    yield `\n  "$schema": ${JSON.stringify(schema)}`
    separator = ','
  }
  for (const section of SECTIONS) {
    const named: ReadonlySet<string> | null = printed
    const keys = only ? only[section] : null
    printed = keys === undefined ? null : new Set<string>()
    if (printed === null) continue
    for await (const page of pagesOf({ payload, req }, section, keys ?? null)) {
      const items = await toItems({ payload, req }, section, page)
      const text = items.map((item) => {
        requireNamed(section, item, named)
        return `    ${printJson(item, (name) => FLAT.has(name), '    ')}`
      })
      yield `${printed.size > 0 ? ',' : `${separator}\n  "${section}": [`}\n${text.join(',\n')}`
      for (const item of items) printed.add(keyOf(section, item) as string)
    }
    if (printed.size === 0) continue
    yield '\n  ]'
    separator = ','
  }
  yield separator ? '\n}\n' : '}\n'
}

async function* pagesOf(
  { payload, req }: Scope,
  section: Section,
  keys: readonly string[] | null,
): AsyncGenerator<LibraryDocument[]> {
  const { field } = KEYS[section]
  let last: string | null = null
  for (;;) {
    const conditions = [
      ...(keys === null ? [] : [{ [field]: { in: [...keys] } }]),
      ...(last === null ? [] : [{ [field]: { greater_than: last } }]),
    ]
    const page = await onePage({ payload, req }, section, conditions.length > 0 ? { and: conditions } : {})
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    last = keyOfDocument(section, page.at(-1) as LibraryDocument)
  }
}

async function onePage({ payload, req }: Scope, section: Section, where: Where): Promise<LibraryDocument[]> {
  const { field } = KEYS[section]
  // The export runs as Waymark itself, which sees everything.
  if (isWholeSlug(section)) {
    const found = await findDocuments({ payload, req }, section, where, { sort: [field], limit: PAGE })
    return found as unknown as LibraryDocument[]
  }
  const { docs } = await payload.find({
    collection: section,
    where,
    sort: field,
    limit: PAGE,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req: req as PayloadRequest,
  })
  return docs as unknown as LibraryDocument[]
}

async function toItems(scope: Scope, section: Section, documents: LibraryDocument[]) {
  const { names, referredIds, itemOf } = kinds[section]
  const nameOf = names ? await keysById(scope, names, documents.flatMap(referredIds)) : String
  return documents.map((document) => itemOf(document, nameOf))
}

function requireNamed(
  section: Section,
  item: Parameters<(typeof kinds)[Section]['references']>[0],
  named: ReadonlySet<string> | null,
) {
  if (named === null) return
  for (const { key } of kinds[section].references(item)) {
    if (!named.has(key))
      throw new GoneMeanwhile(`The catalogue was changed while it was exported ("${key}"). Export it again.`)
  }
}
