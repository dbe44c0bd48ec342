import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { serveFile } from './serveFile.ts'

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

interface PasskeyPage {
  /** The address of the page. Its other files lie under it. */
  address: string
  /** The names of the files, with where each one is read. `index.html` is the page. */
  files: ReadonlyMap<string, URL>
}

/**
 * Serves a page on which people use their passkeys, as files that the browser runs as they are. They are read once, so that
 * a new build beside a running service never mixes two versions.
 */
export function servePasskeyPage(app: FastifyInstance, { address, files }: PasskeyPage): void {
  for (const [name, file] of files) {
    const url = name === 'index.html' ? address : `${address}/${name}`
    serveFile(app, url, { name, content: readFileSync(file), contentSecurityPolicy: CONTENT_SECURITY_POLICY })
  }
}
