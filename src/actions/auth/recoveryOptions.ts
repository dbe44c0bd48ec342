import type { RecoveryOptionsInput } from '../../graphql/auth/auth.inputs.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { openCeremony } from './ceremony.ts'
import { findUserByUsername } from './findUserByUsername.ts'
import { limitFailuresPerName } from './limitAttempts.ts'
import { type CreationCeremony, creationCeremony } from './passkeyRegistrationOptions.ts'
import { findRecoveryCode, recoveryCodeHash } from './recoveryCode.ts'
import { ceremonyFailed } from './refusals.ts'
import { normaliseUsername } from './username.ts'

/**
 * Begins a recovery with a username and one of the user's codes, which stays unused. A wrong code and an unknown user
 * give one refusal after the same reads. Refuses CEREMONY_FAILED.
 */
export function recoveryOptions(context: AuthRequest, input: RecoveryOptionsInput): Promise<CreationCeremony> {
  const name = normaliseUsername(input.username) ?? ''
  return limitFailuresPerName(
    context,
    'recoveryOptions',
    name,
    () => beginRecovery(context, input),
    (outcome) => 'error' in outcome && outcome.error instanceof Refusal,
  )
}

async function beginRecovery(context: AuthRequest, input: RecoveryOptionsInput): Promise<CreationCeremony> {
  const { auth, caller, doorway } = context
  const user = await findUserByUsername(doorway, input.username)
  const hash = recoveryCodeHash(input.recoveryCode)
  const code = await findRecoveryCode(doorway, user?.id ?? '', { hash: { equals: hash } })
  if (!user || !code) {
    audit(context, 'ceremony refused', { kind: 'recover', reason: 'unknown user or wrong code', userId: user?.id })
    throw ceremonyFailed()
  }
  const ceremony = await doorway.inTransaction(caller, (tx) =>
    openCeremony(tx, auth, 'recover', { user: user.id, recoveryCode: code }),
  )
  return creationCeremony(auth, ceremony, user, [])
}
