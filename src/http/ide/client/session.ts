// Who is signed in, and requests in their name. The ceremony and the tokens are those of /signin, its code and its storage: who
// signed in there in this tab is signed in here.
import './simplewebauthn.ts'
import type { Fetcher, FetcherParams } from '@graphiql/toolkit'
import { logout } from '../../signin/account.js'
import { asSignedIn, call, forget, isSignedIn } from '../../signin/api.js'
import { inPlainWords, login } from '../../signin/passkeys.js'
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

/** Asks whose session this tab has kept, if any. */
export async function open(): Promise<void> {
  if (!isSignedIn()) return change({ state: 'signed out' })
  try {
    const user: User = await call('query WhoIsSignedIn { me { id username displayName role } }')
    remember({ user })
    change({ state: 'signed in', user })
  } catch (error) {
    change({ state: 'signed out' })
    throw error
  }
}

/** With any passkey that the device offers. */
export async function signIn(): Promise<void> {
  await login(null)
  await open()
}

export async function signOut(): Promise<void> {
  await logout()
  forget()
  change({ state: 'signed out' })
}

/** What to tell people; null when there is nothing to tell. */
export function explain(error: unknown): string | null {
  return inPlainWords(error as Error)
}

interface Answer {
  data?: unknown
  errors?: { extensions?: { code?: string; reason?: string } }[]
}

/** GraphiQL's way to the API. A header that somebody has typed stays as it is, the Authorization among them. */
export const fetcher: Fetcher = async (params, options) => {
  const headers = new Headers(options?.headers as Record<string, string> | undefined)
  // The schema is everybody's, and must be there also when a session is over.
  const bySelf = headers.has('authorization') || params.operationName === 'IntrospectionQuery'
  try {
    const answer: Answer = bySelf
      ? await send(params, headers, null)
      : await asSignedIn((token: string | null) => send(params, headers, token))
    if (!bySelf && isOver(answer)) {
      forget()
      change({ state: 'signed out' })
    }
    remember(answer.data)
    return answer as never // GraphiQL asks for errors of a class, and JSON has none
  } catch (error) {
    // A refresh token may have been refused, and then the session is forgotten by now.
    if (session.state === 'signed in' && !isSignedIn()) change({ state: 'signed out' })
    throw new Error(explain(error) ?? String(error))
  }
}

/** Ended elsewhere, such as by `logoutEverywhere`: what the tab has kept is good for nothing any more. */
function isOver({ errors }: Answer): boolean {
  const { code, reason } = errors?.[0]?.extensions ?? {}
  return code === 'UNAUTHENTICATED' && reason !== 'MISSING_TOKEN' && isSignedIn()
}

async function send(params: FetcherParams, given: Headers, token: string | null): Promise<Answer> {
  const headers = new Headers(given)
  headers.set('content-type', 'application/json')
  if (token) headers.set('authorization', `Bearer ${token}`)
  let response: Response
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  } catch {
    throw new Unreachable()
  }
  return response.json()
}

/** Named as the refusals of /signin are, whose message is for people as it stands. */
class Unreachable extends Error {
  override name = 'Refusal'
  override message = 'Waymark does not answer. Check your connection and try again.'
}
