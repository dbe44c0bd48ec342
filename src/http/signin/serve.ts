import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { servePasskeyPage } from '../pages/servePasskeyPage.ts'

const SCRIPTS = [
  'signin',
  'actions',
  'wayIn',
  'questions',
  'page',
  'account',
  'passkeys',
  'api',
  'documents',
  'session',
]
export const PAGE_FILES = ['index.html', 'signin.css', 'icon.svg', ...SCRIPTS.map((name) => `${name}.js`)]

/** The sign-in page at /signin: the reference client that front-end teams copy. /invitations loads most of its files too. */
export function serveSignIn(app: FastifyInstance): void {
  // The package exports its modules and not its bundle, which lies beside them.
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  const bundle = pathToFileURL(path.join(path.dirname(entry), '../dist/bundle/index.umd.min.js'))
  const own = PAGE_FILES.map((name) => [name, new URL(`./${name}`, import.meta.url)] as const)
  servePasskeyPage(app, { address: '/signin', files: new Map([...own, ['simplewebauthn.js', bundle]]) })
}
