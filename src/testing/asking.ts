import { AUTHENTICATION, type Person, type TestServer } from './testServer.ts'

export type Asking = ReturnType<typeof asking>

/** How tests of reads ask: for the data alone, because an error is the end of the test. */
export function asking(server: TestServer) {
  let people = 0

  async function ask(query: string, person?: Person, variables: object = {}) {
    const { data, errors } = await server.graphql(query, variables, person)
    if (errors) throw new Error(`The query was refused: ${JSON.stringify(errors)}`)
    return data
  }

  /** The adapter methods that a query calls, sorted, without those that find out who is asking. */
  async function callsOf(query: string, person: Person, variables: object = {}): Promise<string[]> {
    const calls = await server.calls(() => ask(query, person, variables))
    return calls.filter((call) => !AUTHENTICATION.includes(call)).sort()
  }

  /** Registers another athlete. */
  function athlete(data: { timeZone?: string } = {}): Promise<Person> {
    people += 1
    return server.register({ username: `asking.${people}`, ...data })
  }

  return { ask, callsOf, athlete }
}
