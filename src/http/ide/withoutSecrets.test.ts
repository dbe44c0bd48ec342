import { describe, expect, it } from 'vitest'
import { withoutSecrets } from './client/withoutSecrets.ts'

describe('what the IDE remembers', () => {
  it.each([
    ['headers', '{ "Authorization": "Bearer abc.def" }', '{ "Authorization": "" }'],
    [
      'variables',
      '{"input":{"refreshToken":"r_1.2-3","other":"kept"}}',
      '{"input":{"refreshToken":"","other":"kept"}}',
    ],
    [
      'a document',
      '{ refreshSession(input: { refreshToken: "r_1" }) { token } }',
      '{ refreshSession(input: { refreshToken: "" }) { token } }',
    ],
  ])('has no secret of %s, also in the history', (_, text, rest) => {
    expect(withoutSecrets(text)).toBe(rest)
    expect(withoutSecrets(JSON.stringify({ queries: [{ text }, { text }] }))).toBe(
      JSON.stringify({ queries: [{ text: rest }, { text: rest }] }),
    )
  })

  it('has each of several', () => {
    expect(withoutSecrets('{"recoveryCode":"A-B","refreshToken":"c"}')).toBe('{"recoveryCode":"","refreshToken":""}')
  })

  it('is everything else as it was', () => {
    const text = '{"query":"{ login { token refreshToken refreshTokenExpiresAt } }","variables":"{\\"first\\": 20}"}'
    expect(withoutSecrets(text)).toBe(text)
  })
})
