import { describe, expect, it } from 'vitest'
import { preferredEncoding } from './preferredEncoding.ts'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['deflate, zstd', null],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0', null],
    ['gzip; q=0.0 , br;q=0', null],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['gzip;q=0.5, br; q=0.8', 'br'],
    ['identity, gzip;q=0.5', null],
    ['identity, gzip', 'gzip'],
    ['br;q=rubbish, gzip', 'gzip'],
    ['brotli, xgzip', null],
  ])('for "%s" is %s', (header, encoding) => {
    expect(preferredEncoding(header)).toBe(encoding)
  })
})
