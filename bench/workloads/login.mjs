// Signing in, as each target does it: with a passkey (two requests, and an ES256 signature that a software
// authenticator makes and the target checks) and with a password (one request, PBKDF2). The two use different
// cryptography, so the ratio says what a login costs a service, and not whose code is faster.
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ORIGIN } from '../processes.mjs'
import { dataOf, document, graphql } from './requests.mjs'
import { PAYLOAD_LOGIN } from './signedIn.mjs'

/** @import { Answer, Client, Send } from '../load.mjs' */
/** @import { Workload } from './index.mjs' */
/** @typedef {typeof import('../../src/testing/softwareAuthenticator.ts')} Authenticators */

const ACCOUNTS = 3
const PATH = '/graphql'
const BUILT = 'node_modules/.cache/bench/softwareAuthenticator.mjs'

/** @type {Workload} */
export const login = {
  name: 'login',
  about: 'Waymark: a passkey, two requests; Payload: a password, one request',
  clients: {
    waymark: () => {
      const people = Array.from({ length: ACCOUNTS }, () => person())
      let next = 0
      return (send) => people[next++ % ACCOUNTS](send)
    },
    payload: ({ admins }, { index, connections }) => {
      const own = admins.filter((_, place) => place % connections === index)
      let next = 0
      return async (send) => {
        const answer = await send(graphql('/api/graphql', PAYLOAD_LOGIN, own[next++ % own.length]))
        if (!dataOf(answer).loginAdmin.token) throw new Error('loginAdmin answered no token.')
        return answer.bytes
      }
    },
  },
}

/**
 * Registers on the first call, and signs in on every call.
 *
 * @returns {Client}
 */
function person() {
  /**
   * @param {Send} send
   * @param {string} name
   * @param {Record<string, unknown>} input
   */
  const ask = (send, name, input) => send(graphql(PATH, document(name), { input }))
  /** @type {Awaited<ReturnType<typeof register>>} */
  let authenticator
  return async (send) => {
    authenticator ??= await register(ask.bind(null, send))
    const { ceremonyId, options } = dataOf(await ask(send, 'loginOptions', {})).passkeyLoginOptions
    const answer = await ask(send, 'login', { ceremonyId, credential: authenticator.get(options) })
    if (!dataOf(answer).login.token) throw new Error('login answered no token.')
    return answer.bytes
  }
}

/** @param {(name: string, input: Record<string, unknown>) => Promise<Answer>} ask */
async function register(ask) {
  const { SoftwareAuthenticator } = await loadAuthenticator()
  const authenticator = new SoftwareAuthenticator(ORIGIN)
  const username = `member-${randomUUID().slice(0, 8)}`
  const asked = await ask('registrationOptions', { username })
  const { ceremonyId, options } = dataOf(asked).passkeyRegistrationOptions
  dataOf(await ask('register', { ceremonyId, credential: authenticator.create(options) }))
  return authenticator
}

/** @type {Promise<Authenticators>} */
let loading
/** Loads the authenticator of the tests, which is TypeScript and not part of the build. */
function loadAuthenticator() {
  loading ??= (async () => {
    mkdirSync('node_modules/.cache/bench', { recursive: true })
    const entryPoints = ['src/testing/softwareAuthenticator.ts']
    await build({ entryPoints, outfile: BUILT, format: 'esm', platform: 'node', logLevel: 'error' })
    return import(pathToFileURL(BUILT).href)
  })()
  return loading
}
