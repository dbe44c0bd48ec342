import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { PasskeyLoginOptionsInput } from '../../graphql/auth/auth.inputs.ts'
import type { AuthRequest } from './authRequest.ts'
import { NOBODY, type OpenedCeremony, openCeremony } from './ceremony.ts'
import { findUserByUsername } from './findUserByUsername.ts'
import type { AuthSettings } from './settings.ts'

export interface RequestCeremony {
  ceremonyId: string
  options: PublicKeyCredentialRequestOptionsJSON
}

/**
 * Begins a login. The options never list credentials, because passkeys are discoverable. A username only binds the
 * ceremony, so the answer does not tell whether the username exists.
 */
export async function passkeyLoginOptions(
  { auth, caller, doorway }: AuthRequest,
  input: PasskeyLoginOptionsInput | null | undefined,
): Promise<RequestCeremony> {
  const username = input?.username
  const user = username == null ? undefined : ((await findUserByUsername(doorway, username))?.id ?? NOBODY)
  const ceremony = await doorway.inTransaction(caller, (tx) => openCeremony(tx, auth, 'login', { user }))
  return requestCeremony(auth, ceremony)
}

export async function requestCeremony(
  { rpId }: AuthSettings,
  { ceremonyId, challenge }: OpenedCeremony,
): Promise<RequestCeremony> {
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    challenge,
    timeout: 5 * 60 * 1_000,
    userVerification: 'required',
    allowCredentials: [],
  })
  return { ceremonyId, options }
}
