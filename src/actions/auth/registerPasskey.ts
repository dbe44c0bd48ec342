import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import type { RequiredDataFromCollectionSlug } from 'payload'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import type { Ceremony, Passkey } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { clientDataProblem, isCredentialId } from './clientData.ts'
import { algorithmOf, publicKeyProblem } from './publicKeyProblem.ts'
import { ceremonyFailed } from './refusals.ts'
import { ALGORITHMS, type AuthSettings } from './settings.ts'

/** A credential that has been verified, ready to be stored. */
export type NewPasskey = Pick<
  Passkey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'deviceType' | 'backedUp' | 'aaguid'
>

/** The outcome of verifying a new passkey. `problem` is for the audit log. */
export type Registration = { isVerified: true; passkey: NewPasskey } | { isVerified: false; problem: string }

/**
 * Verifies the credential that a browser made in a registration ceremony that has been claimed. Answers the credential,
 * or what is wrong with it in words for the audit log. The caller gets the same refusal, whatever is wrong.
 */
export async function registerPasskey(
  { rpId, origins }: AuthSettings,
  { challenge }: Ceremony,
  response: RegistrationResponseJSON,
): Promise<Registration> {
  const wrong = (problem: string): Registration => ({ isVerified: false, problem })
  try {
    const problem = clientDataProblem(response.response.clientDataJSON)
    if (problem) return wrong(problem)
    if (hasUnaskedAttestation(response.response.attestationObject)) return wrong('nobody asked for this attestation')
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified) return wrong('the attestation is not valid')
    const { credential, credentialDeviceType, credentialBackedUp, aaguid } = registrationInfo
    if (credential.id !== response.id) return wrong('the credential ID is not the one that was signed')
    if (!isCredentialId(credential.id)) return wrong('the credential ID is too long')
    if (credential.publicKey.length > LONGEST_PUBLIC_KEY) return wrong('the public key is too long')
    const weakness = publicKeyProblem(credential.publicKey)
    if (weakness) return wrong(weakness)
    if (isSignedForAnotherAlgorithm(response.response.attestationObject, credential.publicKey)) {
      return wrong('the attestation is for another algorithm than the key')
    }
    const passkey = {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: knownTransports(credential.transports),
      deviceType: credentialDeviceType,
      backedUp: credentialBackedUp,
      aaguid,
    }
    return { isVerified: true, passkey }
  } catch (error) {
    // SimpleWebAuthn throws for most problems, a malformed response included.
    return wrong((error as Error).message)
  }
}

/**
 * In bytes. An RS256 key of 8,192 bits takes half of this. A longer key carries something else, which every login would
 * read.
 */
const LONGEST_PUBLIC_KEY = 2_048

/**
 * We ask for no attestation, so browsers send none, or one that the new key itself has signed. To check certificates,
 * SimpleWebAuthn would parse them and fetch revocation lists from the URLs in them.
 */
function hasUnaskedAttestation(attestationObject: string): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject))
  const format = attestation.get('fmt')
  return format !== 'none' && (format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined)
}

/**
 * WebAuthn Level 3, section 8.2: in an attestation that the key itself has signed, the algorithm is that of the key.
 * SimpleWebAuthn takes the algorithm of the statement for the hash alone, and does not compare the two.
 */
function isSignedForAnotherAlgorithm(attestationObject: string, publicKey: Uint8Array<ArrayBuffer>): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject))
  return attestation.get('fmt') === 'packed' && attestation.get('attStmt').get('alg') !== algorithmOf(publicKey)
}

/**
 * Stores a passkey of a user. Holds the user's document, so that two additions at once conflict. Without the hold, each
 * would count nine of ten passkeys. Refuses TOO_MANY, and CEREMONY_FAILED for a credential that is already somebody's.
 */
export async function storePasskey(
  { payload, req }: Transaction,
  userId: string,
  credential: NewPasskey,
  name: string | null | undefined,
): Promise<Passkey> {
  if ((await payload.db.hold({ collection: 'productUsers', ids: [userId], req })) === 0) throw ceremonyFailed()
  const asWaymark = { collection: 'passkeys', overrideAccess: true, req } as const // passkeys are closed to callers
  const { totalDocs } = await payload.count({ ...asWaymark, where: { user: { equals: userId } } })
  const max = LIMITS.passkeysPerUser
  if (totalDocs >= max) {
    throw refuse.tooMany(because.TOO_MANY(`An account can have at most ${max} passkeys.`, { max }), ['input'])
  }
  try {
    return await payload.create({
      ...asWaymark,
      data: {
        ...credential,
        user: userId,
        name: name?.trim() || defaultName(credential, totalDocs),
      } as RequiredDataFromCollectionSlug<'passkeys'>,
      depth: 0,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'passkeys.credentialId') ? ceremonyFailed() : error
  }
}

function defaultName({ deviceType }: NewPasskey, others: number): string {
  const kind = deviceType === 'multiDevice' ? 'Synced passkey' : 'Passkey on one device'
  return others === 0 ? kind : `${kind} (${others + 1})`
}

function knownTransports(transports: unknown): string[] {
  const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']
  return Array.isArray(transports) ? known.filter((transport) => transports.includes(transport)) : []
}
