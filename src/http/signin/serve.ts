import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { serveFile } from '../pages/serveFile.ts'

/** The page may do only what its own files need: no other origin, no inline script, and no page may frame it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const SCRIPTS = ['signin.js', 'page.js', 'account.js', 'passkeys.js', 'api.js', 'documents.js', 'session.js']
export const PAGE_FILES = ['index.html', 'signin.css', 'icon.svg', ...SCRIPTS]

/**
 * The sign-in page at /signin: the reference client that front-end teams copy. Its files are read once, so that a new build
 * beside a running service never mixes two versions.
 */
export function serveSignIn(app: FastifyInstance): void {
  const serve = (url: string, name: string, content: Buffer) =>
    serveFile(app, url, { name, content, contentSecurityPolicy: CONTENT_SECURITY_POLICY })
  for (const name of PAGE_FILES) {
    const url = name === 'index.html' ? '/signin' : `/signin/${name}`
    serve(url, name, readFileSync(new URL(`./${name}`, import.meta.url)))
  }
  // The package exports its modules and not its bundle, which lies beside them.
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  const bundle = path.join(path.dirname(entry), '../dist/bundle/index.umd.min.js')
  serve('/signin/simplewebauthn.js', bundle, readFileSync(bundle))
}
