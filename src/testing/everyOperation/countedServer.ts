import { countCalls } from '../countCalls.ts'
import type { TypedDocumentString } from '../generated/operations.ts'
import { type GraphQLAnswer, present, type TestServer } from '../testServer.ts'

/** One run of an operation: the one with the most calls. */
export interface Run {
  calls: string[]
  variables: object
  answer: unknown
}

/**
 * A server that counts the database calls of each operation. Operations must run one after the other, because it cannot
 * tell the calls of two apart.
 */
export type CountedServer = TestServer & { runs: ReadonlyMap<string, Run> }

export function countedServer(server: TestServer): CountedServer {
  const runs = new Map<string, Run>()
  async function graphql<Data, Variables extends object>(
    query: string | TypedDocumentString<Data, Variables>,
    variables?: Variables,
    who?: { token?: string },
  ): Promise<GraphQLAnswer<Data>> {
    const answers: GraphQLAnswer<Data>[] = []
    const calls = await countCalls(server.waymark.payload, async () =>
      answers.push(await server.graphql(query, variables, who)),
    )
    const name = /(?:query|mutation) (\w+)/.exec(String(query))?.[1] ?? ''
    const answer = present(answers[0])
    requireSuccess(name, answer)
    const most = runs.get(name)?.calls.length ?? -1
    // What has no name is no published operation, and only finds an ID.
    if (name && calls.length > most) runs.set(name, { calls, variables: variables ?? {}, answer: answer.data })
    return answer
  }
  return { ...server, graphql, runs }
}

/**
 * Throws when an operation is refused or finds nothing, because it then makes fewer calls than usual, and they would be
 * counted all the same.
 */
function requireSuccess(name: string, answer: { data?: unknown; errors?: unknown }): void {
  const roots = Object.values(answer.data ?? {}) as ({ userErrors?: unknown[] } | null)[]
  const succeeded = roots.length > 0 && roots.every((root) => root && !root.userErrors?.length)
  if (answer.errors || !succeeded) throw new Error(`${name} did not succeed: ${JSON.stringify(answer)}`)
}
