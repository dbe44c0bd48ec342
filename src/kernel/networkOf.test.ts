import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkOf } from './networkOf.ts'

/** One IPv6 address in several of its spellings. */
function spellings(groups: number[]): string[] {
  const long = groups.map((group) => group.toString(16).padStart(4, '0')).join(':')
  const short = groups.map((group) => group.toString(16)).join(':')
  const canonical = new URL(`http://[${short}]`).hostname.slice(1, -1)
  const [high, low] = groups.slice(6) as [number, number]
  const dotted = [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const mixed = `${groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':')}:${dotted}`
  return [long, long.toUpperCase(), short, canonical, mixed, `${canonical}%eth0`, `${short}%1`]
}
// Zeros are frequent here, because the short spellings of an address leave them out.
const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }))
const address = fc.array(group, { minLength: 8, maxLength: 8 })

describe('the network of an address', () => {
  it('is that of its first 64 bits on IPv6', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:0db8:0001:0002::1')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
    expect(networkOf('::')).toBe('0:0:0:0::/64')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })

  it('is one for all addresses that share those bits, in every spelling, and for no other', () => {
    fc.assert(
      fc.property(address, address, (one, other) => {
        const neighbour = [...one.slice(0, 4), ...other.slice(4)]
        // An IPv4-mapped address counts as its IPv4 address, which another test covers.
        fc.pre(one.slice(0, 4).some((each) => each !== 0))
        const networks = [...spellings(one), ...spellings(neighbour)].map(networkOf)
        expect(new Set(networks).size).toBe(1)
        const same = one.slice(0, 4).every((each, index) => each === other[index])
        expect(networkOf(spellings(other)[0] as string) === networks[0]).toBe(same)
      }),
    )
  })

  it('is the address itself on IPv4, in IPv6 clothes as well', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const [a, b, c, d] = ip.split('.').map(Number) as [number, number, number, number]
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        const clothes = [
          ip,
          `::ffff:${ip}`,
          `::FFFF:${ip}`,
          `::ffff:${hex}`,
          `0:0:0:0:0:ffff:${ip}`,
          `::ffff:${ip}%eth0`,
        ]
        expect(clothes.map(networkOf)).toEqual(Array(clothes.length).fill(ip))
      }),
    )
  })

  it('has nothing of the port that a proxy wrote beside the address', () => {
    expect(['192.0.2.1:50123', '192.0.2.1'].map(networkOf)).toEqual(['192.0.2.1', '192.0.2.1'])
    expect(['[2001:db8:1:2::3]:50123', '[2001:db8:1:2::4]'].map(networkOf)).toEqual([
      '2001:db8:1:2::/64',
      '2001:db8:1:2::/64',
    ])
  })

  it('is what it was given where that is no address', () => {
    for (const text of ['', 'unknown', 'a.socket', '1.2.3']) expect(networkOf(text)).toBe(text)
  })
})
