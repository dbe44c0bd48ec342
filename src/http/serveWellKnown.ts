import type { FastifyInstance } from 'fastify'
import type { NativeApps } from '../actions/auth/nativeApps.ts'
import { serveFile } from './pages/serveFile.ts'

/** What an app may do in the name of the domain: use its passkeys, and open its links. */
const ANDROID_RELATIONS = ['delegate_permission/common.get_login_creds', 'delegate_permission/common.handle_all_urls']

/**
 * The files by which browsers, Android and Apple learn who may use the passkeys of the domain. A file that would name
 * nobody is not there, so that another server may have it.
 */
export function serveWellKnown(app: FastifyInstance, origins: string[], { android, apple }: NativeApps): void {
  const serve = (name: string, content: object) =>
    serveFile(app, `/.well-known/${name}`, {
      name: 'content.json', // Apple's file has no ending
      content: Buffer.from(JSON.stringify(content)),
      contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
    })

  // WebAuthn Level 3, 5.11: a page at one of these origins may use the passkeys of a domain that is not its own.
  if (origins.length > 0) serve('webauthn', { origins })
  if (android.length > 0) {
    serve(
      'assetlinks.json',
      android.map(({ packageName, fingerprints }) => ({
        relation: ANDROID_RELATIONS,
        target: { namespace: 'android_app', package_name: packageName, sha256_cert_fingerprints: fingerprints },
      })),
    )
  }
  if (apple.length > 0) serve('apple-app-site-association', { webcredentials: { apps: apple } })
}
