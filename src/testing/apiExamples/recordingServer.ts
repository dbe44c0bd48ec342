import type { TypedDocumentString } from '../generated/operations.ts'
import { type GraphQLAnswer, requestsTo, type TestServer } from '../testServer.ts'
import type { Example } from './examplesFile.ts'
import { rememberCalls } from './sourcesOf.ts'

/** A server that keeps the first successful call of each published operation. */
export type RecordingServer = TestServer & {
  recorded: ReadonlyMap<string, Example>
  /** Says whose token it is, because an example names its caller. */
  know(person: { token: string }, username: string): void
}

export function recordingServer(server: TestServer): RecordingServer {
  const recorded = new Map<string, Example>()
  const usernames = new Map<string, string>()
  const calls = rememberCalls()
  const { graphql: send } = requestsTo(server.url)
  async function graphql<Data, Variables extends object>(
    query: string | TypedDocumentString<Data, Variables>,
    variables: Variables = {} as Variables,
    who: { token?: string } = {},
  ): Promise<GraphQLAnswer<Data>> {
    const answer = await send(query, variables, who)
    const operation = /(?:query|mutation) (\w+)/.exec(String(query))?.[1]
    if (operation && !recorded.has(operation)) {
      requireSuccess(operation, answer)
      const as = who.token === undefined ? null : (usernames.get(who.token) ?? null)
      recorded.set(operation, {
        operation,
        as,
        variables: { ...variables } as Example['variables'],
        answer: answer.data,
        sources: calls.sourcesOf(variables),
      })
    }
    if (operation) {
      calls.remember({ operation, variables, answer: answer.data, isQuery: /^\s*query/m.test(String(query)) })
    }
    return answer
  }
  return { ...server, graphql, recorded, know: ({ token }, username) => usernames.set(token, username) }
}

/** An example of a refusal would teach the wrong thing. */
function requireSuccess(name: string, answer: GraphQLAnswer<unknown>): void {
  const roots = Object.values(answer.data ?? {}) as ({ userErrors?: unknown[] } | null)[]
  const succeeded = roots.length > 0 && roots.every((root) => root && !root.userErrors?.length)
  if (answer.errors || !succeeded) throw new Error(`${name} did not succeed: ${JSON.stringify(answer)}`)
}
