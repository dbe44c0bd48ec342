import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/**
 * An authenticator and the browser around it, with real keys and signatures. It can answer as a phone does, or lie in
 * every part.
 */
export type Algorithm = 'ES256' | 'EdDSA' | 'RS256'

type Cbor = Parameters<typeof isoCBOR.encode>[0]

interface Credential {
  id: Buffer
  privateKey: KeyObject
  algorithm: Algorithm
  rpId: string
  userHandle: string
  counter: number
}

/** The parts of an answer that a test may falsify. A part that is not given is correct. */
export interface Lies {
  algorithm?: Algorithm
  /** The algorithm that the key claims in COSE (RFC 9053), in place of the true one. */
  coseAlgorithm?: number
  /** Other values in the COSE key, by their labels. */
  coseValues?: [number, number | Uint8Array][]
  /** The length of an RSA key. */
  rsaBits?: number
  /** The key itself signs the attestation, which names this algorithm. */
  selfAttestedAs?: number
  /** The number of extra bytes in the key, which belong to no key. */
  ballast?: number
  attestation?: { format: string; statement: Map<string, unknown> }
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  crossOrigin?: boolean
  topOrigin?: string
  userVerified?: boolean
  userPresent?: boolean
  counter?: number
  /** The WebAuthn flags: the passkey may be backed up, and is backed up. */
  backupEligible?: boolean
  backedUp?: boolean
  credentialId?: Buffer
  userHandle?: string | undefined
  /** Flips a bit of the signature. */
  tampered?: boolean
  /** Signs with this credential instead of the one that the answer names. */
  signWith?: Credential
}

const FLAGS = { userPresent: 1, userVerified: 4, backupEligible: 8, backedUp: 16, attested: 64 }
const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

export class SoftwareAuthenticator {
  readonly credentials: Credential[] = []

  constructor(private readonly origin: string) {}

  /** The answer of `startRegistration`. */
  create(options: PublicKeyCredentialCreationOptionsJSON, lies: Lies = {}): RegistrationResponseJSON {
    const algorithm = lies.algorithm ?? 'ES256'
    const { privateKey, coseKey } = makeKey(algorithm, lies)
    const credential: Credential = {
      id: lies.credentialId ?? randomBytes(32),
      privateKey,
      algorithm,
      rpId: options.rp.id ?? '',
      userHandle: options.user.id,
      counter: 0,
    }
    this.credentials.push(credential)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(credential.id.length)
    const authData = Buffer.concat([
      this.authenticatorData(credential, { counter: 0, ...lies }, FLAGS.attested),
      Buffer.alloc(16),
      length,
      credential.id,
      coseKey,
    ])
    const clientDataJSON = this.clientData('webauthn.create', options.challenge, lies)
    const { format, statement } = lies.attestation ?? selfAttestation(credential, authData, clientDataJSON, lies)
    const attestation = new Map<string, unknown>([
      ['fmt', format],
      ['attStmt', statement],
      ['authData', new Uint8Array(authData)],
    ])
    return {
      id: base64url(credential.id),
      rawId: base64url(credential.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        attestationObject: base64url(isoCBOR.encode(attestation as Map<string, Cbor>)),
        transports: ['internal'],
      },
    }
  }

  /** The answer of `startAuthentication`, with the newest credential by default. */
  get(
    options: PublicKeyCredentialRequestOptionsJSON,
    lies: Lies = {},
    credential: Credential = this.credentials.at(-1) as Credential,
  ): AuthenticationResponseJSON {
    credential.counter += 1
    const authData = this.authenticatorData(credential, { counter: credential.counter, ...lies })
    const clientDataJSON = this.clientData('webauthn.get', options.challenge, lies)
    const clientDataHash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = signed(lies.signWith ?? credential, Buffer.concat([authData, clientDataHash]))
    if (lies.tampered) signature[signature.length - 1] = (signature.at(-1) as number) ^ 1
    const id = base64url(lies.credentialId ?? credential.id)
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle: 'userHandle' in lies ? lies.userHandle : credential.userHandle,
      },
    }
  }

  private clientData(type: string, challenge: string, lies: Lies): string {
    return base64url(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? this.origin,
        crossOrigin: lies.crossOrigin ?? false,
        topOrigin: lies.topOrigin,
      }),
    )
  }

  private authenticatorData({ rpId }: Credential, lies: Lies & { counter: number }, more = 0): Buffer {
    const flags =
      more |
      ((lies.userPresent ?? true) ? FLAGS.userPresent : 0) |
      ((lies.userVerified ?? true) ? FLAGS.userVerified : 0) |
      (lies.backupEligible ? FLAGS.backupEligible : 0) |
      (lies.backedUp ? FLAGS.backedUp : 0)
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flags, 0)
    tail.writeUInt32BE(lies.counter, 1)
    return Buffer.concat([
      createHash('sha256')
        .update(lies.rpId ?? rpId)
        .digest(),
      tail,
    ])
  }
}

/** None, as browsers send it, or a packed one that the key itself signs. */
function selfAttestation(
  credential: Credential,
  authData: Buffer,
  clientDataJSON: string,
  { selfAttestedAs }: Lies,
): NonNullable<Lies['attestation']> {
  if (selfAttestedAs === undefined) return { format: 'none', statement: new Map() }
  const clientDataHash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
  const sig = new Uint8Array(signed(credential, Buffer.concat([authData, clientDataHash])))
  return { format: 'packed', statement: new Map<string, unknown>(Object.entries({ alg: selfAttestedAs, sig })) }
}

function signed({ privateKey, algorithm }: Credential, data: Buffer): Buffer {
  return sign(algorithm === 'EdDSA' ? null : 'sha256', data, privateKey)
}

/**
 * A key pair, and its public key in COSE (RFC 9053): kty is 1, alg is 3, and the other labels depend on the kind of
 * key.
 */
function makeKey(
  algorithm: Algorithm,
  { coseAlgorithm, coseValues = [], rsaBits = 2_048, ballast }: Lies,
): { privateKey: KeyObject; coseKey: Uint8Array } {
  const bytes = (value: string | undefined) => new Uint8Array(Buffer.from(value ?? '', 'base64url'))
  const cose = (entries: [number, number | Uint8Array][]) => {
    const key = new Map([...entries, ...coseValues])
    if (coseAlgorithm !== undefined) key.set(3, coseAlgorithm)
    if (ballast) key.set(-70_000, new Uint8Array(ballast))
    return isoCBOR.encode(key)
  }
  if (algorithm === 'ES256') {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' })
    const coseKey = cose([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ])
    return { privateKey, coseKey }
  }
  if (algorithm === 'EdDSA') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x } = publicKey.export({ format: 'jwk' })
    const coseKey = cose([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes(x)],
    ])
    return { privateKey, coseKey }
  }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: rsaBits })
  const { n, e } = publicKey.export({ format: 'jwk' })
  const coseKey = cose([
    [1, 3],
    [3, -257],
    [-1, bytes(n)],
    [-2, bytes(e)],
  ])
  return { privateKey, coseKey }
}
