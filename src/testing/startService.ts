import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { toldIn } from '../../scripts/untold.mjs'

const DIST = path.resolve('dist/src')
export const MAIN = path.join(DIST, 'main.js')
export const TOKEN = path.join(DIST, 'commands/token.js')
export const GRANT = path.join(DIST, 'commands/grant.js')
export const BACKUP = path.join(DIST, 'commands/backup.js')
export const RESTORE = path.join(DIST, 'commands/restore.js')
export const CREATE_ADMIN = path.join(DIST, 'commands/createAdmin.js')

const READY = /is ready at (http:\/\/\S+)\/graphql/

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Service {
  url: string
  pid: number
  stdout: () => string
  stderr: () => string
  /** Sends the signal to this process only. */
  signal(signal: NodeJS.Signals): void
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<Ended>
  /** Ends the process as an operator does, and after 20 seconds by force. */
  stop(): Promise<Ended>
}

export interface Place {
  /** The folder in which the service looks for data/ or makes it. */
  cwd: string
  /**
   * The whole environment of the process beside PATH, because the variables of the test run must not change how it
   * starts. ADMIN is off by default, because not every test needs Next in the process.
   */
  env?: Record<string, string>
}

/** Runs a built program until it ends. */
export async function run(program: string, args: string[], place: Place): Promise<Ended> {
  return start(program, args, place).ended
}

/**
 * Starts the built service as `npm start` does, on a free port, and waits until it reports that it is ready. Throws
 * with its output when it is not ready after `patienceMs` or ends before.
 */
export async function startService({ cwd, env }: Place, patienceMs = 90_000): Promise<Service> {
  const { child, output, ended } = start(MAIN, [], { cwd, env: { PORT: '0', ...env } })
  const report = (what: string) => new Error(`${what}:\n${output.stdout}\n${output.stderr}`)
  let timer: NodeJS.Timeout | undefined
  const url = await new Promise<string>((resolve, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(report(`not ready after ${patienceMs} ms`))
    }, patienceMs)
    ended.then(({ code }) => reject(report(`ended with ${code} before it was ready`)))
    child.stdout.on('data', () => {
      const [, address] = READY.exec(output.stdout) ?? []
      if (address) resolve(address)
    })
  }).finally(() => clearTimeout(timer))
  return {
    url,
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    signal: (signal) => {
      child.kill(signal)
    },
    ended,
    stop: async () => {
      const force = setTimeout(() => child.kill('SIGKILL'), 20_000)
      if (child.exitCode === null) child.kill('SIGTERM')
      return ended.finally(() => clearTimeout(force))
    },
  }
}

function start(program: string, args: string[], { cwd, env }: Place) {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ADMIN: 'off', ...env } as object as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  // `close` and not `exit`, because only then has the last output been read.
  const ended = once(child, 'close').then(([code]): Ended => {
    // A command may print the token or the password that it was asked for. The service prints none.
    const told = program === MAIN ? toldIn(output.stdout + output.stderr) : null
    if (told !== null) throw new Error(`The service has printed a secret: ${told}`)
    return { code: code as number | null, ...output }
  })
  return { child, output, ended }
}
