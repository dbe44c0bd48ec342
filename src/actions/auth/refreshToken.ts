import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A refresh token. It is opaque to clients; its form is `<session>.<generation>.<secret>`. The first secret is 256
 * random bits, and each next secret is the HMAC of the one before. So a token that is used twice within seconds,
 * because the answer was lost, leads to the same successor, although only hashes are stored. A token of any earlier
 * generation proves that it is an ancestor, because the current secret can be computed from it. Pure, apart from the
 * randomness of the first secret.
 */
export interface RefreshToken {
  sessionId: string
  generation: number
  secret: string
}

/** A session that is refreshed once a minute takes about two years to reach this number. */
const MOST_GENERATIONS = 1_000_000

export function firstRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, generation: 0, secret: randomBytes(32).toString('base64url') }
}

export function successorOf({ sessionId, generation, secret }: RefreshToken, key: Buffer): RefreshToken {
  return { sessionId, generation: generation + 1, secret: nextSecret(secret, key) }
}

/**
 * Whether the token with this hash and generation descends from `ancestor`. Nobody can forge an ancestor without the
 * key.
 */
export function isAncestor(
  ancestor: RefreshToken,
  current: { generation: number; hash: string },
  key: Buffer,
): boolean {
  let { secret } = ancestor
  if (ancestor.generation >= current.generation) return false
  for (let generation = ancestor.generation; generation < current.generation; generation += 1) {
    secret = nextSecret(secret, key)
  }
  return sameHash(hashOf(secret), current.hash)
}

export function writeRefreshToken({ sessionId, generation, secret }: RefreshToken): string {
  return `${sessionId}.${generation.toString(36)}.${secret}`
}

export function readRefreshToken(token: string): RefreshToken | null {
  const match = /^([0-9a-f-]{24,36})\.([0-9a-z]{1,4})\.([\w-]{43})$/.exec(token)
  if (!match) return null
  const [, sessionId = '', count = '', secret = ''] = match
  const generation = Number.parseInt(count, 36)
  return generation <= MOST_GENERATIONS ? { sessionId, generation, secret } : null
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

function nextSecret(secret: string, key: Buffer): string {
  return createHmac('sha256', key).update(secret).digest('base64url')
}
