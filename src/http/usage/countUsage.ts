import type { FastifyRequest } from 'fastify'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { givenCoordinates, selectedCoordinates } from '../../graphql/usage/selectedCoordinates.ts'
import { type Client, clientOf, UNKNOWN } from './clientOf.ts'

/** Names are the clients' own, so that anybody could send new ones. The clients beyond these are counted together. */
const MOST_CLIENTS = 200
const OTHERS: Client = { name: 'other', version: '-' }
/** How many operations are counted apart before their counts are added up field by field. */
const MOST_OPERATIONS = 2_000

/** How often a client named each coordinate of the schema. */
export interface ClientUsage extends Client {
  fields: [coordinate: string, times: number][]
}

interface Counted extends Client {
  operations: Map<readonly string[], number>
  fields: Map<string, number>
}

/**
 * Counts which fields, arguments and input fields each client uses: in memory, by operation, because a request then
 * costs one addition. Nothing about people, values or documents is kept. A client that does not name itself is the one that
 * has registered the document, if anybody has.
 */
export function countUsage(schema: GraphQLSchema, registered: (hash: string) => Client | undefined = () => undefined) {
  const selections = new WeakMap<OperationDefinitionNode, readonly string[]>()
  let clients = new Map<string, Counted>()
  let operations = 0

  function selected(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
    const known = selections.get(operation) ?? selectedCoordinates(schema, document, operation)
    selections.set(operation, known)
    return known
  }

  function countedOf(request: Pick<FastifyRequest, 'headers'>, hash?: string): Counted {
    const named = clientOf(request.headers)
    const client = (named.name === UNKNOWN && hash !== undefined && registered(hash)) || named
    const key = `${client.name} ${client.version}`
    const known = clients.get(key)
    if (known) return known
    if (clients.size > MOST_CLIENTS) return clients.get(`${OTHERS.name} ${OTHERS.version}`) as Counted
    const counted = { ...(clients.size < MOST_CLIENTS ? client : OTHERS), operations: new Map(), fields: new Map() }
    clients.set(`${counted.name} ${counted.version}`, counted)
    return counted
  }

  function add({ operations: own }: Counted, selection: readonly string[]): void {
    const times = own.get(selection)
    own.set(selection, (times ?? 0) + 1)
    if (times === undefined) operations += 1
    if (operations > MOST_OPERATIONS) fold()
  }

  function fold(): void {
    for (const counted of clients.values()) {
      for (const [selection, times] of counted.operations) {
        for (const coordinate of selection) increase(counted.fields, coordinate, times)
      }
      counted.operations.clear()
    }
    operations = 0
  }

  return {
    steps: {
      willSendResponse({ contextValue, document, operation, queryHash, request, response: { body } }) {
        // An operation that was refused as a whole used nothing.
        if (!document || !operation || body.kind !== 'single' || !body.singleResult.data) return
        const selection = selected(document, operation)
        const counted = countedOf(contextValue.request, queryHash)
        add(counted, selection)
        const given = [...givenCoordinates(schema, operation, request.variables ?? {})]
        for (const coordinate of given) increase(counted.fields, coordinate, 1)
        // Whoever gets the kept answer has sent the same variables.
        if (contextValue.publicReading)
          contextValue.publicReading.selection = given.length > 0 ? [...selection, ...given] : selection
      },
    } satisfies RequestSteps,

    /** Counts an answer that was kept from an earlier request. */
    again(request: Pick<FastifyRequest, 'headers'>, selection: readonly string[]): void {
      add(countedOf(request), selection)
    },

    totals(): ClientUsage[] {
      fold()
      return [...clients.values()].map(({ name, version, fields }) => ({ name, version, fields: [...fields].sort() }))
    },

    clear(): void {
      clients = new Map()
      operations = 0
    },
  }
}

export type UsageCounter = ReturnType<typeof countUsage>

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
