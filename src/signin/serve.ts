import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'

/** What the page may do is what its own files need: no other origin, no inline script, no frame around it. */
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

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const SCRIPTS = ['signin.js', 'page.js', 'account.js', 'passkeys.js', 'api.js']
export const PAGE_FILES = ['index.html', 'signin.css', 'icon.svg', ...SCRIPTS]

/**
 * The sign-in page at /signin: the reference client that front-end teams copy. Its files are read once, so that a new build
 * beside a running service never mixes two versions.
 */
export function serveSignIn(app: FastifyInstance): void {
  for (const name of PAGE_FILES) {
    const url = name === 'index.html' ? '/signin' : `/signin/${name}`
    serve(app, url, name, readFileSync(new URL(`./${name}`, import.meta.url)))
  }
  // The package exports its modules and not its bundle, which lies beside them.
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  const bundle = path.join(path.dirname(entry), '../dist/bundle/index.umd.min.js')
  serve(app, '/signin/simplewebauthn.js', bundle, readFileSync(bundle))
}

function serve(app: FastifyInstance, url: string, name: string, content: Buffer): void {
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`
  app.get(url, async (request, reply) => {
    reply.headers({
      'cache-control': 'no-cache', // asked for again each time, and answered 304
      'content-security-policy': CONTENT_SECURITY_POLICY,
      etag,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type(TYPES[path.extname(name)] as string).send(content)
  })
}

/** A proxy that compresses makes an ETag a weak one. */
function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
