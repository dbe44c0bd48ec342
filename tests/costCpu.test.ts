import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { cpuMs } from '../src/testing/processUse.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { startService } from '../src/testing/startService.ts'
import { startTestServer } from '../src/testing/testServer.ts'

/** The CPU time in milliseconds that `@cost` states for a cost of 1,000, on the machine on which it was set. */
const STATED_MS = 2.5
/** Below this cost, the CPU time is that of any request and says nothing about the cost. */
const FROM_COST = 1_000
/**
 * The most times the stated CPU time. Another machine may be slower, and a weight is one number for documents in memory
 * and others.
 */
const MOST_TIMES = 20

/**
 * The CPU time of a request contains the garbage collection and the compilation of JavaScript that happen to run during
 * it. A document is asked for once more three times, of which the shortest counts. The first time cannot be repeated,
 * so one document in a hundred may take longer then.
 */
const SHARE_JUDGED = { first: 0.99, again: 1 }

/**
 * Runs only in the long form. The kernel counts the CPU time of one process, but other processes share its caches and
 * its clock rate.
 */
it.runIf(process.env.WAYMARK_HARD)('the CPU of random documents is bounded by their cost', async () => {
  const here = await startTestServer()
  const world = await smallWorld(here)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-cost-'))
  const env = { DATABASE_URL: here.databaseUrl, JWT_SECRET: here.jwtSecret, PAYLOAD_SECRET: `${here.jwtSecret}-other` }
  const unlimited = { RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000', OVERLOAD_DELAY_MS: '0' }
  const service = await startService({ cwd: folder, env: { ...env, ...unlimited, DEMO_DATA: 'on' } })
  const measured: Record<'first' | 'again', { ms: number; cost: number; query: string }[]> = { first: [], again: [] }

  async function ask(body: string, token: string | undefined) {
    const before = cpuMs(service.pid)
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-query-cost': 'report' },
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body,
    })
    const { extensions } = (await response.json()) as { extensions?: { cost: { charged: number } } }
    return { ms: cpuMs(service.pid) - before, cost: extensions?.cost.charged ?? 0 }
  }

  try {
    await fc.assert(
      fc.asyncProperty(
        anyQuery(await createSchema(), world.ids),
        fc.constantFrom(undefined, world.athlete, world.coach),
        async (asked, who) => {
          const body = JSON.stringify(asked)
          const [first, ...again] = [
            await ask(body, who?.token),
            await ask(body, who?.token),
            await ask(body, who?.token),
            await ask(body, who?.token),
          ]
          if (first.cost < FROM_COST) return
          measured.first.push({ ...first, query: asked.query })
          measured.again.push({ ...first, ms: Math.min(...again.map(({ ms }) => ms)), query: asked.query })
        },
      ),
      { numRuns: 3_000 },
    )
  } finally {
    await service.stop()
    await here.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const time of ['first', 'again'] as const) {
    const judged = measured[time]
      .map((one) => ({ ...one, times: (one.ms / one.cost) * (1_000 / STATED_MS) }))
      .sort((one, other) => one.times - other.times)
    const at = (share: number) => judged[Math.floor(share * (judged.length - 1))]?.times.toFixed(2)
    console.log(
      `${time}: ${judged.length} documents, times the stated CPU: ${at(0.5)} median, ${at(0.99)} p99, ${at(1)} most`,
    )
    expect(judged.length).toBeGreaterThan(100)
    const worst = judged.at(Math.floor(SHARE_JUDGED[time] * (judged.length - 1)))
    expect(worst?.times, JSON.stringify(worst)).toBeLessThan(MOST_TIMES)
  }
})
