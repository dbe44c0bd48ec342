import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import type { Ceremony, Passkey } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { clientDataProblem, isCredentialId } from './clientData.ts'
import { ceremonyFailed } from './refusals.ts'
import { ALGORITHMS, type AuthSettings } from './settings.ts'

/** A credential that has been verified, ready to be stored. */
export type NewPasskey = Pick<
  Passkey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'deviceType' | 'backedUp' | 'aaguid'
>

/**
 * Verifies what a browser made in a registration ceremony that has been claimed. Answers the credential, or what is wrong
 * with it in words for the audit log: the caller is told one thing, whatever it was.
 */
export async function registerPasskey(
  { rpId, origins }: AuthSettings,
  { challenge }: Ceremony,
  response: RegistrationResponseJSON,
): Promise<NewPasskey | string> {
  try {
    const problem = clientDataProblem(response.response.clientDataJSON)
    if (problem) return problem
    if (hasUnaskedAttestation(response.response.attestationObject)) return 'nobody asked for this attestation'
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified) return 'the attestation is not valid'
    const { credential, credentialDeviceType, credentialBackedUp, aaguid } = registrationInfo
    if (credential.id !== response.id) return 'the credential ID is not the one that was signed'
    if (!isCredentialId(credential.id)) return 'the credential ID is too long'
    if (credential.publicKey.length > LONGEST_PUBLIC_KEY) return 'the public key is too long'
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: knownTransports(credential.transports),
      deviceType: credentialDeviceType,
      backedUp: credentialBackedUp,
      aaguid,
    }
  } catch (error) {
    // The library throws for most of what can be wrong, a malformed response included.
    return (error as Error).message
  }
}

/** RS256 with 8,192 bits takes half of it. What is longer carries something else, which every login would read. */
const LONGEST_PUBLIC_KEY = 2_048

/**
 * We ask for none, so browsers leave it out, but for what the new key itself has signed. To check certificates the library
 * would parse them, and fetch revocation lists from wherever they say.
 */
function hasUnaskedAttestation(attestationObject: string): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject))
  const format = attestation.get('fmt')
  return format !== 'none' && (format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined)
}

/**
 * Gives a user a passkey. Holding the user's document makes two that come at once meet: without that, each would count nine
 * of ten. Refuses TOO_MANY, and CEREMONY_FAILED for a credential that anybody has already.
 */
export async function storePasskey(
  { payload, req }: Transaction,
  userId: string,
  credential: NewPasskey,
  name: string | null | undefined,
): Promise<Passkey> {
  if ((await payload.db.hold({ collection: 'productUsers', ids: [userId], req })) === 0) throw ceremonyFailed()
  const asWaymark = { collection: 'passkeys', overrideAccess: true, req } as const // closed to everybody but its rules
  const { totalDocs } = await payload.count({ ...asWaymark, where: { user: { equals: userId } } })
  if (totalDocs >= LIMITS.passkeysPerUser)
    throw refuse.tooMany(`At most ${LIMITS.passkeysPerUser} passkeys.`, ['input'])
  try {
    return await payload.create({
      ...asWaymark,
      data: { ...credential, user: userId, name: name?.trim() || defaultName(credential, totalDocs) } as never,
      depth: 0,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'passkeys.credentialId') ? ceremonyFailed() : error
  }
}

function defaultName({ deviceType }: NewPasskey, others: number): string {
  const kind = deviceType === 'multiDevice' ? 'Synced passkey' : 'Passkey of this device'
  return others === 0 ? kind : `${kind} (${others + 1})`
}

function knownTransports(transports: unknown): string[] {
  const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']
  return Array.isArray(transports) ? known.filter((transport) => transports.includes(transport)) : []
}
