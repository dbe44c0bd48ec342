import { createClient, WaymarkError } from '@waymark/client'
import type { MassUnit, ProductUserID } from '@waymark/client/types'
import { forget, keep, read } from './device.ts'
import { signal } from './signal.ts'

export const client = createClient({
  url: import.meta.env.VITE_WAYMARK_URL ?? 'http://localhost:4000/graphql',
  name: 'web-example',
  version: '0.2.0',
})

export interface User {
  id: ProductUserID
  username: string
  unit: MassUnit
}

const DEVICE = 'device'

/** Who uses this device. They stay the user when their session has ended, because what they trained must not get lost. */
export const user = signal<User | null>(read<User>(DEVICE, 'user') ?? null)
export const isSignedIn = signal(client.session.id() !== null)
/** Grows when answers should be asked for again. */
export const refreshes = signal(0)
/** What the app tells in one line. */
export const notice = signal('')

export const refresh = () => refreshes.set(refreshes.get() + 1)
addEventListener('online', refresh)
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh())
// Another tab has signed in or out: nothing in the memory of this one may outlive that.
client.session.onChangeElsewhere(() => location.reload())
addEventListener('storage', ({ key }) => key?.endsWith(`.${DEVICE}.user`) && location.reload())

export function keepUser(next: User) {
  const before = user.get()
  if (before && before.id !== next.id) forget(before.id)
  keep(DEVICE, 'user', next)
  user.set(next)
  isSignedIn.set(true)
}

export function forgetUser() {
  const before = user.get()
  if (before) forget(before.id)
  forget(DEVICE)
  client.session.forget()
  isSignedIn.set(false)
  user.set(null)
}

/** Asks something as the user. When their session turns out to have ended, they have to sign in again. */
export async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await question()
    // The client asks as nobody when the session has ended. Such an answer is not the user's.
    if (client.session.id()) return answer
  } catch (error) {
    if (error instanceof WaymarkError && error.code === 'UNAUTHENTICATED') client.session.forget()
    if (client.session.id()) throw error
  }
  isSignedIn.set(false)
  throw new Error('Sign in again to go on.')
}

export function inPlainWords(error: unknown): string {
  if (!(error instanceof WaymarkError)) return error instanceof Error ? error.message : String(error)
  if (error.code === 'NETWORK_ERROR') return 'There is no connection to Waymark.'
  if (error.code === 'UNAVAILABLE' || error.code === 'RATE_LIMITED') return 'Waymark is busy. Try again in a moment.'
  if (error.code === 'INTERNAL_SERVER_ERROR') return `Something went wrong at Waymark (request ${error.requestId}).`
  return error.message
}
