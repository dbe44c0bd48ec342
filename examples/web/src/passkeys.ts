import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type Tokens, WaymarkError } from '@waymark/client'
import { Login, Me, PasskeyLoginOptions, PasskeyRegistrationOptions, Register } from '@waymark/client/documents'
import { client, inPlainWords, keepUser } from './waymark.ts'

/** Makes an account with its first passkey, and signs in. */
export async function register(username: string): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const begun = done(await client.mutate(PasskeyRegistrationOptions, { input: { username, timeZone } }))
  const optionsJSON = begun.options as PublicKeyCredentialCreationOptionsJSON
  const credential = await startRegistration({ optionsJSON })
  await enter(done(await client.mutate(Register, { input: { ceremonyId: begun.ceremonyId, credential } })))
}

/** Signs in with any passkey that the device has for Waymark. */
export async function signIn(): Promise<void> {
  const begun = done(await client.mutate(PasskeyLoginOptions))
  const optionsJSON = begun.options as PublicKeyCredentialRequestOptionsJSON
  const credential = await startAuthentication({ optionsJSON })
  await enter(done(await client.mutate(Login, { input: { ceremonyId: begun.ceremonyId, credential } })))
}

async function enter(tokens: Tokens) {
  client.session.keep(tokens)
  const { me } = await client.query(Me)
  if (me) keepUser({ id: me.id, username: me.username, unit: me.preferredUnit })
}

/** The answer of a mutation that was done. A refusal is thrown with its words, which are for people. */
export function done<Given extends { ok: boolean }>(outcome: Given): Extract<Given, { ok: true }> {
  if (outcome.ok) return outcome as Extract<Given, { ok: true }>
  const { userErrors } = outcome as unknown as { userErrors: [{ message: string }] }
  throw new Error(userErrors[0].message)
}

/** What to say about an error of a ceremony. Nothing when the user has closed the window of the browser. */
export function ofCeremony(error: unknown): string {
  if (error instanceof WaymarkError) return inPlainWords(error)
  const { name = '', code } = error as { name?: string; code?: string }
  if (code === 'ERROR_CEREMONY_ABORTED') return ''
  if (name === 'NotAllowedError') return 'No passkey was used. You can try again.'
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'This device has a passkey for that account. Sign in with it.'
  return inPlainWords(error)
}
