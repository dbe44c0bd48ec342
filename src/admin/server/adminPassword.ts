import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** How Payload hashes passwords, and how it did before: see `generatePasswordSaltHash.js` of Payload. */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const FORMER = { prefix: '', iterations: 25_000, bytes: 512 }
/** Of SHA-256. PBKDF2 runs all iterations for each block of its output. */
const BLOCK_BYTES = 32

/** The rounds of SHA-256 that one check of a password takes, whatever is stored. */
const ROUNDS = CURRENT.iterations * (CURRENT.bytes / BLOCK_BYTES)
const DECOY = { hash: CURRENT.prefix, salt: 'nobody' }

export interface StoredPassword {
  hash?: string | null
  salt?: string | null
}

/**
 * Whether this is the password of an account. It takes the same work whether there is such an account or not, because
 * the time of an answer would otherwise tell whose e-mail addresses have one.
 */
export async function isPassword(stored: StoredPassword | null, password: string): Promise<boolean> {
  const hash = stored?.hash || DECOY.hash
  const salt = stored?.salt || DECOY.salt
  const { prefix, iterations, bytes } = hash.startsWith(CURRENT.prefix) ? CURRENT : FORMER
  const derived = await derive(password, salt, iterations, bytes, 'sha256')
  const missing = ROUNDS - iterations * (bytes / BLOCK_BYTES)
  if (missing > 0) await derive(password, salt, missing, BLOCK_BYTES, 'sha256')
  const expected = Buffer.from(hash.slice(prefix.length), 'hex')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
