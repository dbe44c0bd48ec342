import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryCode, recoveryCodeHash } from './recoveryCode.ts'

describe('a recovery code', () => {
  it('has sixteen characters that cannot be mistaken, in groups of four', () => {
    for (let time = 0; time < 1_000; time += 1) {
      expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    }
  })

  it('uses each of the 32 characters in each place about as often', () => {
    const counts = new Map<string, number>()
    const codes = Array.from({ length: 6_400 }, () => newRecoveryCode().replaceAll('-', ''))
    for (const code of codes) {
      for (const [place, character] of [...code].entries()) {
        const key = `${place} ${character}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(16 * 32)
    // The expected count is 200; seven standard deviations are 98.
    expect([Math.min(...counts.values()) > 100, Math.max(...counts.values()) < 300]).toEqual([true, true])
  })

  it('is the same however it is typed', () => {
    const code = 'AB01-2C3D-4E5F-6G7H'
    for (const typed of [
      'ab01-2c3d-4e5f-6g7h',
      'AB012C3D4E5F6G7H',
      ' ab01 2c3d 4e5f 6g7h ',
      'ABO1-2C3D-4E5F-6G7H',
      'abol-2c3d-4e5f-6g7h',
      'ABoI-2C3D-4E5F-6G7H',
      'AB01\t2C3D\n4E5F6G7H',
    ]) {
      expect([typed, recoveryCodeHash(typed)]).toEqual([typed, recoveryCodeHash(code)])
    }
  })

  it('is another when any one character is another', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (place, character) => {
        const code = newRecoveryCode().replaceAll('-', '')
        fc.pre(code[place] !== character)
        const other = code.slice(0, place) + character + code.slice(place + 1)
        expect(recoveryCodeHash(other)).not.toBe(recoveryCodeHash(code))
      }),
    )
  })

  it('is not told by its hash', () => {
    const code = newRecoveryCode()
    expect(recoveryCodeHash(code)).toMatch(/^[\w-]{43}$/)
    expect(recoveryCodeHash(code)).not.toContain(code.replaceAll('-', ''))
  })
})
