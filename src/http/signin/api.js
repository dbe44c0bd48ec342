// Sends GraphQL requests to Waymark, as the user of the session that all tabs share. This module knows nothing about the
// page.
import { REFRESH_SESSION } from './documents.js'
import { accessToken, forget, kept, renewBy } from './session.js'

const ENDPOINT = '/graphql'
const LONGEST_MS = 20_000
// How often a request is sent again when Waymark is busy and says when to come again. Nothing here does harm when it is
// done twice.
const MORE_TRIES = 2
// Waymark takes an old refresh token for a minute after its use. Two tries must end before.
const LONGEST_RENEWAL_MS = 4_000

/** Why Waymark refused, in words for people. `field` is the path to the value that is wrong, if one is. */
export class Refusal extends Error {
  constructor({ code, message, field = null }) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
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
  const session = kept()
  if (!session) return send(null)
  const token = await accessToken(session)
  let answer = await send(token)
  if (reasonOf(answer) === 'EXPIRED_TOKEN') answer = await send(await accessToken(session, token))
  if (answer.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') forget(session.id)
  return answer
}

renewBy(async (refreshToken) => {
  const renew = () => post(REFRESH_SESSION, { input: { refreshToken } }, null, LONGEST_RENEWAL_MS)
  // The answer may have been lost on its way, when the token has already been used.
  return resultOf(await renew().catch(renew))
})

async function post(query, variables, token, longestMs = LONGEST_MS, tries = MORE_TRIES) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
  try {
    const body = JSON.stringify({ query, variables })
    // Other tabs wait while this one renews the tokens, so no request may wait for ever.
    const signal = AbortSignal.timeout(longestMs)
    const response = await fetch(ENDPOINT, { method: 'POST', headers, body, signal })
    if (response.status !== 503 || tries === 0) return await response.json()
    const seconds = Number(response.headers.get('retry-after')) || 1
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  } catch {
    throw new Refusal({ code: 'UNREACHABLE', message: 'Waymark does not answer. Check your connection and try again.' })
  }
  return post(query, variables, token, longestMs, tries - 1)
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
  if (refusal.code === 'UNAUTHENTICATED' || refusal.code === 'REFRESH_REJECTED') {
    refusal.message = 'You have been signed out. Sign in again.'
  }
  return refusal
}
