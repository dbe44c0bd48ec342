import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { decodeAttestationObject, parseAuthenticatorData } from '@simplewebauthn/server/helpers'
import { describe, expect, it } from 'vitest'
import type { Ceremony, Passkey, ProductUser } from '../../payload-types.ts'
import { authenticateWithPasskey } from './authenticateWithPasskey.ts'
import { clientDataProblem } from './clientData.ts'
import { registerPasskey } from './registerPasskey.ts'
import { type AuthSettings, authSettings } from './settings.ts'

interface Vectors {
  rpId: string
  origin: string
  vectors: {
    section: string
    registration: Record<'challenge' | 'credential_id' | 'clientDataJSON' | 'attestationObject', string>
    authentication: Record<'challenge' | 'clientDataJSON' | 'authenticatorData' | 'signature', string>
  }[]
}

/** The test vectors of WebAuthn Level 3, section 16. The file says where its values are from. */
const { rpId, origin, vectors } = JSON.parse(readFileSync('src/testing/w3cVectors.json', 'utf8')) as Vectors

const settings: AuthSettings = authSettings({
  rpId,
  origins: [origin],
  jwtSecret: randomBytes(32).toString('hex'),
  previousJwtSecrets: [],
  payloadSecret: randomBytes(32).toString('hex'),
  authRateLimit: 30,
})
const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
const user = { id: 'somebody', webauthnUserId: base64url('00') } as ProductUser
type Vector = Vectors['vectors'][number]

async function registered({ registration }: Vector): Promise<string> {
  const id = base64url(registration.credential_id)
  const outcome = await registerPasskey(settings, { challenge: base64url(registration.challenge) } as Ceremony, {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(registration.clientDataJSON),
      attestationObject: base64url(registration.attestationObject),
    },
  })
  return outcome.isVerified ? 'passes' : outcome.problem
}

/** Authenticates with the key of the vector, even if our rules would refuse its registration. */
async function authenticated({ registration, authentication }: Vector): Promise<string> {
  const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(registration.attestationObject, 'hex')))
  const { credentialPublicKey, flags } = parseAuthenticatorData(attestation.get('authData'))
  const id = base64url(registration.credential_id)
  const clientDataJSON = base64url(authentication.clientDataJSON)
  const outcome = await authenticateWithPasskey(
    settings,
    { challenge: base64url(authentication.challenge) } as Ceremony,
    {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: base64url(authentication.authenticatorData),
        signature: base64url(authentication.signature),
        userHandle: user.webauthnUserId,
      },
    },
    {
      user,
      passkey: {
        credentialId: id,
        publicKey: Buffer.from(credentialPublicKey ?? []).toString('base64url'),
        counter: 0,
        deviceType: flags.be ? 'multiDevice' : 'singleDevice',
      } as Passkey,
    },
    clientDataProblem(clientDataJSON),
  )
  return 'problem' in outcome ? outcome.problem : 'passes'
}

const UNVERIFIED = /user could not be verified/
const FRAMED = /frame of another origin/
const UNASKED = /nobody asked/
const PASSES = /^passes$/

/**
 * The outcome of each vector under our rules: user verification is required, frames of another origin are refused, and
 * so are certificates, because nobody asks for them.
 */
const EXPECTED: Record<string, [registration: RegExp, authentication: RegExp]> = {
  'none-es256': [UNVERIFIED, UNVERIFIED],
  'packed-self-es256': [PASSES, UNVERIFIED],
  'none-es256-crossOrigin': [FRAMED, FRAMED],
  'none-es256-topOrigin': [FRAMED, FRAMED],
  'none-es256-long-credential-id': [UNVERIFIED, PASSES],
  'packed-es256': [UNASKED, PASSES],
  'packed-es384': [UNASKED, PASSES],
  'packed-es512': [UNASKED, UNVERIFIED],
  'packed-rs256': [UNASKED, UNVERIFIED],
  'packed-eddsa': [UNASKED, UNVERIFIED],
  'packed-ed448': [UNASKED, /invalid alg -53/],
  'tpm-es256': [UNASKED, PASSES],
  'android-key-es256': [UNASKED, UNVERIFIED],
  'apple-es256': [UNASKED, UNVERIFIED],
  'fido-u2f-es256': [UNASKED, UNVERIFIED],
}

describe('the test vectors of the W3C', () => {
  const nameOf = ({ section }: Vector) => section.replace('sctn-test-vectors-', '')

  it('are all here', () => {
    expect(vectors.map(nameOf)).toEqual(Object.keys(EXPECTED))
  })

  it.each(vectors.map((vector) => [nameOf(vector), vector] as const))(
    'pass or fail by our rules: %s',
    async (name, vector) => {
      const [registration, authentication] = EXPECTED[name] as [RegExp, RegExp]
      expect([await registered(vector), await authenticated(vector)]).toEqual([
        expect.stringMatching(registration),
        expect.stringMatching(authentication),
      ])
    },
  )

  it('that pass do so for their own challenge, origin and signature alone', async () => {
    const good = vectors.find((vector) => nameOf(vector) === 'none-es256-long-credential-id') as Vector
    const { authentication } = good
    const bent = (change: Partial<Vector['authentication']>) =>
      authenticated({ ...good, authentication: { ...authentication, ...change } })
    const other = vectors[0] as Vector
    expect(await bent({})).toBe('passes')
    expect(await bent({ challenge: other.authentication.challenge })).toMatch(/challenge/)
    expect(await bent({ signature: other.authentication.signature })).toMatch(/signature/)
    const data = Buffer.from(authentication.authenticatorData, 'hex')
    data.writeUInt8(data.readUInt8(36) + 1, 36)
    expect(await bent({ authenticatorData: data.toString('hex') })).toMatch(/signature/)
  })
})
