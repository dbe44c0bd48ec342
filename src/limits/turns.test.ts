import { execute, GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { OperationCost } from './cost/operationCost.ts'
import { isLongTurn, nextTurn } from './turns.ts'

/**
 * How often others had the event loop while `work` ran. It is counted and not timed: what a turn takes is the machine's own, and
 * the slower the machine is the more turns there are.
 */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const look = () => {
    turns += 1
    if (!isOver) setImmediate(look)
  }
  await new Promise((resolve) => setImmediate(resolve))
  const working = work()
  setImmediate(look)
  await working
  isOver = true
  return turns
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
  it('lets others have the event loop again and again, where it would hold it to its end', async () => {
    const cost = new OperationCost(111_110, 1_000_000)
    const run = (metered: OperationCost | null) => async () => execute({ schema: tree(metered), document: DOCUMENT })
    expect(await turnsDuring(run(null))).toBeLessThan(2)
    expect(await turnsDuring(run(cost))).toBeGreaterThan(5)
    expect(cost.charged).toBe(111_110)
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
