import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { androidOrigin, isGoodAndroidOrigin } from './nativeApps.ts'
import { readPasskeySettings } from './settings.ts'

const WEB = 'https://app.example.com'
const FINGERPRINT = '14:6D:E9:83:C5:73:06:50:D8:EE:B9:95:2F:34:FC:64:16:A0:83:42:E6:1D:BE:A8:8A:04:96:B2:3F:CF:44:E5'
// Computed by `echo $FINGERPRINT | tr -d : | xxd -r -p | basenc --base64url`.
const ORIGIN = 'android:apk-key-hash:FG3pg8VzBlDY7rmVLzT8ZBagg0LmHb6oigSWsj_PROU'

function read(variables: Record<string, string>, production = true) {
  const problems: string[] = []
  const all: Record<string, string> = { WEBAUTHN_RP_ID: 'example.com', NEXT_PUBLIC_APP_URL: WEB, ...variables }
  return { ...readPasskeySettings((name) => all[name], production, problems), problems }
}

describe('the settings of native apps', () => {
  it('are left out by default', () => {
    expect(read({})).toMatchObject({ appOrigins: [], apps: { android: [], apple: [] }, problems: [] })
  })

  it('take the origin of an Android app among the allowed origins, and keep it from the origins of browsers', () => {
    for (const production of [true, false]) {
      expect(read({ NEXT_PUBLIC_APP_URL: `${WEB}, ${ORIGIN},${ORIGIN}` }, production)).toMatchObject({
        origins: [WEB],
        appOrigins: [ORIGIN],
        problems: [],
      })
    }
  })

  it.each([
    'android:apk-key-hash:',
    `${ORIGIN}=`,
    ORIGIN.slice(0, -1),
    `${ORIGIN.slice(0, -1)}V`,
    ORIGIN.replace('_', '/'),
    ORIGIN.replace('apk-key-hash', 'apk-key-hash-sha256'),
    `android:${FINGERPRINT}`,
  ])('refuse "%s", which no Android names', (origin) => {
    expect(read({ NEXT_PUBLIC_APP_URL: `${WEB},${origin}` }).problems).toEqual([
      expect.stringMatching(/^NEXT_PUBLIC_APP_URL contains ".*", which is not the origin of an Android app: /),
    ])
  })

  it('make the origin of a certificate, which is one that they take', () => {
    expect(androidOrigin(FINGERPRINT)).toBe(ORIGIN)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const fingerprint = Buffer.from(bytes).toString('hex').match(/../g)?.join(':') as string
        expect(isGoodAndroidOrigin(androidOrigin(fingerprint))).toBe(true)
      }),
    )
  })

  it('name the certificates of each Android app, in upper or lower case', () => {
    const other = FINGERPRINT.replace('14', '15')
    const ANDROID_APPS = `com.example.app@${FINGERPRINT.toLowerCase()}, com.example.app@${other},com.example.coach@${other}`
    const { apps, problems } = read({
      NEXT_PUBLIC_APP_URL: [WEB, ORIGIN, androidOrigin(other)].join(),
      ANDROID_APPS,
    })
    expect(problems).toEqual([])
    expect(apps.android).toEqual([
      { packageName: 'com.example.app', fingerprints: [FINGERPRINT, other] },
      { packageName: 'com.example.coach', fingerprints: [other] },
    ])
  })

  it.each(['com.example.app', `app@${FINGERPRINT}`, `com.example.app@${FINGERPRINT.slice(3)}`, `@${FINGERPRINT}`])(
    'refuse the Android app "%s"',
    (app) => {
      const { problems } = read({ NEXT_PUBLIC_APP_URL: `${WEB},${ORIGIN}`, ANDROID_APPS: app })
      expect(problems).toEqual([expect.stringMatching(/^ANDROID_APPS contains "/)])
      expect(problems[0]).toContain(`"${app}"`)
    },
  )

  it('say which origin is missing, because an app without it could never sign in', () => {
    const ANDROID_APPS = `com.example.app@${FINGERPRINT}`
    expect(read({ ANDROID_APPS }).problems).toEqual([expect.stringContaining(`ANDROID_APPS needs "${ORIGIN}"`)])
    const APPLE_APPS = 'ABCDE12345.com.example.app'
    expect(read({ APPLE_APPS }).problems).toEqual([expect.stringContaining('APPLE_APPS needs "https://example.com"')])
    const NEXT_PUBLIC_APP_URL = `${WEB},https://example.com/`
    expect(read({ APPLE_APPS, NEXT_PUBLIC_APP_URL })).toMatchObject({ apps: { apple: [APPLE_APPS] }, problems: [] })
  })

  it.each(['com.example.app', 'ABCDE1234.com.example.app', 'ABCDE12345', 'abcde12345.com.example.app', '*'])(
    'refuse the Apple app "%s"',
    (APPLE_APPS) => {
      const { problems } = read({ NEXT_PUBLIC_APP_URL: 'https://example.com', APPLE_APPS })
      expect(problems).toEqual([expect.stringContaining(`APPLE_APPS contains "${APPLE_APPS}"`)])
    },
  )
})
