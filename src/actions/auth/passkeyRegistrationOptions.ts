import { randomBytes } from 'node:crypto'
import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { PasskeyRegistrationOptionsInput } from '../../graphql/auth/auth.inputs.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { AuthRequest } from './authRequest.ts'
import { type OpenedCeremony, openCeremony } from './ceremony.ts'
import { findUserByUsername } from './findUserByUsername.ts'
import { ALGORITHMS, type AuthSettings } from './settings.ts'
import { requireUsername } from './username.ts'

export interface CreationCeremony {
  ceremonyId: string
  options: PublicKeyCredentialCreationOptionsJSON
}

/**
 * Begins a registration. The username is free now, but nothing reserves it until `register`. Refuses INVALID (username,
 * display name, time zone) and TAKEN.
 */
export async function passkeyRegistrationOptions(
  { auth, caller, doorway }: AuthRequest,
  input: PasskeyRegistrationOptionsInput,
): Promise<CreationCeremony> {
  const username = requireUsername(input.username)
  if (await findUserByUsername(doorway, username)) {
    throw refuse.taken(`The username "${username}" is taken.`, ['input', 'username'])
  }
  const proposed = {
    username,
    displayName: input.displayName?.trim() || null,
    timeZone: input.timeZone,
    preferredUnit: input.preferredUnit,
    webauthnUserId: randomBytes(64).toString('base64url'),
  }
  const ceremony = await doorway.inTransaction(caller, (tx) => openCeremony(tx, auth, 'register', { proposed }))
  return creationCeremony(auth, ceremony, proposed, [])
}

/** The options, as a browser takes them. They ask for a discoverable credential and for user verification. */
export async function creationCeremony(
  { rpId, rpName }: AuthSettings,
  { ceremonyId, challenge }: OpenedCeremony,
  user: { username: string; displayName?: string | null; webauthnUserId: string },
  excluded: { id: string; transports: string[] }[],
): Promise<CreationCeremony> {
  const options = await generateRegistrationOptions({
    rpID: rpId,
    rpName,
    userName: user.username,
    userDisplayName: user.displayName || user.username,
    userID: new Uint8Array(Buffer.from(user.webauthnUserId, 'base64url')),
    challenge,
    timeout: 5 * 60 * 1_000,
    attestationType: 'none',
    excludeCredentials: excluded,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  return { ceremonyId, options }
}
