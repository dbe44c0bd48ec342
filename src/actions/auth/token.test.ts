import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import jwt from 'jsonwebtoken'
import { describe, expect, it } from 'vitest'
import { ACCESS_TOKEN_SECONDS, bearerToken, signToken, verifyToken as verification } from './token.ts'

const secret = () => randomBytes(48).toString('base64url')
const WHOSE = { userId: 'a user', sessionId: 'a session' }

function verifyToken(token: string, secrets: string[]) {
  const outcome = verification(token, secrets)
  return outcome.isValid ? outcome.whose : outcome.refusal
}

describe('an access token', () => {
  it('says whose it is, of which session, for ten minutes, and nothing else', () => {
    const [mine, before] = [secret(), secret()]
    const token = signToken(WHOSE, [mine, before])
    const { header, payload } = jwt.decode(token, { complete: true }) as jwt.Jwt & { payload: jwt.JwtPayload }
    expect(header).toEqual({ alg: 'HS256', typ: 'at+jwt', kid: expect.stringMatching(/^[\w-]{8}$/) })
    expect(payload).toEqual({
      sub: 'a user',
      sid: 'a session',
      iss: 'waymark',
      aud: 'waymark-api',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
    })
    expect((payload.exp as number) - (payload.iat as number)).toBe(ACCESS_TOKEN_SECONDS)
    expect(ACCESS_TOKEN_SECONDS).toBe(600)
    expect(verifyToken(token, [mine])).toEqual(WHOSE)
  })

  it('differs each time', () => {
    const mine = secret()
    expect(signToken(WHOSE, [mine])).not.toBe(signToken(WHOSE, [mine]))
  })

  it('is verified by any of the secrets, wherever it stands, and by no other', () => {
    const [old, older, latest] = [secret(), secret(), secret()]
    for (const signer of [old, older, latest]) {
      const token = signToken(WHOSE, [signer])
      expect(verifyToken(token, [latest, old, older])).toEqual(WHOSE)
      expect(
        verifyToken(
          token,
          [latest, old, older].filter((each) => each !== signer),
        ),
      ).toBe('INVALID_TOKEN')
    }
    expect(verifyToken(signToken(WHOSE, [latest]), [])).toBe('INVALID_TOKEN')
  })

  it('is none when it names its user or its session by anything but a text', () => {
    const mine = secret()
    const { header, payload } = jwt.decode(signToken(WHOSE, [mine]), { complete: true }) as jwt.Jwt
    const naming = (claims: object) => jwt.sign({ ...(payload as jwt.JwtPayload), ...claims }, mine, { header })
    expect(verifyToken(naming({}), [mine])).toEqual(WHOSE)
    for (const claim of ['sub', 'sid']) {
      for (const value of [5, 0, true, null, undefined, '', [], ['a user'], {}, { $ne: null }]) {
        expect([claim, value, verifyToken(naming({ [claim]: value }), [mine])]).toEqual([claim, value, 'INVALID_TOKEN'])
      }
    }
  })

  it('tells one that has expired from one that is none', () => {
    const mine = secret()
    expect(verifyToken(signToken(WHOSE, [mine], -31), [mine])).toBe('EXPIRED_TOKEN')
    expect(verifyToken(signToken(WHOSE, [mine], -25), [mine])).toEqual(WHOSE)
    expect(verifyToken(signToken(WHOSE, [mine], -31), [secret()])).toBe('INVALID_TOKEN')
  })

  it('is none when it is garbage, or when any one character of it is another', () => {
    const mine = secret()
    const token = signToken(WHOSE, [mine])
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => verifyToken(text, [mine]) === 'INVALID_TOKEN'))
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, character) => {
        // The last character of a base64url part has bits that the decoder ignores.
        fc.pre(token[at] !== character && token[at + 1] !== '.' && at !== token.length - 1)
        expect(verifyToken(token.slice(0, at) + character + token.slice(at + 1), [mine])).toBe('INVALID_TOKEN')
      }),
    )
  })
})

describe('the Authorization header', () => {
  it('holds a token after its scheme, in any spelling, or none', () => {
    expect(bearerToken('Bearer a.b.c')).toBe('a.b.c')
    expect(bearerToken('bEaReR   a.b-_.c')).toBe('a.b-_.c')
    for (const header of [
      '',
      'Bearer',
      'Bearer ',
      'Basic a.b.c',
      'a.b.c',
      'Bearer a.b',
      'Bearer a.b.c.d',
      'Bearer a.b.c ',
    ]) {
      expect([header, bearerToken(header)]).toEqual([header, null])
    }
  })
})
