import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'
import { servicePlace } from '../src/testing/servicePlace.ts'
import { BACKUP, MAIN, RESTORE, run, startService, TOKEN } from '../src/testing/startService.ts'
import { isMongo } from '../src/testing/testServer.ts'

const PATIENCE = 120_000
const CREATE = 'mutation ($input: CreateExerciseInput!) { createExercise(input: $input) { exercise { id } } }'

describe('the commands for backups', () => {
  const place = servicePlace({ DEMO_DATA: 'off' })
  const at = (name: string) => path.join(place.cwd, name)
  const file = at('data/waymark.db')
  afterAll(() => place.remove())

  const names: string[] = []
  async function writeExercises(url: string, token: string, count: number) {
    for (let n = 0; n < count; n += 1) {
      const name = `Exercise ${names.length + 1}`
      const input = { name, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: CREATE, variables: { input } }),
      })
      const text = await response.text()
      const { data } = JSON.parse(text) as { data: { createExercise: { exercise: object | null } } }
      if (!data) throw new Error(text)
      if (data.createExercise.exercise) names.push(name)
    }
  }
  const namesIn = (database: string) => {
    const handle = new Database(database)
    const rows = handle.prepare('select name from exercises order by created_at').all([]) as { name: string }[]
    handle.close()
    return rows.map(({ name }) => name)
  }

  it(
    'back up while the service runs, and after SIGTERM the database file alone has every acknowledged write',
    async () => {
      const service = await startService(place)
      try {
        const token = (await run(TOKEN, ['coach.one', '--coach'], place)).stdout.trim()
        await writeExercises(service.url, token, 20)
        const { code, stdout } = await run(BACKUP, ['first'], place)
        expect({ code, stdout }).toEqual({
          code: 0,
          stdout: expect.stringMatching(/^first holds [\d,]+ documents in \d+/),
        })
        expect(statSync(at('first')).size).toBeGreaterThan(1_000)
        const inUse = await run(RESTORE, ['first', '--force'], place)
        expect(inUse).toMatchObject({ code: 1, stderr: expect.stringMatching(/Stop/) })
        expect(inUse.stderr).not.toMatch(/^\s+at /m)
        await writeExercises(service.url, token, 20)
      } finally {
        expect(await service.stop()).toMatchObject({ code: 0, stderr: '' })
      }
      expect(names).toHaveLength(40)
      if (isMongo) return
      copyFileSync(file, at('alone.db'))
      expect(namesIn(at('alone.db')).sort()).toEqual(names.toSorted())
    },
    PATIENCE,
  )

  it(
    'restore after the service has ended, and the service starts with what the backup holds',
    async () => {
      const { code, stdout } = await run(RESTORE, ['first', '--force'], place)
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/^The database holds .* as in first\.\n$/),
      })
      const service = await startService(place)
      try {
        const response = await fetch(`${service.url}/graphql?query={exercises{totalCount}}`)
        expect(await response.json()).toEqual({ data: { exercises: { totalCount: 20 } } })
      } finally {
        await service.stop()
      }
    },
    PATIENCE,
  )

  it.each([
    ['backup', BACKUP],
    ['restore', RESTORE],
  ])('%s has a help, ends with 2 when it is misused, and opens nothing', async (_, command) => {
    const elsewhere = { cwd: place.cwd, env: { DATABASE_URL: 'file:nothing/here.db' } }
    expect(await run(command, ['--help'], elsewhere)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--force'),
      stderr: '',
    })
    expect(await run(command, ['one', '--fast'], elsewhere)).toMatchObject({ code: 2, stdout: '' })
    expect(await run(command, ['absent'], elsewhere)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no .*\n$/),
    })
    expect([existsSync(at('nothing')), existsSync(at('absent'))]).toEqual([false, false])
  })

  const onSqlite = isMongo ? it.skip : it
  onSqlite('a service whose database is damaged ends with 1 and one sentence', async () => {
    const damaged = servicePlace({ DEMO_DATA: 'off', DATABASE_URL: `file:${at('damaged.db')}` })
    copyFileSync(file, at('damaged.db'))
    writeFileSync(at('damaged.db'), readFileSync(at('damaged.db')).fill(0xa5, 100, 4_096))
    const { code, stderr } = await run(MAIN, [], damaged)
    expect(code).toBe(1)
    expect(stderr.trim()).toMatch(
      /^The database file is damaged: \S+damaged\.db\. Restore a backup: npm run restore -- <backup file> --force\.$/,
    )
    await damaged.remove()
  })
})
