import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { createDrain } from './drain.ts'

describe('the quiet before the listener closes', () => {
  const waited = async (quietMs: number) => {
    const started = performance.now()
    await createDrain(Fastify(), quietMs).quiet()
    return performance.now() - started
  }

  it('lasts as long as it is set to', async () => {
    expect(await waited(400)).toBeGreaterThanOrEqual(380)
    let hasTurned = false
    setTimeout(() => {
      hasTurned = true
    }, 0)
    await waited(0)
    expect(hasTurned).toBe(false)
  })

  it('begins anew with each request', async () => {
    const app = Fastify()
    const drain = createDrain(app, 200)
    app.get('/', () => 'here')
    const started = performance.now()
    let isQuiet = false
    const quiet = drain.quiet().then(() => {
      isQuiet = true
    })
    while (performance.now() - started < 500) await app.inject('/')
    expect(isQuiet).toBe(false)
    await quiet
  })
})
