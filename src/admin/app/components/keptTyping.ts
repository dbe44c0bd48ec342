/**
 * What somebody has typed into a form and not saved, kept in their browser, so that no lost session, no cut network and
 * no step back loses it. It is kept for each document and each account, and never sent anywhere.
 */

export interface Kept {
  /** In milliseconds. */
  at: number
  data: Record<string, unknown>
}

interface Stored extends Kept {
  account: string
}

/** What a browser gives us of its storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'waymark:typed:'
/** In characters. The largest workout that anybody has written by hand has a tenth of them. */
const LARGEST = 500_000
const MOST_DOCUMENTS = 20
const LONGEST_MS = 14 * 24 * 60 * 60 * 1_000

const keyOf = (document: string) => PREFIX + document

/** Keeps what is typed in the form of a document. A browser without room keeps nothing, and the form goes on. */
export function keep(store: Store, document: string, account: string, { at, data }: Kept): void {
  const text = JSON.stringify({ at, data, account } satisfies Stored)
  if (text.length > LARGEST) return
  try {
    store.setItem(keyOf(document), text)
    forgetOldest(store, at)
  } catch {
    // The form still holds it.
  }
}

/** What the account has typed in the form of a document, or null. */
export function kept(store: Store, document: string, account: string, now: number): Kept | null {
  const found = read(store, keyOf(document))
  return found && found.account === account && now - found.at < LONGEST_MS ? { at: found.at, data: found.data } : null
}

export function forget(store: Store, document: string): void {
  store.removeItem(keyOf(document))
}

function forgetOldest(store: Store, now: number): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  const all = keys
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, at: read(store, key)?.at ?? 0 }))
    .sort((one, other) => other.at - one.at)
  for (const [index, { key, at }] of all.entries()) {
    if (index >= MOST_DOCUMENTS || now - at >= LONGEST_MS) store.removeItem(key)
  }
}

function read(store: Store, key: string): Stored | null {
  try {
    const found = JSON.parse(store.getItem(key) ?? 'null') as Partial<Stored> | null
    return found && typeof found.at === 'number' && typeof found.data === 'object' ? (found as Stored) : null
  } catch {
    return null
  }
}

/** Whether two forms say the same. A form holds nothing, null and an empty text for a field that is empty. */
export function sayTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? undefined : value
  const fields = Object.entries(value)
    .filter(([name]) => !BY_WAYMARK.has(name))
    .map(([name, each]) => [name, plain(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

/** Nobody types these. A row that was just added has an ID and says nothing. */
const BY_WAYMARK: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'revision'])
