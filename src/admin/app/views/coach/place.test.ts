import { describe, expect, it } from 'vitest'
import { placeIn, withPlace } from './place.ts'

describe('a place in the address', () => {
  it('comes back as it was put there, and leaves the rest of the address alone', () => {
    const place = { month: '2026-12', workout: 'one two' }
    const address = withPlace('https://example.org/admin/x/training?locale=en', place)
    expect(address).toMatch(/^\/admin\/x\/training\?locale=en&/)
    expect(placeIn(address.slice(address.indexOf('?')))).toEqual(place)
    expect(withPlace(`https://example.org${address}`, { month: '', workout: '' })).toBe('/admin/x/training?locale=en')
  })

  it('is the present month where the address names none', () => {
    expect(placeIn('')).toEqual({ month: '', workout: '' })
    expect(placeIn('?month=soon')).toEqual({ month: '', workout: '' })
  })
})
