// The session that all tabs of this origin share: one refresh token, and one renewal at a time. This module knows nothing
// about GraphQL or the page.

const EARLY_MS = 30_000
const LIKELY_MS = 5 * 60 * 1_000
const SETTLED_MS = 50

// The refresh token is in localStorage, where each tab finds the current one. Each refresh token is good once, so a tab
// with a copy of its own would one day send an old token. That looks like a theft, and ends the session of all tabs.
const KEPT = 'waymark.session'
const TABS = 'waymark.tabs'

// The access token is in memory only: code that reads the storage later finds no token that the API takes as it is. The
// other tabs hear of it through the channel.
let access = null
const channel = new BroadcastChannel(KEPT)
channel.addEventListener('message', ({ data }) => {
  access = data
})

let trade
let renewing = null
let noticedId
const listeners = new Set()

await joinTabs()

/** What the tabs remember: the refresh token and, for the Signal API, the RP ID and the user handle. */
export function kept() {
  return JSON.parse(localStorage.getItem(KEPT) ?? 'null')
}

export function isSignedIn() {
  return kept() !== null
}

/** Stores the tokens that `register`, `login` and `recoverAccount` answer, for all tabs. */
export function keep(signedIn, owner) {
  const id = crypto.randomUUID()
  share(id, signedIn)
  write({ ...owner, id, refreshToken: signedIn.refreshToken })
}

/** Signs all tabs out. With an ID, only if they still have that session: another tab may have signed in anew. */
export function forget(id) {
  if (id !== undefined && !isKept(id)) return
  access = null
  write(null)
}

/** Says how a refresh token is exchanged: `exchange` gets the token and resolves to the new tokens. */
export function renewBy(exchange) {
  trade = exchange
}

/** Calls `listener` when another tab has signed in or out. */
export function onChangeElsewhere(listener) {
  listeners.add(listener)
}

/**
 * Returns an access token of the session that is not `refused`, and renews the tokens if there is none. One tab renews at
 * a time, and the others then have the new tokens too. Returns null if the session is no longer the one that is kept: what
 * was begun as one user must not be done as another, who has signed in meanwhile.
 */
export async function accessToken({ id }, refused) {
  if (isGood(id, refused)) return access.token
  if (renewing?.id !== id) {
    const renewal = { id, token: navigator.locks.request(KEPT, () => renewed(id, refused)) }
    renewing = renewal
    const end = () => {
      if (renewing === renewal) renewing = null
    }
    renewal.token.then(end, end)
  }
  return renewing.token
}

async function renewed(id, refused) {
  await settled()
  if (isGood(id, refused)) return access.token
  return isKept(id) ? renew() : null
}

const isKept = (id) => kept()?.id === id

function isGood(id, refused) {
  if (access === null || access.id !== id || access.token === refused || !isKept(id)) return false
  return Date.now() < access.expiresAt - EARLY_MS
}

/** A browser may copy localStorage to the process of this tab a moment after another tab has passed the lock on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS))

/** Exchanges the refresh token. Only the holder of the lock may call this. */
async function renew() {
  const session = kept()
  if (!session) return null
  write({ ...session, renewing: true })
  try {
    const answer = await trade(session.refreshToken)
    // Another tab may have signed out or in anew meanwhile, and that counts.
    if (!isKept(session.id)) return null
    share(session.id, answer)
    write({ ...session, renewing: false, refreshToken: answer.refreshToken })
    return answer.token
  } catch (error) {
    // Without an answer nobody knows whether Waymark has taken the token, so the next tab may finish this.
    if (error.code === 'REFRESH_REJECTED') forget(session.id)
    throw error
  }
}

/**
 * Renews again what another tab began and did not finish, because it was closed or got no answer. Waymark takes the old
 * token for a minute more, and later it would be a theft.
 */
async function finishRenewal({ refreshToken }) {
  const isUnfinished = () => kept()?.renewing && kept().refreshToken === refreshToken
  await navigator.locks.request(KEPT, async () => {
    if (!isUnfinished()) return
    await settled()
    if (isUnfinished()) await renew()
  })
}

function share(id, { token, tokenExpiresAt }) {
  // If the device's clock is fast, every token looks expired. Without this bound each call would begin with a renewal.
  access = { id, token, expiresAt: Math.max(Date.parse(tokenExpiresAt), Date.now() + LIKELY_MS) }
  channel.postMessage(access)
}

function write(session) {
  noticedId = session?.id
  if (session) localStorage.setItem(KEPT, JSON.stringify(session))
  else localStorage.removeItem(KEPT)
}

/**
 * Holds a lock for as long as this tab lives, so that others can see it. A sign-in ends with the last tab: a new tab that
 * finds no other forgets what was left behind. A tab that was reloaded or copied is not new.
 */
async function joinTabs() {
  // Browsers give locks and passkeys to secure contexts only. Elsewhere nobody can sign in.
  if (!navigator.locks) return
  const { held } = await navigator.locks.query()
  navigator.locks.request(TABS, { mode: 'shared' }, () => new Promise(() => {}))
  const isAlone = !held.some(({ name }) => name === TABS)
  if (isAlone && sessionStorage.getItem(TABS) === null) localStorage.removeItem(KEPT)
  sessionStorage.setItem(TABS, 'joined')
  noticedId = kept()?.id
  addEventListener('storage', ({ key }) => {
    if (key === KEPT || key === null) notice(kept())
  })
}

/** The storage was changed by another tab. */
function notice(session) {
  // If this fails, the next call for a token says why.
  if (session?.renewing) finishRenewal(session).catch(() => {})
  if (session?.id === noticedId) return
  noticedId = session?.id
  for (const listener of listeners) listener()
}
