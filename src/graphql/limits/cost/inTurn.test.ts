import { execute, GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { isLongTurn, nextTurn } from '../../../kernel/eventLoop.ts'
import { mainThreadMs } from '../../../testing/processUse.ts'
import { OperationCost } from './operationCost.ts'

/** How often the event loop turned while `work` ran, and the longest time between turns, in ms of the thread's CPU. */
async function turnsDuring(work: () => Promise<unknown>) {
  const seen = { turns: 0, longestMs: 0 }
  let isOver = false
  let since = mainThreadMs(process.pid)
  const look = () => {
    const now = mainThreadMs(process.pid)
    seen.turns += 1
    seen.longestMs = Math.max(seen.longestMs, now - since)
    since = now
    if (!isOver) setImmediate(look)
  }
  await new Promise((resolve) => setImmediate(resolve))
  const working = work()
  setImmediate(look)
  await working
  await new Promise((resolve) => setImmediate(resolve))
  isOver = true
  return seen
}

/** A tree of 10⁵ leaf nodes that is all in memory, so that no resolver waits for anything. */
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
    const costOfAll = () => new OperationCost(111_110, 1_000_000)
    const run = (metered: OperationCost | null) =>
      turnsDuring(async () => execute({ schema: tree(metered), document: DOCUMENT }))
    const cost = costOfAll()
    const alone = await run(null)
    // Collecting garbage also stops the thread, at times for longer. It does not strike in each of five runs.
    const inTurns = [await run(cost)]
    for (let times = 0; times < 4; times += 1) inTurns.push(await run(costOfAll()))
    expect(cost.charged).toBe(111_110)
    expect(alone.longestMs).toBeGreaterThan(50)
    expect(Math.min(...inTurns.map(({ longestMs }) => longestMs))).toBeLessThan(50)
    expect(Math.min(...inTurns.map(({ turns }) => turns))).toBeGreaterThan(alone.turns + 5)
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
