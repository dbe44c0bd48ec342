// Sends GraphQL requests to Waymark and keeps the tokens. This module knows nothing about the page.

const ENDPOINT = '/graphql'
const EARLY_MS = 30_000
const LIKELY_MS = 5 * 60 * 1_000

// sessionStorage and not localStorage, because sessionStorage ends with the tab. Each refresh token is good once, so
// two tabs that shared one would look like a thief and a victim, and both would be signed out.
const KEPT = 'waymark.session'

// The access token is in memory only: code that reads the storage later finds no token that the API takes as it is.
let access = null
let refreshing = null

/** Why Waymark refused, in words for people. `field` is the path to the value that is wrong, if one is. */
export class Refusal extends Error {
  constructor({ code, message, field = null }) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
}

/** What this tab remembers of its session: the refresh token and, for the Signal API, the RP ID and the user handle. */
export function kept() {
  return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
}

export function isSignedIn() {
  return kept() !== null
}

/** Stores the tokens that `register`, `login`, `recoverAccount` and `refreshSession` answer. */
export function keep({ token, tokenExpiresAt, refreshToken }, owner = {}) {
  // If the device's clock is fast, every token looks expired. Without this bound each call would begin with a refresh.
  access = { token, expiresAt: Math.max(Date.parse(tokenExpiresAt), Date.now() + LIKELY_MS) }
  sessionStorage.setItem(KEPT, JSON.stringify({ ...kept(), ...owner, refreshToken }))
}

export function forget() {
  access = null
  sessionStorage.removeItem(KEPT)
}

/** Runs a document with one root field as the signed-in user, and returns the value of that field. Throws a Refusal. */
export async function call(document, variables) {
  return resultOf(await asSignedIn((token) => post(document, variables, token)))
}

/**
 * Calls `send` to send a request, and returns the answer. `send` gets the access token of the signed-in user, else
 * null. If Waymark says that the token has expired, `send` is called once more with a new token: the clocks may
 * disagree, and Waymark's clock counts.
 */
export async function asSignedIn(send) {
  const answer = await send(isSignedIn() ? await accessToken() : null)
  return reasonOf(answer) === 'EXPIRED_TOKEN' ? send(await refresh()) : answer
}

async function accessToken() {
  return access && Date.now() < access.expiresAt - EARLY_MS ? access.token : refresh()
}

/** One refresh at a time: every caller that needs a new token waits for the same one. */
function refresh() {
  refreshing ??= trade().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function trade() {
  const session = kept()
  if (!session) throw new Refusal({ code: 'UNAUTHENTICATED', message: 'Sign in first.' })
  const answer = await post(
    `mutation RefreshSession($input: RefreshSessionInput!) {
      refreshSession(input: $input) { token tokenExpiresAt refreshToken userErrors { code message field } }
    }`,
    { input: { refreshToken: session.refreshToken } },
    null,
  )
  keep(resultOf(answer))
  return access.token
}

async function post(query, variables, token) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
  try {
    const response = await fetch(ENDPOINT, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return await response.json()
  } catch {
    throw new Refusal({ code: 'UNREACHABLE', message: 'Waymark does not answer. Check your connection and try again.' })
  }
}

function reasonOf({ errors }) {
  return errors?.[0]?.extensions?.reason
}

function resultOf({ data, errors }) {
  if (errors?.length) throw asRefusal(errors[0])
  const [result] = Object.values(data)
  if (result?.userErrors?.length) throw asRefusal(result.userErrors[0])
  return result
}

/** Request errors carry their code in `extensions`, refusals of a mutation beside the message. */
function asRefusal({ message, field, code, extensions = {} }) {
  const refusal = new Refusal({ message, field, code: code ?? extensions.code })
  if (refusal.code !== 'UNAUTHENTICATED' && refusal.code !== 'REFRESH_REJECTED') return refusal
  forget()
  refusal.message = 'You have been signed out. Sign in again.'
  return refusal
}
