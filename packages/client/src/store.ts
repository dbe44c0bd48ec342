/** Where the refresh token is kept: `localStorage`, or anything like it. */
export interface Store {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
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
