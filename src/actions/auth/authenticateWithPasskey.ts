import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { now } from '../../kernel/clock.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Ceremony, Passkey, ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findUserById } from './findUserById.ts'
import type { AuthSettings } from './settings.ts'

/** A verified assertion: whose passkey signed, and the new counter and backup state of the authenticator. */
export interface Assertion {
  user: ProductUser
  passkey: Passkey
  counter: number
  backedUp: boolean
}

/** Why an assertion was refused, for the audit log. */
export interface RefusedAssertion {
  problem: string
  userId?: string
  /** True when the signature counter went back: somebody may have a copy of the passkey. */
  regression?: boolean
}

interface Candidate {
  passkey: Passkey
  user: ProductUser
}

/**
 * Verifies an assertion against the passkey that it names, which may be any passkey of the user. The user handle must
 * be that of the passkey's owner. If the ceremony is bound to a user, that user must be the owner. Pure, apart from the
 * cryptography: the calling code has claimed the ceremony and found the candidate.
 */
export async function authenticateWithPasskey(
  { rpId, origins }: AuthSettings,
  { challenge, user: boundTo }: Ceremony,
  response: AuthenticationResponseJSON,
  candidate: Candidate | null,
  clientDataProblem: string | null,
): Promise<Assertion | RefusedAssertion> {
  if (clientDataProblem) return { problem: clientDataProblem }
  if (!candidate) return { problem: 'nobody has this passkey' }
  const { passkey, user } = candidate
  const refused = (problem: string, regression = false) => ({ problem, userId: user.id, regression })
  if (boundTo && boundTo !== user.id) return refused('the ceremony is for another user')
  if (response.response.userHandle !== user.webauthnUserId) return refused("the user handle is not the owner's")
  const { counter, credentialId, publicKey } = passkey
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpId,
      requireUserVerification: true,
      // SimpleWebAuthn compares counters before it verifies the signature, so anybody could fake a regression. Zero
      // turns its comparison off, and the stored counter is compared below.
      credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter: 0 },
    })
    if (!verified) return refused('the signature is not valid')
    const { newCounter, credentialDeviceType, credentialBackedUp } = authenticationInfo
    if (!goesOn(counter, newCounter)) return refused(`the counter went from ${counter} to ${newCounter}`, true)
    // WebAuthn Level 3, section 6.1.3: backup eligibility is a property of the credential and never changes.
    if (credentialDeviceType !== passkey.deviceType) return refused('the backup eligibility changed')
    return { user, passkey, counter: newCounter, backedUp: credentialBackedUp }
  } catch (error) {
    return refused((error as Error).message)
  }
}

/** WebAuthn Level 3, section 6.1.1: a signature counter grows with every use, or is always zero. */
function goesOn(stored: number, next: number): boolean {
  return next > stored || (next === 0 && stored === 0)
}

/** The passkey with this credential ID and its owner, or null. */
export async function findPasskey(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  credentialId: string,
): Promise<Candidate | null> {
  const read = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const // nobody is signed in yet
  const [passkey] = (
    await payload.find({ ...read, collection: 'passkeys', where: { credentialId: { equals: credentialId } } })
  ).docs
  if (!passkey) return null
  const user = await findUserById({ payload, req }, idOf(passkey.user))
  return user ? { passkey, user } : null
}

/**
 * Notes a use of the passkey, in the transaction that the assertion is for. Compares the counter again, because two
 * assertions may have been verified at the same time. Both write this document, so the later transaction sees the
 * counter of the earlier one. Answers false when the counter went back or the passkey is gone.
 */
export async function noteUse(
  { payload, req }: Transaction,
  { passkey, counter, backedUp }: Assertion,
): Promise<boolean> {
  const [stored] = (
    await payload.find({
      collection: 'passkeys',
      where: { id: { equals: passkey.id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // passkeys are closed: only this function updates the counter
      req,
    })
  ).docs
  if (!stored || !goesOn(stored.counter, counter)) return false
  await payload.db.updateOne({
    collection: 'passkeys',
    id: passkey.id,
    data: { counter, backedUp, lastUsedAt: now().toISOString() },
    req,
  })
  return true
}
