/** Where the refresh token is kept: `localStorage`, or anything like it. */
export interface Store {
  getItem(key: string): string | null
  /** A promise where the value is not safe at once. It must not fail. */
  setItem(key: string, value: string): void | Promise<void>
  removeItem(key: string): void | Promise<void>
}

/** A store that answers later, such as the AsyncStorage of React Native. */
export interface AsyncStore {
  getItem(key: string): Promise<string | null>
  setItem(key: string, value: string): Promise<unknown>
  removeItem(key: string): Promise<unknown>
}

/** Reads one value of a slow store, answers from memory from then on, and writes behind, in order. */
export async function readAhead(store: AsyncStore, key: string): Promise<Store> {
  let value = await store.getItem(key)
  let written: Promise<unknown> = Promise.resolve()
  const write = (next: string | null) => {
    value = next
    written = written
      .then(() => (next === null ? store.removeItem(key) : store.setItem(key, next)))
      // A device that can't write keeps the session as long as the app runs.
      .catch(() => {})
    return written as Promise<void>
  }
  return { getItem: () => value, setItem: (_, next) => write(next), removeItem: () => write(null) }
}

/** What the tabs share, or else a memory. */
export function defaultStore(): Store {
  const tabs = tabsStore()
  if (tabs) return tabs
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** What a page has, so that neither this code nor its types need a browser. */
export const page = globalThis as unknown as {
  window?: { localStorage: Store }
  navigator?: { locks?: { request(name: string, work: () => Promise<unknown>): Promise<unknown> } }
  addEventListener?(type: 'storage', listener: (event: { key: string | null }) => void): void
}

/** What the tabs of a browser share. Without locks nothing can be shared safely: a page then has a session of its own. */
export function tabsStore(): Store | undefined {
  return page.window && page.navigator?.locks ? page.window.localStorage : undefined
}
