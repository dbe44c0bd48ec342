import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstRefreshToken,
  hashOf,
  isAncestor,
  type RefreshToken,
  readRefreshToken,
  sameHash,
  successorOf,
  writeRefreshToken,
} from './refreshToken.ts'

const KEY = randomBytes(32)

/** The first `length` tokens of a session, each the successor of the one before. */
function chain(length: number, key = KEY): RefreshToken[] {
  const tokens = [firstRefreshToken(randomUUID())]
  while (tokens.length < length) tokens.push(successorOf(tokens.at(-1) as RefreshToken, key))
  return tokens
}
const current = ({ generation, secret }: RefreshToken) => ({ generation, hash: hashOf(secret) })
const lengthAndTwo = fc
  .integer({ min: 2, max: 40 })
  .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1), fc.nat(length - 1)))

describe('a refresh token', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000_000), (sessionId, generation) => {
        const token = { sessionId, generation, secret: randomBytes(32).toString('base64url') }
        expect(readRefreshToken(writeRefreshToken(token))).toEqual(token)
      }),
    )
    const objectId = { ...firstRefreshToken(randomBytes(12).toString('hex')), generation: 35 }
    expect(readRefreshToken(writeRefreshToken(objectId))).toEqual(objectId)
  })

  it('leads to one successor, whoever computes it; another key leads elsewhere', () => {
    const [first] = chain(1) as [RefreshToken]
    expect(successorOf(first, KEY)).toEqual(successorOf({ ...first }, Buffer.from(KEY)))
    expect(successorOf(first, randomBytes(32)).secret).not.toBe(successorOf(first, KEY).secret)
  })

  it('is an ancestor of every later one of its session, at any depth, and of no other', () => {
    fc.assert(
      fc.property(lengthAndTwo, ([length, one, other]) => {
        const tokens = chain(length)
        const [ancestor, descendant] = [tokens[one], tokens[other]] as [RefreshToken, RefreshToken]
        expect(isAncestor(ancestor, current(descendant), KEY)).toBe(one < other)
      }),
    )
  })

  it('is no ancestor under another key, in another family, or in a generation that is not its own', () => {
    fc.assert(
      fc.property(lengthAndTwo, fc.integer({ min: 1, max: 50 }), ([length, at], shift) => {
        const tokens = chain(length)
        const [token, last] = [tokens[at], tokens.at(-1)] as [RefreshToken, RefreshToken]
        expect(isAncestor(token, current(last), randomBytes(32))).toBe(false)
        expect(isAncestor(token, current(chain(length).at(-1) as RefreshToken), KEY)).toBe(false)
        expect(isAncestor({ ...token, generation: token.generation + shift }, current(last), KEY)).toBe(false)
        expect(isAncestor({ ...token, generation: token.generation - shift }, current(last), KEY)).toBe(false)
      }),
    )
  })

  it('cannot be guessed into a family: garbage is never an ancestor', () => {
    const last = chain(20).at(-1) as RefreshToken
    fc.assert(
      fc.property(fc.nat(19), fc.uint8Array({ minLength: 32, maxLength: 32 }), (generation, bytes) => {
        const secret = Buffer.from(bytes).toString('base64url')
        expect(isAncestor({ sessionId: last.sessionId, generation, secret }, current(last), KEY)).toBe(false)
      }),
    )
  })

  it('is nothing when it is garbage', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => readRefreshToken(text) === null))
    const { sessionId, secret } = firstRefreshToken(randomUUID())
    for (const text of [
      `${sessionId}.0.${secret}.`,
      `${sessionId}.0.${secret}\n`,
      `${sessionId}.00000.${secret}`,
      `${sessionId}.zzzz.${secret}`,
      `${sessionId}.-1.${secret}`,
      `${sessionId}..${secret}`,
      `${sessionId}.0.${secret.slice(1)}`,
      `${sessionId}.0.${secret.slice(1)}=`,
      `${'a'.repeat(23)}.0.${secret}`,
      `${'g'.repeat(24)}.0.${secret}`,
    ]) {
      expect([text, readRefreshToken(text)]).toEqual([text, null])
    }
  })

  it('has 256 random bits', () => {
    const secrets = Array.from({ length: 100 }, () => firstRefreshToken(randomUUID()).secret)
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  })
})

describe('hashes', () => {
  it('are the same only when they are the same, of whatever length', () => {
    fc.assert(
      fc.property(fc.base64String(), fc.base64String(), (one, other) => sameHash(one, other) === (one === other)),
    )
    expect(sameHash(hashOf('a'), hashOf('a'))).toBe(true)
  })
})
