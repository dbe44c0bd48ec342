import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Refresh tokens. Opaque to clients; in truth `<session>.<generation>.<secret>`, 256 random bits in the first generation and
 * each next secret the HMAC of the one before. So a token that was used twice within seconds (its answer was lost) leads to
 * the same successor although only hashes are stored, and a token of any earlier generation proves itself an ancestor: from
 * it the current one can be computed. Pure, but for the randomness of the first.
 */
export interface RefreshToken {
  sessionId: string
  generation: number
  secret: string
}

/** Refreshed once a minute, a session would live two years before it had so many. */
const MOST_GENERATIONS = 1_000_000

export function firstRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, generation: 0, secret: randomBytes(32).toString('base64url') }
}

export function successorOf({ sessionId, generation, secret }: RefreshToken, key: Buffer): RefreshToken {
  return { sessionId, generation: generation + 1, secret: nextSecret(secret, key) }
}

/** Whether the token of this hash and generation descends from `ancestor`, which nobody can forge without the key. */
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
