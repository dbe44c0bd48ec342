/**
 * Apps outside of browsers that may use the passkeys of this service. The systems of Android and Apple let an app do so
 * only if the domain of the passkeys names it in a file of its own.
 */
export interface NativeApps {
  android: AndroidApp[]
  /** The IDs of Apple's apps, as `<team>.<bundle>`. */
  apple: string[]
}

interface AndroidApp {
  packageName: string
  /** The SHA-256 of the certificates that sign the app, as Google prints them: 32 bytes in hex, with colons. */
  fingerprints: string[]
}

export const NO_APPS: NativeApps = { android: [], apple: [] }

const PACKAGE = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/
const FINGERPRINT = /^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/
const APPLE_APP = /^[A-Z0-9]{10}(\.[A-Za-z0-9-]+)+$/
/** The SHA-256 of a certificate in base64url: 43 characters, of which the last one has four bits. */
const KEY_HASH_ORIGIN = /^android:apk-key-hash:[\w-]{42}[AEIMQUYcgkosw048]$/

/** Whether a passkey that is used in an app of Android names this origin. No browser does. */
export const isAndroidOrigin = (text: string): boolean => text.startsWith('android:')
export const isGoodAndroidOrigin = (text: string): boolean => KEY_HASH_ORIGIN.test(text)

/** The origin that Android gives to an app that is signed with the certificate of this fingerprint. */
export function androidOrigin(fingerprint: string): string {
  return `android:apk-key-hash:${Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url')}`
}

type Read = (name: string) => string | undefined

interface Passkeys {
  origins: string[]
  rpId: string
}

/**
 * Reads the apps. Each problem is added to `problems`. An app that the files name and the origins lack could make a
 * passkey and never sign in with it, so this is a problem too.
 */
export function readNativeApps(set: Read, passkeys: Passkeys, problems: string[]): NativeApps {
  const android = readAndroidApps(listed(set('ANDROID_APPS')), passkeys.origins, problems)
  const apple = listed(set('APPLE_APPS'))
  for (const app of apple.filter((candidate) => !APPLE_APP.test(candidate))) {
    problems.push(
      `APPLE_APPS contains "${app}", which is not a team and a bundle ID such as ABCDE12345.com.example.app.`,
    )
  }
  const ofApple = `https://${passkeys.rpId}`
  if (apple.length > 0 && passkeys.rpId && !passkeys.origins.some((origin) => origin.replace(/\/$/, '') === ofApple)) {
    problems.push(`APPLE_APPS needs "${ofApple}" in NEXT_PUBLIC_APP_URL: it is the origin of passkeys in Apple's apps.`)
  }
  return { android, apple }
}

function readAndroidApps(entries: string[], origins: string[], problems: string[]): AndroidApp[] {
  const apps = new Map<string, string[]>()
  for (const entry of entries) {
    const [packageName = '', given = '', ...more] = entry.split('@')
    const fingerprint = given.toUpperCase()
    if (!PACKAGE.test(packageName) || !FINGERPRINT.test(fingerprint) || more.length > 0) {
      problems.push(
        `ANDROID_APPS contains "${entry}", which is not a package and the SHA-256 fingerprint of its certificate, ` +
          'such as com.example.app@14:6D:…:9C with 32 bytes.',
      )
      continue
    }
    apps.set(packageName, [...(apps.get(packageName) ?? []), fingerprint])
    const origin = androidOrigin(fingerprint)
    if (!origins.includes(origin)) {
      problems.push(`ANDROID_APPS needs "${origin}" in NEXT_PUBLIC_APP_URL: it is the origin of ${packageName}.`)
    }
  }
  return [...apps].map(([packageName, fingerprints]) => ({ packageName, fingerprints: [...new Set(fingerprints)] }))
}

const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
