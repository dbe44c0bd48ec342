import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLSchema, isObjectType } from 'graphql'
import type { Context } from '../graphql/context/context.ts'
import type { ExecutorMode } from '../graphql/execution/executor.ts'
import { createSchema } from '../schema.ts'
import { RAISED_LIMITS } from './raisedLimits.ts'
import { startTestServer, type TestServer } from './testServer.ts'

/**
 * Two servers on one database that differ only in the executor, and everything in their answers that can be compared.
 */

export interface Asked {
  body?: string
  query?: string
  variables?: unknown
  operationName?: unknown
  token?: string
  headers?: Record<string, string>
  method?: string
  url?: string
  /** The field whose resolver fails, and how it fails: `Program.milestones`, `rejects`. */
  fault?: [string, Fault]
}

export type Fault = keyof typeof FAULTS
const refusal = () => new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })
const firstOf = (value: unknown, other: unknown) => (Array.isArray(value) ? [other, ...value.slice(1)] : other)

export const FAULTS = {
  throws: () => {
    throw new Error('Thrown.')
  },
  rejects: () => Promise.reject(new Error('Rejected.')),
  refuses: () => {
    throw refusal()
  },
  'refuses later': () => Promise.reject(refusal()),
  'throws a string': () => {
    throw 'A string.'
  },
  'rejects with nothing': () => Promise.reject(undefined),
  'is an error': async () => new TypeError('Returned.'),
  'is null': async () => null,
  'is another thing': async () => ({ not: 'this' }),
  'has an error in its list': async (value: unknown) => firstOf(await value, new Error('In a list.')),
  'has a rejection in its list': async (value: unknown) => firstOf(await value, Promise.reject(new Error('Listed.'))),
  'has null in its list': async (value: unknown) => firstOf(await value, null),
}

interface Breakable extends Context {
  fault?: string
}

async function breakableSchema(): Promise<GraphQLSchema> {
  const schema = await createSchema()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (!resolve) continue
      field.resolve = (source, args, context: Breakable, info) => {
        const fault = context.fault?.split(': ') ?? []
        if (fault[0] !== `${type.name}.${field.name}`) return resolve(source, args, context, info)
        return FAULTS[fault[1] as Fault](resolve(source, args, context, info))
      }
    }
  }
  return schema
}

/** Records which hooks Apollo calls, in which order and with which errors. */
function recorder(hooks: string[]): ApolloServerPlugin<Context> {
  const ended = (name: string) => async (error?: unknown) => {
    hooks.push(`${name} ended ${error ?? ''}`)
  }
  return {
    async requestDidStart({ request, contextValue }) {
      ;(contextValue as Breakable).fault = request.http?.headers.get('x-fault') ?? undefined
      hooks.push('request')
      return {
        didResolveSource: async () => void hooks.push('source'),
        parsingDidStart: async () => {
          hooks.push('parsing')
          return ended('parsing')
        },
        validationDidStart: async () => {
          hooks.push('validation')
          return ended('validation')
        },
        didResolveOperation: async ({ operationName }) => void hooks.push(`operation ${operationName}`),
        executionDidStart: async () => {
          hooks.push('execution')
          return { executionDidEnd: ended('execution') }
        },
        didEncounterErrors: async ({ errors }) =>
          void hooks.push(
            ...errors.map(
              ({ message, path, extensions, originalError, nodes }) =>
                `error ${message} ${path} ${JSON.stringify(extensions)} ${originalError?.constructor.name} ${nodes?.length}`,
            ),
          ),
        willSendResponse: async ({ response }) => void hooks.push(`response ${response.http.status}`),
      }
    },
  }
}

export async function twoExecutors() {
  const start = async (executor: ExecutorMode, beside?: TestServer) => {
    const hooks: string[] = []
    const plugins = [recorder(hooks)]
    const server = await startTestServer({
      executor,
      plugins,
      beside,
      schema: await breakableSchema(),
      limits: RAISED_LIMITS,
    })
    return { server, hooks }
  }
  const standard = await start('standard')
  const compiled = await start('compiled', standard.server)

  return {
    server: standard.server,
    compiled: compiled.server,
    /** The answer, the log and the hooks of each server. The first server runs graphql-js. */
    async ask(asked: Asked): Promise<[Told, Told]> {
      return [await tell(standard, asked), await tell(compiled, asked)]
    },
    async stop() {
      await compiled.server.stop()
      await standard.server.stop()
    },
  }
}

type Told = Awaited<ReturnType<typeof tell>>

async function tell({ server, hooks }: { server: TestServer; hooks: string[] }, asked: Asked) {
  const { query, variables, operationName, token, method = 'POST', url = '/graphql', fault } = asked
  hooks.length = 0
  const logged = server.lines.length
  const response = await fetch(`${server.url}${url}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'the-same-for-both',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(fault && { 'x-fault': fault.join(': ') }),
      ...asked.headers,
    },
    body: method === 'GET' ? undefined : (asked.body ?? JSON.stringify({ query, variables, operationName })),
  })
  const text = await response.text()
  // Both servers know of the latest change, and not of the same moment: each has asked the database by itself.
  const { date: _, 'x-waymark-seen': __, ...headers } = Object.fromEntries(response.headers)
  return {
    status: response.status,
    headers,
    text,
    hooks: [...hooks],
    faults: server.lines.slice(logged).flatMap(({ level, err, msg, operationName: name, requestId }) => {
      const { type, message } = (err ?? {}) as Record<string, unknown>
      return Number(level) >= 50 ? [{ type, message, msg, name, requestId }] : []
    }),
  }
}
