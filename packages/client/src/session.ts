import { type AsyncStore, page, readAhead, type Store, tabsStore, valueIn } from './store.ts'

/** The tokens that `register`, `login`, `recoverAccount` and `refreshSession` answer. */
export interface Tokens {
  token: string | null
  tokenExpiresAt?: string | null
  refreshToken?: string | null
}

export interface SessionOptions {
  /** The name under which the tabs share the session. */
  key?: string
  /** Left out, it is `localStorage` in a browser, and the memory elsewhere, or where the browser blocks it. */
  store?: Store
  /** The tokens to begin with. An access token alone is used until it expires. */
  tokens?: Tokens
}

interface Kept {
  id: string
  refreshToken?: string | null
  /** A tab has begun to refresh and does not have the answer yet. */
  refreshing?: boolean
}

interface Access {
  id: string
  token: string
  expiresAt: number
}

const EARLY_MS = 30_000
/** If the clock of the device is fast, every token looks expired. Without this each request would begin with a refresh. */
const LIKELY_MS = 5 * 60_000
/** A browser may copy localStorage to another tab a moment after that tab has got the lock. */
const SETTLED_MS = 50

const KEY = 'waymark.session'

export type Session = ReturnType<typeof createSession>

/** A session whose refresh token is in a store that answers later. No other code may write there under its key. */
export async function loadSession({
  key = KEY,
  store,
  tokens,
}: Omit<SessionOptions, 'store'> & { store: AsyncStore }): Promise<Session> {
  return createSession({ key, store: await readAhead(store, key), tokens })
}

/**
 * The session that all tabs of an origin share: one refresh token, and one refresh at a time. A refresh token is good
 * once, so a tab with a copy of its own would one day send an old token. That looks like a theft, and ends the session.
 */
export function createSession({ key = KEY, store = tabsStore(), tokens }: SessionOptions = {}) {
  // The access token is in memory only, and the other tabs hear of it: code that reads the storage later finds no token
  // that the API takes as it is.
  let access: Access | null = null
  let refreshing: { id: string; token: Promise<string | null> } | null = null
  let exchange: Exchange | undefined
  const shared = store !== undefined && store === tabsStore()
  const stored = valueIn(store, key)
  const channel = shared ? new BroadcastChannel(key) : null
  const listeners = new Set<() => void>()
  let noticed: string | undefined
  channel?.addEventListener('message', (event) => {
    access = (event as unknown as { data: Access | null }).data
  })
  if (shared) {
    page.addEventListener?.('storage', (event) => {
      if (event.key === key || event.key === null) notice()
    })
  }

  const kept = () => read(stored.get())
  const isKept = (id: string) => kept()?.id === id

  function write(next: Kept | null) {
    noticed = next?.id
    return stored.set(next && JSON.stringify(next))
  }

  /** Another tab has written: it has signed in or out, or it refreshes. */
  function notice() {
    const next = kept()
    // If this fails, the next request says why.
    if (next?.refreshing) finish(next).catch(() => {})
    const id = next?.id
    if (id === noticed) return
    noticed = id
    for (const listener of listeners) listener()
  }

  function share(id: string, { token, tokenExpiresAt }: Tokens) {
    const expiresAt = tokenExpiresAt ? Math.max(Date.parse(tokenExpiresAt), Date.now() + LIKELY_MS) : Infinity
    access = token ? { id, token, expiresAt } : null
    channel?.postMessage(access)
  }

  function good(id: string, refused?: string) {
    if (access?.id !== id || access.token === refused || !isKept(id)) return null
    return Date.now() < access.expiresAt - EARLY_MS ? access.token : null
  }

  /** Only the holder of the lock may call this. */
  async function refresh(id: string, refused?: string) {
    if (shared) await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
    const token = good(id, refused)
    const session = kept()
    if (token || session?.id !== id || !session.refreshToken || !exchange) return token
    // If the exchange throws, nobody knows whether the service has taken the token: whoever comes next sends it again.
    await write({ ...session, refreshing: true })
    const answer = await exchange(session.refreshToken)
    // Another tab may have signed out or in anew meanwhile, and that counts.
    if (!isKept(id)) return null
    if (!answer) {
      access = null
      write(null)
      return null
    }
    write({ id, refreshToken: answer.refreshToken })
    share(id, answer)
    return answer.token
  }

  /**
   * Refreshes again what another tab began and did not finish, because it was closed. The service takes the old token for
   * a minute more, and later it would be a theft.
   */
  async function finish({ id, refreshToken }: Kept) {
    await locked(async () => {
      const now = kept()
      if (now?.refreshing && now.refreshToken === refreshToken) await refresh(id, access?.token)
    })
  }

  const locked = <Value>(work: () => Promise<Value>) =>
    shared ? (page.navigator?.locks?.request(key, work) as Promise<Value>) : work()

  const session = {
    /** Which session this is. Null when nobody is signed in. */
    id: () => kept()?.id ?? null,

    /** Stores the tokens of a sign-in, for all tabs. */
    keep(answer: Tokens) {
      const id = crypto.randomUUID()
      write({ id, refreshToken: answer.refreshToken })
      share(id, answer)
    },

    /** Signs all tabs out. Call it after `logout`. */
    forget() {
      write(null)
      access = null
      channel?.postMessage(null)
    },

    /** Calls `listener` when another tab has signed in or out. Returns what ends that. */
    onChangeElsewhere(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /**
     * An access token of the session `id` that is not `refused`. One caller refreshes, in one tab, and all others get
     * what came. Null if the session has ended or is another one by now: what was begun as one user must not be done
     * as another.
     */
    token(id: string, refused?: string): Promise<string | null> {
      const token = good(id, refused)
      if (token) return Promise.resolve(token)
      if (refreshing?.id === id) return refreshing.token
      const mine = { id, token: locked(() => refresh(id, refused)) }
      const end = () => {
        if (refreshing === mine) refreshing = null
      }
      refreshing = mine
      mine.token.then(end, end)
      return mine.token
    },

    /** Says how a refresh token is exchanged. A client does it. */
    refreshBy(next: Exchange) {
      exchange = next
    },
  }
  if (tokens) session.keep(tokens)
  noticed = kept()?.id
  return session
}

/** Text that is damaged, or that other code has written, is as if there were none. */
function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null')
    return typeof kept?.id === 'string' ? kept : null
  } catch {
    return null
  }
}

/** Exchanges a refresh token for new tokens. Null if the service has rejected it. */
export type Exchange = (refreshToken: string) => Promise<Tokens | null>
