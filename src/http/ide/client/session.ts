// The signed-in user, and requests in that user's name. The ceremony and the tokens are those of /signin: the code and
// the session are shared, so a user who signed in there, in this tab or in another one, is signed in here.
import './simplewebauthn.ts'
import type { Fetcher, FetcherParams } from '@graphiql/toolkit'
import { logout } from '../../signin/account.js'
import { asSignedIn, call } from '../../signin/api.js'
import { WHO_IS_SIGNED_IN } from '../../signin/documents.js'
import { inPlainWords, login } from '../../signin/passkeys.js'
import { forget, isSignedIn, kept, onChangeElsewhere } from '../../signin/session.js'
import { type Cost, noteCost } from './cost.ts'
import { remember } from './samples.ts'

interface User {
  id: string
  username: string
  displayName: string | null
  role: 'ATHLETE' | 'COACH'
}

export type Session = { state: 'asking' } | { state: 'signed out' } | { state: 'signed in'; user: User }

let session: Session = { state: isSignedIn() ? 'asking' : 'signed out' }
const listeners = new Set<() => void>()

export const currentSession = (): Session => session

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

// If the API does not answer, the bar shows nobody, and the next request says why.
onChangeElsewhere(() => open().catch(() => {}))

/** Loads the user of the session that the tabs share, if there is one. */
export async function open(): Promise<void> {
  if (!isSignedIn()) return change({ state: 'signed out' })
  try {
    const user: User = await call(WHO_IS_SIGNED_IN)
    remember({ user })
    change({ state: 'signed in', user })
  } catch (error) {
    change({ state: 'signed out' })
    throw error
  }
}

/** Signs in with any passkey that the device offers. */
export async function signIn(): Promise<void> {
  await login(null)
  await open()
}

export async function signOut(): Promise<void> {
  const session = kept()
  await logout()
  forget(session?.id)
  change({ state: 'signed out' })
}

/** The message to show to the user; null when there is nothing to show. */
export function explain(error: unknown): string | null {
  return inPlainWords(error as Error)
}

interface Answer {
  data?: unknown
  extensions?: { cost?: Cost }
  errors?: { extensions?: { code?: string; reason?: string } }[]
}

/** Sends GraphiQL's requests to the API. Headers that the user typed stay as they are, Authorization included. */
export const fetcher: Fetcher = async (params, options) => {
  const headers = new Headers(options?.headers as Record<string, string> | undefined)
  // Introspection is sent without a token, because the IDE needs the schema even when the session is over.
  const bySelf = headers.has('authorization') || params.operationName === 'IntrospectionQuery'
  try {
    const answer: Answer = bySelf
      ? await send(params, headers, null)
      : await asSignedIn((token: string | null) => send(params, headers, token))
    noticeTheEnd()
    remember(answer.data)
    if (params.operationName !== 'IntrospectionQuery') noteCost(answer.extensions?.cost)
    return answer as never // GraphiQL asks for errors of a class, and JSON has none
  } catch (error) {
    noticeTheEnd()
    throw new Error(explain(error) ?? String(error))
  }
}

/** A session that was ended elsewhere, such as by `logoutEverywhere`, was forgotten when Waymark said so. */
function noticeTheEnd(): void {
  if (session.state === 'signed in' && !isSignedIn()) change({ state: 'signed out' })
}

async function send(params: FetcherParams, given: Headers, token: string | null): Promise<Answer> {
  const headers = new Headers(given)
  headers.set('content-type', 'application/json')
  headers.set('x-query-cost', 'show')
  if (token) headers.set('authorization', `Bearer ${token}`)
  let response: Response
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  } catch {
    throw new Unreachable()
  }
  return response.json()
}

/** Has the same name as the refusals of /signin, because `inPlainWords` shows their message to users unchanged. */
class Unreachable extends Error {
  override name = 'Refusal'
  override message = 'Waymark does not answer. Check your connection and try again.'
}
