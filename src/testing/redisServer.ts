import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { freePort } from './freePort.ts'

/** Whether a redis-server is installed. In CI a missing one is an error and no reason to skip tests. */
export function hasRedisServer(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true
  if (process.env.CI) throw new Error('There is no redis-server on the PATH: apt-get install redis-server.')
  console.warn(
    '!!! What needs a Redis did NOT run: there is no redis-server on the PATH (apt-get install redis-server).',
  )
  return false
}

export interface RedisServer {
  url: string
  start(): Promise<void>
  /** Ends it abruptly, as when its machine fails. */
  kill(): Promise<void>
  /** Suspends it: its connections stay open and it answers nothing until `resume`. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** A Redis for one test, on a port that stays the same after a restart. It stores nothing on disk. */
export async function redisServer(): Promise<RedisServer> {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-redis-'))
  let child: ChildProcess | undefined

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  return {
    url: `redis://127.0.0.1:${port}/0`,
    async start() {
      const settings = [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        folder,
        '--save',
        '',
        '--appendonly',
        'no',
      ]
      child = spawn('redis-server', settings, { stdio: 'ignore' })
      await vi.waitUntil(() => listens(port), { timeout: 20_000, interval: 20 })
    },
    kill,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
