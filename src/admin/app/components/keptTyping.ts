/**
 * What somebody has typed into a form and not saved, kept in their browser, so that no lost session, no cut network and
 * no step back loses it. It is kept for each account, each document and each opening of its form, and never sent
 * anywhere. So neither another person in the same browser nor what is typed next takes its place.
 */

/** Where it is kept. */
export interface Place {
  account: string
  document: string
  /** The key of the form: see `useFormKey`. */
  form: string
}

export interface Kept {
  /** In milliseconds. */
  at: number
  data: Record<string, unknown>
}

/** What a browser gives us of its storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'waymark:typed:'
/** In characters. The largest workout that anybody has written by hand has a tenth of them. */
const LARGEST = 500_000
/** Of each account. */
const MOST_FORMS = 20
const LONGEST_MS = 14 * 24 * 60 * 60 * 1_000

const startOf = (...names: string[]) => PREFIX + names.map((name) => `${name}:`).join('')
const nameOf = ({ account, document, form }: Place) => startOf(account, document) + form

/** Keeps what is typed in a form. Answers whether the browser has room for it. What somebody else typed always stays. */
export function keep(store: Store, place: Place, { at, data }: Kept): boolean {
  forgetOldest(store, place, at)
  const text = JSON.stringify({ at, data } satisfies Kept)
  if (text.length > LARGEST) return false
  try {
    store.setItem(nameOf(place), text)
    return true
  } catch {
    return false
  }
}

/** What an account has typed in the forms of a document, the newest first. */
export function kept(store: Store, account: string, document: string, now: number): (Kept & { form: string })[] {
  const start = startOf(account, document)
  return allIn(store, start)
    .filter(({ name, at }) => now - at < LONGEST_MS && !name.slice(start.length).includes(':'))
    .flatMap(({ name }) => {
      const found = read(store, name)
      return found ? [{ ...found, form: name.slice(start.length) }] : []
    })
}

export function forget(store: Store, place: Place): void {
  store.removeItem(nameOf(place))
}

/** What is too old goes, whoever typed it, and what is too much of the account. */
function forgetOldest(store: Store, place: Place, now: number): void {
  for (const { name, at } of allIn(store, PREFIX)) if (now - at >= LONGEST_MS) store.removeItem(name)
  const others = allIn(store, startOf(place.account)).filter(({ name }) => name !== nameOf(place))
  for (const { name } of others.slice(MOST_FORMS - 1)) store.removeItem(name)
}

/** The newest first. */
function allIn(store: Store, start: string): { name: string; at: number }[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  return names
    .filter((name) => name.startsWith(start))
    .map((name) => ({ name, at: read(store, name)?.at ?? 0 }))
    .sort((one, other) => other.at - one.at)
}

function read(store: Store, name: string): Kept | null {
  try {
    const { at, data } = (JSON.parse(store.getItem(name) ?? 'null') ?? {}) as Partial<Kept>
    return typeof at === 'number' && typeof data === 'object' && data !== null ? { at, data } : null
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
const BY_WAYMARK: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'revision', 'formKey'])
