import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { buildSchema } from 'graphql'
import { knownTo } from './knownTo.mjs'

const PATIENCE_MS = 120_000

/** The settings with which the fixtures were written. They guard nothing but these fixtures. */
export const SETTINGS = {
  JWT_SECRET: 'L0kPq3Wv8sYd1Rz6Tn4Bf7Hc2Xg9Jm5A',
  PAYLOAD_SECRET: 'm9Vt2Kx7Qa4Ze1Ub6Gs3Nw8Dy5Hr0FjC',
  WEBAUTHN_RP_ID: 'localhost',
  NEXT_PUBLIC_APP_URL: 'https://app.example.com',
}

/**
 * Starts the built service of a checked-out release on a database, with the demo data.
 *
 * @param {string} folder
 * @param {{ databaseUrl: string, cwd: string }} place
 */
export async function startRelease(folder, { databaseUrl, cwd }) {
  const schema = buildSchema(readFileSync(path.join(folder, 'schema/schema.graphql'), 'utf8'), { assumeValidSDL: true })
  const program = (name) => path.join(folder, 'dist/src', name)
  const env = {
    ...{ PATH: process.env.PATH, ...SETTINGS, DATABASE_URL: databaseUrl, PORT: '0', ADMIN: 'off', DEMO_DATA: 'on' },
    // The work is done in seconds, and the limits of a release are not what the fixture is about.
    ...{ AUTH_RATE_LIMIT: '1000000', RATE_BUDGET_USER: '100000000', RATE_BUDGET_ADDRESS: '100000000' },
  }
  const child = spawn(process.execPath, [program('main.js')], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  let output = ''
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${output}`)), PATIENCE_MS)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        const [, found] = /(http:\/\/\S+)\/graphql/.exec(output) ?? []
        if (!found) return
        clearTimeout(timer)
        resolve(found)
      })
    }
    ended.then(() => reject(new Error(`ended before it was ready:\n${output}`)))
  })

  /** Runs one of the commands of the release, and answers what it prints; undefined where the release lacks it. */
  async function command(name, words = [], input = '') {
    if (!existsSync(program(`commands/${name}.js`))) return undefined
    const run = promisify(execFile)(process.execPath, [program(`commands/${name}.js`), ...words], {
      ...{ cwd, env, maxBuffer: 50_000_000 },
    })
    run.child.stdin?.end(input)
    return (await run).stdout.trim()
  }

  return {
    schema,
    command,
    has: (mutation) => Boolean(schema.getMutationType()?.getFields()[mutation]),
    /** Asks for what the release knows of a document, and answers what was asked and the data. An error ends the recording. */
    async ask(document, variables = {}, token = undefined) {
      const query = knownTo(schema, document)
      if (query === null) return { query, data: {} }
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = /** @type {any} */ (await response.json())
      if (errors) throw new Error(`${query}\n${JSON.stringify(errors, null, 2)}`)
      return { query, data }
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
