import { describe, expect, it } from '@jest/globals'
import { execute, GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, parse } from 'graphql'
import { OperationCost } from './cost/operationCost.ts'
import { isLongTurn, nextTurn } from './turns.ts'

/** The longest that the process worked between two turns of the event loop while `work` ran, in CPU: others may have the machine. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let isOver = false
  let since = process.cpuUsage()
  const look = () => {
    const { user, system } = process.cpuUsage(since)
    longest = Math.max(longest, (user + system) / 1_000)
    since = process.cpuUsage()
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await new Promise((resolve) => setImmediate(resolve))
  await work()
  await new Promise((resolve) => setImmediate(resolve))
  isOver = true
  return longest
}

/** A tree of ten to the fifth nodes that is all in memory: nothing in it waits for anything. */
function tree(cost: OperationCost | null) {
  const Node: GraphQLObjectType = new GraphQLObjectType({
    name: 'Node',
    fields: () => ({
      id: { type: GraphQLInt, resolve: () => 1 },
      nodes: {
        type: new GraphQLList(Node),
        resolve: () => {
          const nodes = Array.from({ length: 10 }, () => ({}))
          cost?.charge(nodes.length)
          return cost ? cost.inTurn(nodes) : nodes
        },
      },
    }),
  })
  return new GraphQLSchema({ query: Node })
}
const DOCUMENT = parse('{ nodes { nodes { nodes { nodes { nodes { id } } } } } }')

describe('a request that is long at work', () => {
  it('lets others have the event loop, at least every 50 ms of its work', async () => {
    const cost = new OperationCost(111_110, 1_000_000)
    const run = (metered: OperationCost | null) => async () => execute({ schema: tree(metered), document: DOCUMENT })
    const alone = await longestTurn(run(null))
    const inTurns = await longestTurn(run(cost))
    expect(cost.charged).toBe(111_110)
    expect(alone).toBeGreaterThan(50)
    expect(inTurns).toBeLessThan(50)
  })

  it('goes on in the order in which it waited', async () => {
    const order: number[] = []
    await Promise.all(Array.from({ length: 100 }, (_, index) => nextTurn().then(() => order.push(index))))
    expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index))
  })

  it('is measured anew in each turn', async () => {
    const until = performance.now() + 40
    isLongTurn()
    while (performance.now() < until);
    expect(isLongTurn()).toBe(true)
    await new Promise((resolve) => setImmediate(resolve))
    expect(isLongTurn()).toBe(false)
  })
})
