import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '../src/testing/freePort.ts'

// Runs once, because it is about processes and signals.

const secret = () => randomBytes(48).toString('base64url')

describe('npm start', () => {
  it('drains the service when the process that it shows gets SIGTERM, and leaves no process behind', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-npm-'))
    const port = await freePort()
    const env = {
      NODE_ENV: 'development' as const,
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATABASE_URL: `file:${path.join(folder, 'waymark.db')}`,
      DEMO_DATA: 'off',
      ADMIN: 'off',
      JWT_SECRET: secret(),
      PAYLOAD_SECRET: secret(),
    }
    const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    try {
      await new Promise<void>((resolve, reject) => {
        for (const stream of [npm.stdout, npm.stderr]) {
          stream.on('data', (chunk) => {
            output += chunk
            if (output.includes('Server listening')) resolve()
          })
        }
        npm.once('exit', () => reject(new Error(output)))
      })
      const ended = once(npm, 'close')
      npm.kill('SIGTERM')
      await ended
      expect(output).toContain('"msg":"drained"')
      await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow()
    } finally {
      npm.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
