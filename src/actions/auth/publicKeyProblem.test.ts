import { generateKeyPairSync } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { describe, expect, it } from 'vitest'
import { publicKeyProblem } from './publicKeyProblem.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const ed25519 = (x: Uint8Array, more: [number, number][] = []) => problem([[1, 1], [3, -8], [-1, 6], [-2, x], ...more])
const problem = (entries: [number, number | Uint8Array][]) =>
  publicKeyProblem(isoCBOR.encode(new Map<number, number | Uint8Array>(entries)))

/** All points of the curve whose order is 1, 2, 4 or 8, as RFC 8032 encodes them, and the other encodings of two. */
const SMALL = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]

describe('the public key of a passkey', () => {
  it('is taken when it is one, of any of the three algorithms', () => {
    for (let n = 0; n < 5; n += 1) {
      const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
      expect(ed25519(new Uint8Array(Buffer.from(String(x), 'base64url')))).toBeNull()
      const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
      const [ex, ey] = [ec.x, ec.y].map((each) => new Uint8Array(Buffer.from(String(each), 'base64url')))
      expect(
        problem([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, ex as Uint8Array],
          [-3, ey as Uint8Array],
        ]),
      ).toBeNull()
    }
    // RFC 8032, section 7.1, tests 1 and 2.
    expect(ed25519(bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'))).toBeNull()
    expect(ed25519(bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'))).toBeNull()
  })

  it('is refused off its curve, and half of all numbers are', () => {
    const numbers = Array.from({ length: 40 }, (_, n) =>
      bytes(`${(n + 2).toString(16).padStart(2, '0')}${'00'.repeat(31)}`),
    )
    const off = numbers.filter((x) => ed25519(x) !== null)
    expect(off.length).toBeGreaterThan(10)
    expect(off.length).toBeLessThan(30)
  })

  it.each(SMALL)('is refused when anybody can sign for it: %s', (hex) => {
    expect(ed25519(bytes(hex))).toBe('the public key is not a point of its curve')
  })

  it.each([512, 1_024, 2_040])('is refused with %i bits of RSA, and with an exponent of 1 or 3', (bits) => {
    const n = new Uint8Array(bits / 8).fill(255)
    const [large, e] = [new Uint8Array(256).fill(255), new Uint8Array([1, 0, 1])]
    const rsa = (modulus: Uint8Array, exponent: Uint8Array) =>
      problem([
        [1, 3],
        [3, -257],
        [-1, modulus],
        [-2, exponent],
      ])
    expect(rsa(large, e)).toBeNull()
    expect(rsa(n, e)).toMatch(/less than 2048 bits/)
    expect(rsa(new Uint8Array([...new Uint8Array(256), ...n]), e)).toMatch(/less than 2048 bits/)
    for (const exponent of [[1], [3], [1, 0, 0], [0]]) expect(rsa(large, new Uint8Array(exponent))).toMatch(/no use/)
  })
})
