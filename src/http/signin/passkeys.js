// The ceremonies: ask Waymark for options, let the browser answer them, send the answer back. Everything here may throw a
// Refusal (see api.js) or an error of the browser (see `inPlainWords`).
import { call } from './api.js'
import {
  ADD_PASSKEY,
  LOGIN,
  LOGIN_OPTIONS,
  PASSKEY_ADDITION_OPTIONS,
  REAUTHENTICATE,
  REAUTHENTICATION_OPTIONS,
  RECOVER_ACCOUNT,
  RECOVERY_OPTIONS,
  REGISTER,
  REGISTRATION_OPTIONS,
} from './documents.js'
import { keep, kept } from './session.js'

// With a bundler: import { startAuthentication, … } from '@simplewebauthn/browser'
const { browserSupportsWebAuthnAutofill, startAuthentication, startRegistration, WebAuthnAbortService } =
  globalThis.SimpleWebAuthnBrowser

/** Makes an account with its first passkey, and signs in. */
export async function register(username) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { ceremonyId, options } = await call(REGISTRATION_OPTIONS, { input: { username, timeZone } })
  const credential = await startRegistration({ optionsJSON: options })
  const signedIn = await call(REGISTER, { input: { ceremonyId, credential } })
  keep(signedIn, { rpId: options.rp.id, userHandle: options.user.id })
}

/** Signs in. With a username only that user's passkeys are offered, without one any passkey of the device. */
export async function login(username, autofill) {
  const { ceremonyId, options } = await call(LOGIN_OPTIONS, { input: { username: username || null } })
  autofill?.throwIfAborted()
  const credential = await startAuthentication({ optionsJSON: options, useBrowserAutofill: Boolean(autofill) })
  const { acceptedCredentialIds, ...signedIn } = await call(LOGIN, { input: { ceremonyId, credential } })
  keep(signedIn, { rpId: options.rpId, userHandle: credential.response.userHandle })
  await signalAccepted(acceptedCredentialIds)
}

/**
 * Offers passkeys in the autofill of the username field, until the user chooses one or `signal` aborts, because a
 * browser holds only one request for a passkey at a time. Returns false if the browser cannot offer passkeys in
 * autofill.
 */
export async function loginByAutofill(signal) {
  if (!(await browserSupportsWebAuthnAutofill())) return false
  signal.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony())
  await login(null, signal)
  return true
}

/** Gets back into an account with one of its recovery codes, and makes a new passkey for it. */
export async function recover({ username, recoveryCode, removeOtherPasskeys }) {
  const { ceremonyId, options } = await call(RECOVERY_OPTIONS, { input: { username, recoveryCode } })
  const credential = await startRegistration({ optionsJSON: options })
  const signedIn = await call(RECOVER_ACCOUNT, { input: { ceremonyId, credential, removeOtherPasskeys } })
  keep(signedIn, { rpId: options.rp.id, userHandle: options.user.id })
  if (removeOtherPasskeys) await signalAccepted([credential.id])
}

export async function addPasskey(name) {
  const { ceremonyId, options } = await call(PASSKEY_ADDITION_OPTIONS)
  const credential = await startRegistration({ optionsJSON: options })
  const { acceptedCredentialIds } = await call(ADD_PASSKEY, { input: { ceremonyId, credential, name: name || null } })
  await signalAccepted(acceptedCredentialIds)
}

/**
 * Confirms the user's identity. Adding and removing passkeys needs this if the last passkey use is over five minutes
 * ago.
 */
export async function reauthenticate() {
  const { ceremonyId, options } = await call(REAUTHENTICATION_OPTIONS)
  const credential = await startAuthentication({ optionsJSON: options })
  await call(REAUTHENTICATE, {
    input: { ceremonyId, credential },
  })
}

/**
 * Tells the password manager which passkeys are still good, so that it stops offering the others. The password manager
 * may ignore this.
 */
export async function signalAccepted(allAcceptedCredentialIds) {
  const { rpId, userHandle } = kept() ?? {}
  if (!userHandle) return
  try {
    await PublicKeyCredential.signalAllAcceptedCredentials?.({ rpId, userId: userHandle, allAcceptedCredentialIds })
  } catch {
    // The change itself has been made by now.
  }
}

/** The message for the user about an error; null when there is nothing to say. */
export function inPlainWords(error) {
  if (error.name === 'Refusal') return error.message
  if (error.code === 'ERROR_CEREMONY_ABORTED') return null
  if (error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'This device already has a passkey for this account.'
  if (error.code === 'ERROR_INVALID_DOMAIN' || error.code === 'ERROR_INVALID_RP_ID') {
    return `Passkeys do not work at ${location.host}. Open this page at the domain that Waymark is set up for.`
  }
  if (error.name === 'NotAllowedError') return 'No passkey was used, because the request was cancelled or timed out.'
  return `The browser could not use a passkey: ${error.message}`
}
