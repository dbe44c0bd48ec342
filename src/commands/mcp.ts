import process from 'node:process'
import { parseArgs } from 'node:util'
import { config as readDotenv } from 'dotenv'
import { buildSchema } from 'graphql'
import type { GraphqlAnswer, Send } from '../http/mcp/runTool.ts'
import { type OperationTool, type PublishedOperation, type ToolRole, toolsFor, toolsOf } from '../http/mcp/tools.ts'
import { PlainError } from '../kernel/plainError.ts'
import { run } from './run.ts'

const HELP = `Serves the published operations of a running service as tools of the Model Context Protocol, over stdin and stdout.

  npm run --silent mcp

  WAYMARK_URL     the address of the service, http://localhost:4000 when omitted
  WAYMARK_TOKEN   the access token of the person in whose name the tools run; without it they run as a stranger
  --help          shows this text

A program that works with agents starts this command itself. docs/agents.md says how.
`
/** Longer than the ten seconds after which the service itself gives up. */
const LONGEST_MS = 15_000

run(HELP, async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
  if (values.help) return 'help'
  readDotenv({ quiet: true })
  const url = (process.env.WAYMARK_URL?.trim() || 'http://localhost:4000').replace(/\/+(graphql)?$/, '')
  if (!URL.canParse(url))
    throw new PlainError('WAYMARK_URL must be the address of a service, such as http://localhost:4000.')
  const token = process.env.WAYMARK_TOKEN?.trim()
  // A token with a letter that no header can carry, such as the dots of an example, would look like a broken network.
  if (token && !/^[\w.~+/-]+=*$/.test(token)) throw refusedToken('It has characters that no token has.')
  const send = sending(url, token)
  const tools = await toolsOfService(url, send)
  const { serveStdio } = await import('@modelcontextprotocol/server/stdio')
  const { mcpServer } = await import('../http/mcp/mcpServer.ts')
  serveStdio(() => mcpServer(tools, send))
  process.stderr.write(`${tools.length} tools of ${url} are ready.\n`)
  await new Promise((resolve) => process.stdin.once('close', resolve))
  return 'done'
})

/** What the service itself publishes: its tools are those of its version, and it knows the documents beforehand. */
async function toolsOfService(url: string, send: Send): Promise<OperationTool[]> {
  const [sdl, published] = await Promise.all([read(`${url}/schema.graphql`), read(`${url}/operations.json`)])
  const { operations } = JSON.parse(published) as { operations: PublishedOperation[] }
  const who = operations.find(({ name }) => name === 'Me')?.document ?? '{ me { role } }'
  return toolsFor(toolsOf(buildSchema(sdl), operations), await roleOf(send, who))
}

async function roleOf(send: Send, query: string): Promise<ToolRole> {
  const { data, errors } = await send({ query, variables: {} })
  if (errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') throw refusedToken(errors[0].message)
  if (errors?.[0]) throw new PlainError(`The service does not answer: ${errors[0].message}`)
  const role = (data?.me as { role: string } | null)?.role
  if (role === undefined) return 'stranger'
  return role === 'COACH' ? 'coach' : 'athlete'
}

function refusedToken(why: string): PlainError {
  const how = 'Make one with: npm run --silent token -- <username>'
  return new PlainError(`WAYMARK_TOKEN is not accepted. ${why} ${how}`)
}

function sending(url: string, token: string | undefined): Send {
  const headers = {
    'content-type': 'application/json',
    'x-client-name': 'mcp',
    ...(token && { authorization: `Bearer ${token}` }),
  }
  return async (body) => {
    const answer = await ask(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as GraphqlAnswer
  }
}

async function read(url: string): Promise<string> {
  const answer = await ask(url)
  if (!answer.ok) throw new PlainError(`${url} answers ${answer.status}. Is that a Waymark service?`)
  return answer.text()
}

async function ask(url: string, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, { ...request, signal: AbortSignal.timeout(LONGEST_MS) })
  } catch {
    throw new PlainError(`${url} can't be reached.`)
  }
}
