import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { failCommands } from '../src/testing/failCommands.ts'
import { UpdateExerciseDocument } from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { type Mutate, mutateAs } from '../src/testing/mutate.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** The longest time for which another process serves old data when its change stream has gone silent. */
const BOUND_MS = 2_000
const ON_MONGODB = isMongo ? describe : describe.skip

describe('two processes on one database', () => {
  let here: TestServer
  let there: Service
  let folder: string
  let write: Mutate
  let exerciseId: string
  let stamp = 0

  beforeAll(async () => {
    here = await startTestServer()
    const coach = await here.register({ username: 'coach.one', role: 'COACH' })
    write = mutateAs(here, coach)
    exerciseId = await catalogue(here, coach).exercise()
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-beside-'))
    const url = new URL(here.databaseUrl)
    // Its own name, so that fail points of the server can apply to this process only.
    if (isMongo) url.searchParams.set('appName', 'beside')
    there = await startService({ cwd: folder, env: { DATABASE_URL: url.href, DEMO_DATA: 'off' } })
    await answersFromMemory(1)
  })
  afterAll(async () => {
    await there.stop()
    await here.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function nameThere(): Promise<string> {
    const query = 'query ($id: ID!) { exercise(id: $id) { name } }'
    const response = await fetch(`${there.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id: exerciseId } }),
    })
    return ((await response.json()) as { data: { exercise: { name: string } } }).data.exercise.name
  }

  async function renameHere(): Promise<string> {
    stamp += 1
    const name = `Exercise ${stamp}`
    const { userErrors } = await write(UpdateExerciseDocument, { exerciseId, name })
    expect(userErrors).toEqual([])
    return name
  }

  /** Waits until the other process has logged at least `times` times that it answers from memory. */
  async function answersFromMemory(times: number): Promise<void> {
    const logged = async () => {
      await nameThere()
      return there.stdout().split('the catalogue is answered from memory').length - 1
    }
    await vi.waitUntil(async () => (await logged()) >= times, { timeout: 15_000, interval: 20 })
  }

  it('a write in one is served by the other within a second, every time', async () => {
    const rounds = hard(40, 1_000)
    const took: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await nameThere() // so that the other process has it in memory
      const name = await renameHere()
      const written = performance.now()
      while ((await nameThere()) !== name) {
        if (performance.now() - written > 10_000) throw new Error(`${name} never arrived`)
      }
      took.push(performance.now() - written)
    }
    took.sort((one, other) => one - other)
    const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1)
    if (rounds > 40) console.log(`${rounds} writes: median ${at(0.5)} ms, p99 ${at(0.99)} ms, last ${at(0.9999)} ms`)
    expect(took.filter((ms) => ms > 1_000)).toEqual([])
  })

  it('the other goes on answering from memory while one writes without a pause', async () => {
    const until = performance.now() + 1.5 * BOUND_MS
    while (performance.now() < until) {
      await renameHere()
      await nameThere()
    }
    expect(there.stdout()).not.toContain('changes by other processes do not arrive')
  })

  ON_MONGODB('when the stream of changes is cut', () => {
    it.each([
      ['goes silent', { blockConnection: true, blockTimeMS: 6_000 }],
      ['breaks and cannot be resumed', { errorCode: 286 }],
    ])('because it %s, what is old is served no longer than the bound', async (_, how) => {
      const heardBefore = there.stdout().split('the catalogue is answered from memory').length - 1
      await nameThere()
      const endFailure = await failCommands(here, { failCommands: ['getMore'], appName: 'beside', ...how })
      try {
        await sleep(300) // a getMore that began before the fail point is still answered
        const name = await renameHere()
        const written = performance.now()
        let lastOld = 0
        while (performance.now() - written < BOUND_MS + 1_500) {
          const asked = performance.now()
          if ((await nameThere()) !== name) lastOld = asked - written
        }
        expect(lastOld).toBeLessThan(BOUND_MS)
        expect(there.stdout()).toContain('changes by other processes do not arrive')
      } finally {
        await endFailure()
      }
      await answersFromMemory(heardBefore + 1)
      const name = await renameHere()
      await expect.poll(nameThere, { timeout: 1_000, interval: 5 }).toBe(name)
    })
  })
})
