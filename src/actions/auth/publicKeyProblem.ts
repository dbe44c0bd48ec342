import { createPublicKey } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** The labels of a COSE key (RFC 9052, section 7.1, and RFC 9053, sections 7.1 and 7.2) and of an RSA key (RFC 8230). */
const [KTY, ALG, CRV, X, Y] = [1, 3, -1, -2, -3]
const [N, E] = [-1, -2]

const SHORTEST_RSA_BITS = 2_048
/** Authenticators use this exponent. A signature for an exponent of 1 needs no private key. */
const SMALLEST_RSA_EXPONENT = 65_537n

type CoseKey = Map<number, unknown>

/** The algorithm that a COSE key says it is for. */
export function algorithmOf(publicKey: Uint8Array<ArrayBuffer>): unknown {
  return (isoCBOR.decodeFirst(publicKey) as CoseKey).get(ALG)
}

/**
 * What is wrong with a public key in COSE, in words for the audit log; null for a good key. SimpleWebAuthn compares the
 * algorithm with the list and looks at nothing else before the first login. Pure.
 */
export function publicKeyProblem(publicKey: Uint8Array<ArrayBuffer>): string | null {
  const key = isoCBOR.decodeFirst(publicKey) as CoseKey
  if (!(key instanceof Map)) return 'the public key is not a COSE key'
  switch (key.get(ALG)) {
    case -7:
      return es256Problem(key)
    case -8:
      return eddsaProblem(key)
    case -257:
      return rs256Problem(key)
    default:
      return 'the algorithm of the public key was not offered'
  }
}

const NOT_OF_ITS_ALGORITHM = 'the public key is of another kind or curve than its algorithm'

function es256Problem(key: CoseKey): string | null {
  const [x, y] = [key.get(X), key.get(Y)]
  if (key.get(KTY) !== 2 || key.get(CRV) !== 1) return NOT_OF_ITS_ALGORITHM
  if (!isBytes(x, 32) || !isBytes(y, 32)) return 'the coordinates of the public key do not have 32 bytes each'
  try {
    // OpenSSL imports no point that is not on P-256. The curve has no points of a small order.
    createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: base64url(x), y: base64url(y) } })
    return null
  } catch {
    return 'the public key is not a point of its curve'
  }
}

function eddsaProblem(key: CoseKey): string | null {
  const x = key.get(X)
  if (key.get(KTY) !== 1 || key.get(CRV) !== 6) return NOT_OF_ITS_ALGORITHM
  if (!isBytes(x, 32)) return 'the public key does not have 32 bytes'
  return isEd25519Point(x) ? null : 'the public key is not a point of its curve'
}

function rs256Problem(key: CoseKey): string | null {
  const [n, e] = [key.get(N), key.get(E)]
  if (key.get(KTY) !== 3) return NOT_OF_ITS_ALGORITHM
  if (!isBytes(n) || !isBytes(e) || e.length > 4) return 'the public key is not a modulus and an exponent'
  const [modulus, exponent] = [numberOf(n), numberOf(e)]
  if (modulus.toString(2).length < SHORTEST_RSA_BITS) return `the public key has less than ${SHORTEST_RSA_BITS} bits`
  const isOdd = modulus % 2n === 1n && exponent % 2n === 1n
  return isOdd && exponent >= SMALLEST_RSA_EXPONENT ? null : 'the public key has a modulus or an exponent of no use'
}

const P = 2n ** 255n - 19n
/** The constant d of the curve: RFC 8032, section 5.1. */
const D = modulo(-121_665n * inverse(121_666n))

/**
 * Whether 32 bytes are a point of the curve, decoded as RFC 8032, section 5.1.3 says, and not one of the few points of
 * a small order, for which anybody can sign. OpenSSL imports any 32 bytes.
 */
function isEd25519Point(bytes: Uint8Array): boolean {
  const encoded = numberOf(bytes.toReversed())
  const y = encoded & (2n ** 255n - 1n)
  if (y >= P) return false
  const square = modulo((y * y - 1n) * inverse(D * y * y + 1n))
  if (square !== 0n && power(square, (P - 1n) / 2n) !== 1n) return false
  // The y of twice a point needs the square of its x only. Three doublings take a point of a small order to the neutral
  // point, whose y is 1.
  let point = { square, y }
  for (let doublings = 0; doublings < 3; doublings += 1) point = doubled(point)
  return point.y !== 1n
}

/** Twice a point, with the square of its x: the addition of RFC 8032, section 5.1.4, in affine coordinates. */
function doubled({ square, y }: { square: bigint; y: bigint }): { square: bigint; y: bigint } {
  const product = D * square * y * y
  const x2 = modulo(4n * square * y * y * inverse((1n + product) ** 2n))
  return { square: x2, y: modulo((y * y + square) * inverse(1n - product)) }
}

function modulo(value: bigint): bigint {
  return ((value % P) + P) % P
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, modulo(base)]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % P
    factor = (factor * factor) % P
  }
  return result
}

function inverse(value: bigint): bigint {
  return power(value, P - 2n)
}

const isBytes = (value: unknown, length?: number): value is Uint8Array =>
  value instanceof Uint8Array && (length === undefined ? value.length > 0 : value.length === length)
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
