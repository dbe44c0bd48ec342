import { fault } from './error.ts'

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
  let value = await store.getItem(key).catch((cause) => {
    // A store that is locked for a moment still has the session, so nobody may take this for signed out.
    throw fault('NOT_STORED', `The session can't be read: ${cause}`, cause)
  })
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

/**
 * One value of a store, or of the memory while the store is full, blocked or not there. Nothing older may stay in the store
 * meanwhile: whoever sent an old refresh token would end the session. So what the store has is always the newer one.
 */
export function valueIn(store: Store | undefined, key: string) {
  let memory: string | null = null
  return {
    get(): string | null {
      try {
        return store?.getItem(key) ?? memory
      } catch {
        return memory
      }
    },
    set(value: string | null): void | Promise<void> {
      memory = null
      try {
        if (value !== null && store) return store.setItem(key, value)
      } catch {
        // The memory takes it, and ends with the page.
      }
      memory = value
      try {
        return store?.removeItem(key)
      } catch {
        // What may not be written may not be read either.
      }
    },
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
  try {
    return (page.navigator?.locks && page.window?.localStorage) ?? undefined
  } catch {
    // A browser that blocks the storage of a page throws as soon as somebody looks at it.
    return undefined
  }
}
