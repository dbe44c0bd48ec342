import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../packages/client/src/index.ts'
import { isClientWord } from '../src/http/usage/clientOf.ts'
import { readUsage, type UsageOfDay } from '../src/http/usage/keepUsage.ts'
import { clientsSeen, whoUses } from '../src/http/usage/whoUses.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { startTestServer } from '../src/testing/testServer.ts'
import { openWaymark, type Waymark } from '../src/waymark.ts'

describe('the use of the schema', () => {
  const database = temporaryDatabase()
  const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomBytes(48).toString('hex') }
  let waymark: Waymark
  let rows: UsageOfDay[]

  beforeAll(async () => {
    for (let process = 0; process < 2; process += 1) {
      const server = await startTestServer({ beside: { databaseUrl: database.url, ...secrets } })
      const ask = (body: object, headers: Record<string, string> = {}) =>
        fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }).then((response) => response.text())
      const web = { 'x-client-name': 'web', 'x-client-version': `1.${process}` }
      await ask({ query: '{ programs(first: 1) { nodes { title level } } }' }, web)
      await ask({ query: '{ programs(first: 1) { nodes { title level } } }' }, web)
      const query = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { code } } }'
      const coach = await server.register({ username: `coach.${process}`, role: 'COACH' })
      const authorization = `Bearer ${coach.token}`
      await ask(
        { query, variables: { input: { title: `P ${process}`, level: 'BEGINNER' } } },
        { ...web, authorization },
      )
      await ask({ query: '{ nothing }' }, web)
      // Answered from memory the second time.
      const narrowed = 'query ($filter: ProgramFilter) { programs(filter: $filter) { nodes { slug } } }'
      const variables = JSON.stringify({ filter: { level: ['INTERMEDIATE'] } })
      const kept = `${server.url}/graphql?${new URLSearchParams({ query: narrowed, variables })}`
      for (let time = 0; time < 3; time += 1)
        await (await fetch(kept, { headers: { 'x-client-name': 'pages' } })).text()
      await ask({ query: '{ programs { totalCount } }' }, { 'x-client-name': 'Bearer a.secret of=somebody' })
      if (process === 1) {
        for (let name = 0; name < 300; name += 1) {
          await ask({ query: '{ __typename }' }, { 'x-client-name': `made-up-${name}` })
        }
      }
      await server.server.close()
      await server.waymark.close()
    }
    const { log } = memoryLog()
    waymark = await openWaymark({ databaseUrl: database.url, payloadSecret: secrets.payloadSecret }, log, randomUUID())
    rows = await readUsage(waymark.payload, 1)
  }, 120_000)
  afterAll(async () => {
    await waymark.close()
    await database.remove()
  })

  const users = (coordinate: string) =>
    whoUses(rows, coordinate).map(({ coordinate: used, name, version, times }) => [used, name, version, times])

  it('is one row for each process', () => {
    expect(rows).toHaveLength(2)
  })

  it('is counted for each client and version, with arguments and the fields of inputs', () => {
    expect(users('Program.level')).toEqual([
      ['Program.level', 'web', '1.0', 2],
      ['Program.level', 'web', '1.1', 2],
    ])
    expect(users('Query.programs(first:)')).toHaveLength(2)
    expect(users('CreateProgramInput.level')).toHaveLength(2)
    expect(users('CreateProgramInput.slug')).toEqual([])
    expect(users('Level.BEGINNER').map(([, name]) => name)).toEqual(['web', 'web'])
    expect(users('Level.EXPERT')).toEqual([])
    expect(users('Program').map(([used]) => used)).toEqual(expect.arrayContaining(['Program.level', 'Program.slug']))
  })

  it('is counted for answers that were kept', () => {
    expect(users('Program.slug')).toEqual([['Program.slug', 'pages', '-', 6]])
    for (const given of ['ProgramFilter.level', 'Level.INTERMEDIATE']) {
      expect(users(given)).toContainEqual([given, 'pages', '-', 6])
    }
  })

  it('is not counted where nothing was executed, nor under a name that is none', () => {
    expect(users('ProgramConnection.totalCount')).toEqual([['ProgramConnection.totalCount', '-', '-', 2]])
  })

  it('is bounded in names', () => {
    const seen = clientsSeen(rows)
    expect(seen.length).toBeLessThanOrEqual(205)
    expect(seen.map(({ name }) => name)).toContain('other')
    expect(JSON.stringify(rows).length).toBeLessThan(200_000)
  })

  it('takes the names and versions of clients that @waymark/client takes, which throws at once for others', () => {
    for (const word of ['web', '@acme/app', '1.2.3-rc.1+5', 'Näme', 'a b', 'a\nb', '→', 'x'.repeat(65)]) {
      for (const named of [{ name: word }, { version: word }]) {
        const make = () => createClient({ url: 'http://localhost', ...named })
        if (isClientWord(word)) expect(make).not.toThrow()
        else expect(make).toThrow(expect.objectContaining({ name: 'WaymarkError', code: 'BAD_USER_INPUT' }))
      }
    }
  })
})
