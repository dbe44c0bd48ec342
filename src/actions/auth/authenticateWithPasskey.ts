import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { idOf } from '../../kernel/relation.ts'
import type { Ceremony, Passkey, ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findUserById } from './findUserById.ts'
import type { AuthSettings } from './settings.ts'

/** What an assertion proved: whose passkey it was, and what the authenticator says of itself since. */
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
  /** A counter that went back: a copy of the passkey may be about. */
  regression?: boolean
}

interface Candidate {
  passkey: Passkey
  user: ProductUser
}

/**
 * Verifies an assertion against the passkey that it names, whichever of the user's it is. The user handle must be the owner's,
 * the owner the one that the ceremony is bound to, if any. Pure but for the crypto: the caller has claimed the ceremony and
 * found the candidate.
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
      // The library compares counters before signatures, so anybody could make a regression up: ours is compared below.
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

/** WebAuthn Level 3, section 6.1.1: grows with every use, or is always zero. */
function goesOn(stored: number, next: number): boolean {
  return next > stored || (next === 0 && stored === 0)
}

/** The passkey of this credential ID and its owner, or null. */
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
 * Notes a use of the passkey, in the transaction that signs in. The counter is compared again: of two assertions that were
 * verified side by side, both writing this document, the later one sees what the earlier one left. False when it went back.
 */
export async function noteUse(
  { payload, req }: Transaction,
  { passkey, counter, backedUp }: Assertion,
): Promise<boolean> {
  const [now] = (
    await payload.find({
      collection: 'passkeys',
      where: { id: { equals: passkey.id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // passkeys are closed: only this rule writes the counter
      req,
    })
  ).docs
  if (!now || !goesOn(now.counter, counter)) return false
  await payload.db.updateOne({
    collection: 'passkeys',
    id: passkey.id,
    data: { counter, backedUp, lastUsedAt: new Date().toISOString() },
    req,
  })
  return true
}
