import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientDataProblem, isCredentialId } from './clientData.ts'

const encoded = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url')

describe('client data', () => {
  it('is fine when it comes from no frame, whatever else it says', () => {
    for (const data of [{ crossOrigin: false }, {}, { crossOrigin: false, future: { field: 1 } }]) {
      expect(clientDataProblem(encoded(data))).toBeNull()
    }
  })

  it.each([
    { crossOrigin: true },
    { crossOrigin: 'true' },
    { crossOrigin: 1 },
    { crossOrigin: false, topOrigin: 'https://evil.example.com' },
    { topOrigin: '' },
    { topOrigin: null },
  ])('is refused when it comes from a frame: %j', (data) => {
    expect(clientDataProblem(encoded(data))).toMatch(/frame/)
  })

  it('is refused when it is no JSON', () => {
    for (const text of ['', '{', 'x', '{"crossOrigin":false', '\ufeff{}']) {
      expect([text, clientDataProblem(Buffer.from(text).toString('base64url'))]).toEqual([text, expect.any(String)])
    }
  })

  it('is refused when it is no base64url text, which two decoders could read as two texts', () => {
    const good = encoded({ crossOrigin: false })
    for (const value of [
      null,
      undefined,
      7,
      {},
      [good],
      [...Buffer.from('{}')],
      `${good}=`,
      `${good}!`,
      ` ${good}`,
      `${good}\n`,
    ]) {
      expect(clientDataProblem(value)).toBe('the client data is not base64url')
    }
  })

  it('never throws', () => {
    const problem = (value: unknown) => {
      expect([null, expect.any(String)]).toContainEqual(clientDataProblem(value))
    }
    fc.assert(fc.property(fc.anything(), problem))
    fc.assert(fc.property(fc.json(), (json) => problem(Buffer.from(json).toString('base64url'))))
  })
})

describe('a credential ID', () => {
  it('has 1 to 1,023 bytes', () => {
    for (const length of [1, 16, 32, 64, 1_022, 1_023]) {
      expect([length, isCredentialId(randomBytes(length).toString('base64url'))]).toEqual([length, true])
    }
    for (const length of [0, 1_024, 1_025, 65_535]) {
      expect([length, isCredentialId(randomBytes(length).toString('base64url'))]).toEqual([length, false])
    }
  })

  it.each([[null], [undefined], [7], [{}], [['AAAA']], ['AA=='], ['A+A/'], ['A A'], ['AAAA\n']])(
    'is not %j',
    (value) => {
      expect(isCredentialId(value)).toBe(false)
    },
  )
})
