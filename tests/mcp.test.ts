import { spawn } from 'node:child_process'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secretFields } from '../src/graphql/auth/secret.ts'
import { everySelectedField } from '../src/graphql/execution/selectedFields.ts'
import { publishedOperations } from '../src/http/mcp/publishedOperations.ts'
import { LONGEST_RESULT } from '../src/http/mcp/runTool.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

type Mode = 'legacy' | { pin: string }
const MODERN: Mode = { pin: '2026-07-28' }

describe('agents', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  const open: Client[] = []

  beforeAll(async () => {
    server = await startTestServer({ mcp: true })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
  })
  afterAll(async () => {
    await Promise.all(open.map((each) => each.close()))
    await server.stop()
  })

  async function connected(transport: Parameters<Client['connect']>[0], mode: Mode) {
    const client = new Client({ name: 'tests', version: '1.0.0' }, { versionNegotiation: { mode } })
    open.push(client)
    await client.connect(transport)
    return {
      names: async () => (await client.listTools()).tools.map(({ name }) => name),
      call: async (name: string, given: Record<string, unknown> = {}) => {
        const { content, isError = false } = await client.callTool({ name, arguments: given })
        const texts = (content as { text: string }[]).map(({ text }) => text)
        return { isError, texts, text: texts.join('\n') }
      },
    }
  }
  const overHttp = (token?: string, mode: Mode = 'legacy') => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    return connected(
      new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit: { headers } }),
      mode,
    )
  }
  const overStdio = (token?: string) => {
    const env = { PATH: String(process.env.PATH), WAYMARK_URL: server.url, ...(token && { WAYMARK_TOKEN: token }) }
    const command = { command: process.execPath, args: ['dist/src/commands/mcp.js'], env, stderr: 'pipe' as const }
    return connected(new StdioClientTransport(command), 'legacy')
  }
  /** What the command says when it ends by itself. */
  const ended = async (token: string) => {
    const env = { ...process.env, WAYMARK_URL: server.url, WAYMARK_TOKEN: token }
    const command = spawn(process.execPath, ['dist/src/commands/mcp.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    return (await command.stderr.setEncoding('utf8').toArray()).join('')
  }
  const post = (body: unknown, headers: Record<string, string>) =>
    fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
    })
  const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' }

  it.each<[string, (person: Person) => ReturnType<typeof overHttp>]>([
    ['over HTTP by the protocol of 2025', ({ token }) => overHttp(token)],
    ['over HTTP by the protocol of 2026', ({ token }) => overHttp(token, MODERN)],
    ['over stdio', ({ token }) => overStdio(token)],
  ])(
    'read, and change once what they ask for twice, as the person whose token they have: %s',
    async (title, connect) => {
      const client = await connect(coach)
      expect(await client.names()).toEqual(expect.arrayContaining(['Programs', 'CreateProgram', 'Milestones']))
      expect((await client.call('Me')).text).toContain('"username":"coach.one"')
      const made = await client.call('CreateProgram', { input: { title } })
      expect([made.isError, made.text]).toEqual([false, expect.stringContaining('"userErrors":[]')])
      const idempotencyKey = /^idempotencyKey: (\S+)/.exec(made.texts[1] ?? '')?.[1]
      const again = await client.call('CreateProgram', { input: { title, idempotencyKey } })
      expect(again.texts).toEqual(made.texts)

      const refused = await client.call('CreateProgram', { input: { title: '' } })
      expect([refused.isError, refused.text]).toEqual([true, expect.stringContaining('INVALID: input.title:')])
      const mistaken = await client.call('CreateProgram', { input: { name: 'x' } })
      expect([mistaken.isError, mistaken.text]).toEqual([true, expect.stringContaining('BAD_USER_INPUT')])
      const unknown = await client.call('CreateProgram', { input: { title: 'Never' }, dryRun: true })
      expect([unknown.isError, unknown.text]).toEqual([true, expect.stringContaining('no argument `dryRun`')])
      const numbered = await client.call('CreateProgram', { input: { title: 'Never', idempotencyKey: 7 } })
      expect([numbered.isError, numbered.text]).toEqual([true, expect.stringContaining('input.idempotencyKey')])
      expect((await client.call('Programs')).text).not.toContain('Never')
      await expect(client.call('NoSuchTool')).rejects.toThrow('There is no tool NoSuchTool')
    },
  )

  it('see only the tools of their person, and the service refuses the others to them as well', async () => {
    for (const client of [await overHttp(athlete.token), await overStdio(athlete.token)]) {
      const names = await client.names()
      expect(names).toContain('LogSet')
      for (const hidden of [
        'CreateProgram',
        'Milestones',
        'Login',
        'RefreshSession',
        'DeleteAccount',
        'UpdateProfile',
      ]) {
        expect(names).not.toContain(hidden)
        await expect(client.call(hidden)).rejects.toThrow(`There is no tool ${hidden}`)
      }
    }
  })

  it('never get a token, a recovery code or a ceremony', async () => {
    const schema = await createSchema()
    const secret = secretFields(schema)
    const selectsNone = everySelectedField(schema, (type, field) => !secret.has(`${type}.${field}`))
    const telling = publishedOperations().filter(({ document }) => {
      const parsed = parse(document)
      return !selectsNone(parsed, parsed.definitions.find((each) => each.kind === 'OperationDefinition') as never)
    })
    expect(telling.length).toBeGreaterThan(5)
    for (const { name, signIn } of telling) expect([name, signIn]).toEqual([name, true])
  })

  it('are told which page they can read when an answer is too long', async () => {
    const make = catalogue(server, coach)
    const exercise = await make.exercise()
    const workout = await make.workout(times(10, () => exercise))
    const milestone = await make.milestone(times(20, () => workout))
    for (const title of ['A', 'B', 'C']) await make.program([milestone], { title })
    const client = await overHttp(coach.token)
    expect((await client.call('ProgramTree')).isError).toBe(false)
    const long = await client.call('ProgramTree', { first: 3 })
    expect(long.isError).toBe(true)
    const fits = Number(/again with `first` (\d+) instead of 3/.exec(long.text)?.[1])
    const short = await client.call('ProgramTree', { first: fits })
    expect([short.isError, short.text.length <= LONGEST_RESULT]).toEqual([false, true])
  })

  it('are strangers without a token that holds, and are told how to sign in', async () => {
    const expired = `${athlete.token.slice(0, -4)}AAAA`
    const answers = [await post(LIST, {}), await post(LIST, { authorization: `Bearer ${expired}` })]
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    expect(answers.map(({ headers }) => headers.get('www-authenticate'))).toEqual([
      'Bearer realm="Waymark"',
      'Bearer realm="Waymark", error="invalid_token"',
    ])
    await expect(overHttp()).rejects.toThrow()
    for (const token of ['nonsense', 'eyJ…', expired]) {
      expect(await ended(token)).toMatch(/^WAYMARK_TOKEN is not accepted\. .*npm run --silent token/)
    }
  })

  it('have no session and no stream on a node, and no batches, and no page of another origin calls for them', async () => {
    const authorization = `Bearer ${athlete.token}`
    for (const method of ['GET', 'DELETE']) {
      const accept = 'text/event-stream'
      const answer = await fetch(`${server.url}/mcp`, { method, headers: { authorization, accept } })
      expect([method, answer.status]).toEqual([method, 405])
    }
    const typed = { authorization, 'content-type': 'application/json' }
    expect((await fetch(`${server.url}/mcp`, { method: 'DELETE', headers: typed })).status).toBe(405)
    expect((await fetch(`${server.url}/mcp`, { method: 'DELETE', headers: typed, body: '{' })).status).toBe(400)
    const listed = await post(LIST, { authorization })
    expect([listed.status, listed.headers.get('mcp-session-id')]).toEqual([200, null])
    expect((await post([LIST, LIST], { authorization })).status).toBe(400)
    for (const origin of ['https://evil.example', 'null']) {
      expect((await post(LIST, { authorization, origin })).status).toBe(403)
    }
    expect((await post(LIST, { authorization, origin: 'https://app.example.com' })).status).toBe(200)
    const modern = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' }
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    }
    const listen = {
      ...LIST,
      method: 'subscriptions/listen',
      params: { notifications: { toolsListChanged: true }, _meta },
    }
    expect(await (await post(listen, { authorization, ...modern })).text()).toContain('Subscription limit reached')
  })

  it('pass every limit of a request, under one ID', async () => {
    const authorization = `Bearer ${athlete.token}`
    const params = { name: 'Nodes', arguments: { ids: times(101, () => 'program_x') } }
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params }
    const answer = await post(call, { authorization, 'x-request-id': 'agent-request-1' })
    expect(answer.headers.get('ratelimit-policy')).toBeTruthy()
    expect(answer.headers.get('x-request-id')).toBe('agent-request-1')
    const inside = expect.objectContaining({ requestId: 'agent-request-1', url: '/graphql' })
    await expect.poll(() => server.lines).toContainEqual(inside)
    expect(await answer.text()).toMatch(/"isError":true/)
  })
})

it('without MCP=on nobody answers at /mcp', async () => {
  const server = await startTestServer()
  const answer = await fetch(`${server.url}/mcp`, { method: 'POST' })
  expect(answer.status).toBe(404)
  await server.stop()
})
