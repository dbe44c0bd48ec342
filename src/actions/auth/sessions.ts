import { randomUUID } from 'node:crypto'
import type { RequiredDataFromCollectionSlug } from 'payload'
import { now, nowMs } from '../../kernel/clock.ts'
import { idOf } from '../../kernel/relation.ts'
import { LIMITS } from '../../kernel/rules.ts'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'
import { firstRefreshToken, hashOf, writeRefreshToken } from './refreshToken.ts'
import type { AuthSettings } from './settings.ts'
import { ACCESS_TOKEN_SECONDS, signToken } from './token.ts'

export const SESSION_MS = 30 * 24 * 60 * 60 * 1_000
const FRESH_MS = 5 * 60 * 1_000

/** The answer to a client that signs a user in. Both expiry times are RFC 3339. */
export interface SignedIn {
  user: ProductUser
  token: string
  tokenExpiresAt: string
  refreshToken: string
  refreshTokenExpiresAt: string
}

interface NewSession {
  userAgent: string | undefined
  /** Null when no passkey was used, as for a token that a command made. */
  authenticatedAt: Date | null
  lastsMs?: number
}

/** Opens a session and answers its first tokens. */
export async function openSession(
  { payload, req }: Transaction,
  settings: AuthSettings,
  user: ProductUser,
  { userAgent, authenticatedAt, lastsMs = SESSION_MS }: NewSession,
): Promise<SignedIn & { session: AuthSession }> {
  const session = await payload.create({
    collection: 'authSessions',
    data: {
      user: user.id,
      tokenHash: randomUUID(), // a placeholder: the real token contains the session's ID
      generation: 0,
      authenticatedAt: authenticatedAt?.toISOString() ?? null,
      lastUsedAt: now().toISOString(),
      expiresAt: new Date(nowMs() + lastsMs).toISOString(),
      userAgent: userAgent?.slice(0, LIMITS.userAgent),
    } as RequiredDataFromCollectionSlug<'authSessions'>,
    depth: 0,
    overrideAccess: true, // sessions are closed to everybody: only sign-in writes them
    req,
  })
  const first = firstRefreshToken(session.id)
  await payload.db.updateOne({
    collection: 'authSessions',
    id: session.id,
    data: { tokenHash: hashOf(first.secret) },
    req,
  })
  return { ...tokensFor(settings, user, session, writeRefreshToken(first)), session }
}

export function tokensFor(
  { jwtSecrets }: AuthSettings,
  user: ProductUser,
  { id, expiresAt }: Pick<AuthSession, 'id' | 'expiresAt'>,
  refreshToken: string,
): SignedIn {
  return {
    user,
    token: signToken({ userId: user.id, sessionId: id }, jwtSecrets),
    tokenExpiresAt: new Date(nowMs() + ACCESS_TOKEN_SECONDS * 1_000).toISOString(),
    refreshToken,
    refreshTokenExpiresAt: expiresAt,
  }
}

export function isAlive({ revokedAt, expiresAt }: Pick<AuthSession, 'revokedAt' | 'expiresAt'>): boolean {
  return !revokedAt && Date.parse(expiresAt) > nowMs()
}

/**
 * The end of the time in which the session may do what needs a fresh assertion, as RFC 3339; null outside that time.
 */
export function freshUntil({ authenticatedAt }: Pick<AuthSession, 'authenticatedAt'>): string | null {
  const until = authenticatedAt ? Date.parse(authenticatedAt) + FRESH_MS : 0
  return until > nowMs() ? new Date(until).toISOString() : null
}

/** The sessions of a user that are neither ended nor expired, the last used first. */
export async function livingSessions(
  { payload, req }: Pick<Transaction, 'payload' | 'req'>,
  userId: string,
): Promise<AuthSession[]> {
  const { docs } = await payload.find({
    collection: 'authSessions',
    where: { and: [{ user: { equals: userId } }, { expiresAt: { greater_than: now().toISOString() } }] },
    sort: '-lastUsedAt',
    pagination: false,
    depth: 0,
    overrideAccess: true, // sessions are closed; only their owner asks for them
    req,
  })
  return docs.filter(isAlive)
}

/**
 * Ends sessions and answers how many. They end with the next request on every node, because every request reads its
 * session.
 */
export async function endSessions({ payload, req }: Transaction, sessions: AuthSession[]): Promise<number> {
  if (sessions.length === 0) return 0
  await payload.db.updateMany({
    collection: 'authSessions',
    where: { id: { in: sessions.map(({ id }) => id) } },
    data: { revokedAt: now().toISOString() },
    returning: false,
    req,
  })
  return sessions.length
}

/** The session with this ID, even when it is over, and the ID of its owner; null when there is no such session. */
export async function findSession(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  sessionId: string,
): Promise<{ session: AuthSession; userId: string } | null> {
  // No access check: there is no caller before this read.
  const [session] = await findRows({ payload, req }, 'authSessions', { id: { equals: sessionId } }, { limit: 1 })
  return session ? { session, userId: idOf(session.user) } : null
}
