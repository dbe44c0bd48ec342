import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hard } from '../src/testing/hard.ts'
import { type Attack, ROLES, type Role } from '../src/testing/hostileAttack.ts'
import {
  alive,
  buildWorld,
  isKnown,
  PATIENCE_MS,
  requestOf,
  WAYS,
  type Way,
  type World,
} from '../src/testing/hostileService.ts'
import { shapes } from '../src/testing/hostileShapes.ts'
import { texts } from '../src/testing/hostileTexts.ts'
import { valuesAttacks } from '../src/testing/hostileValues.ts'
import { problemOf, verdictOf } from '../src/testing/hostileVerdict.ts'
import { wires } from '../src/testing/hostileWires.ts'
import { neighbourOf } from '../src/testing/neighbour.ts'
import { cpuMs, memoryMb, starvedMs } from '../src/testing/processUse.ts'
import { servicePlace } from '../src/testing/servicePlace.ts'
import { startService } from '../src/testing/startService.ts'
import { asking, type Heard, quantile, type Sent, send } from '../src/testing/wire.ts'

// Runs once, because attacks are refused above the database. `arguments` and `adminBodies` send hostile values on both.

const PATIENCE = 120_000
/** The most CPU time in milliseconds of one refusal, and of one answer within the limits. */
const REFUSAL_CPU_MS = 50
const ANSWER_CPU_MS = 250
const LONGEST_MS = 500
const NEIGHBOUR_MS = 100
/**
 * Other processes share the machine, and V8 compiles and collects garbage. The best of several tries is therefore the
 * cost of an attack.
 */
const TRIES = 5

/** V8 collects garbage late while it has room. With little room, memory shows soon what is kept. */
const HEAP_MB = 256

const place = servicePlace({
  NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  ...{ DEMO_DATA: 'on', AUTH_RATE_LIMIT: '1000000' },
  ...{ RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000' },
})
let world: World
let neighbour: ReturnType<typeof neighbourOf>
let usualMs = 0
let memoryAtFirst = 0
let nonce = 0

async function meetNeighbour(): Promise<void> {
  neighbour = neighbourOf(world.service.url)
  const start = performance.now()
  await sleep(1_000)
  usualMs = quantile(neighbour.waitedMs(start, performance.now()), 0.5)
}

beforeAll(async () => {
  world = await buildWorld(place)
  await meetNeighbour()
  memoryAtFirst = memoryMb(world.service.pid)
}, PATIENCE)
afterAll(async () => {
  await neighbour?.leave()
  await world?.service.stop()
  await place.remove()
})

interface Cost {
  cpu: number
  ms: number
  neighbour: number
}

/** Waits until the previous attack has no effect any more, so that its cost does not count for this one. */
async function settled(): Promise<void> {
  for (const until = performance.now() + 500; performance.now() < until; ) {
    const from = performance.now()
    await sleep(25)
    if (Math.max(0, ...neighbour.waitedMs(from, performance.now())) < usualMs + 30) return
  }
}

/**
 * How long the service and this process had no processor. Other tests run on this machine, and their load must not be
 * measured.
 */
const starved = () => starvedMs(world.service.pid) + starvedMs(process.pid)

/** Measures the CPU time of the service, the elapsed time, and the longest wait of a neighbour while `work` runs. */
async function measured<Result>(work: () => Promise<Result>): Promise<Cost & { result: Result }> {
  const { pid } = world.service
  await settled()
  const [cpu, start, before] = [cpuMs(pid), performance.now(), starved()]
  const result = await work()
  const end = performance.now()
  const used = cpuMs(pid) - cpu
  await sleep(20)
  const lost = starved() - before
  const waits = neighbour.waitedMs(start, end)
  return {
    result,
    cpu: used,
    ms: Math.max(0, end - start - lost),
    neighbour: Math.max(0, Math.max(0, ...waits) - lost),
  }
}

/** Starts the service again, because a stalled process would fail every later test. */
async function standUp(): Promise<void> {
  await neighbour.leave()
  world.service.signal('SIGKILL')
  await world.service.ended
  world.service = await startService(place)
  await meetNeighbour()
}

const bounded = ({ cpu, ms, neighbour: waited }: Cost, mostCpu: number) =>
  cpu < mostCpu && ms < LONGEST_MS && waited < usualMs + NEIGHBOUR_MS

const round = ({ cpu, ms, neighbour: waited }: Cost) =>
  `${Math.round(cpu)} ms of CPU, ${Math.round(ms)} ms in all, a neighbour waited ${Math.round(waited)} ms (usually ${Math.round(usualMs)})`

/**
 * Empty when the attack is answered correctly, otherwise the problem. A cost above its bound is a problem only when
 * every try has it.
 */
async function attempt(attack: Attack, way: Way, role: Role): Promise<string> {
  let problem = ''
  for (let tried = 0; tried < TRIES; tried += 1) {
    nonce += 1
    const sent = requestOf(attack, way, role, world, `${nonce}`)
    if (!sent) return ''
    for (let time = 0; time < (attack.times ?? 1); time += 1) {
      const { result, ...cost } = await measured(() => send(world.service.url, sent).catch(() => null))
      if (!result) {
        await standUp()
        return `no answer within ${PATIENCE_MS} ms`
      }
      problem = problemOf(attack, result)
      if (problem) return problem
      problem = await keptWrongly(way, sent, result)
      if (problem) return problem
      const isAnswered = result.status !== 400
      if (!bounded(cost, isAnswered ? ANSWER_CPU_MS : REFUSAL_CPU_MS))
        problem = `${JSON.stringify(verdictOf(result))}, ${round(cost)}`
    }
    if (!problem) return ''
  }
  return problem
}

/** A document that was refused must not become known by its hash. */
async function keptWrongly(way: Way, sent: Sent, { status }: Heard): Promise<string> {
  if (way !== 'hash' || status !== 400) return ''
  return (await isKnown(world.service.url, sent)) && !isAboutMore(sent) ? 'it is known by its hash' : ''
}
/** When only the variables or the operation name are bad, the document itself may be kept. */
const isAboutMore = ({ body }: Sent) => /"(variables|operationName)":/.test(String(body))

/** The short form sends each way once, with another role each time. */
function combinations(attack: Attack, index: number): [Way, Role][] {
  const roles = attack.roles ?? ROLES
  const all = WAYS.flatMap((way) => roles.map((role): [Way, Role] => [way, role]))
  return all
    .slice(0, hard(0, all.length))
    .concat(
      process.env.WAYMARK_HARD
        ? []
        : WAYS.map((way, at): [Way, Role] => [way, roles[(index + at) % roles.length] as Role]),
    )
}

const documents = [...shapes, ...texts, ...valuesAttacks]

describe('a hostile document', () => {
  it('is of more than a hundred kinds, no two of one name', () => {
    expect(documents.length).toBeGreaterThan(100)
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length)
  })

  it.each(documents.map((attack, index) => [attack.name, attack, index] as const))(
    'is refused or answered within its bounds: %s',
    async (_, attack, index) => {
      const problems: string[] = []
      for (const [way, role] of combinations(attack, index)) {
        const problem = await attempt(attack, way, role)
        if (problem) problems.push(`${way} as ${role}: ${problem}`)
        if (problem.startsWith('no answer')) break
      }
      expect(problems).toEqual([])
    },
    PATIENCE,
  )
})

describe('a hostile request', () => {
  it.each(wires.map((attack) => [attack.name, attack] as const))(
    'is refused or answered within its bounds: %s',
    async (_, { right, run, cpuMs: mostCpu = REFUSAL_CPU_MS }) => {
      let problem = ''
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { result, ...cost } = await measured(() => run(world.service.url))
        for (const { status, text } of result)
          if (!right.includes(status)) expect([status, text.slice(0, 300)]).toEqual(right)
        expect(result.length > 0).toBe(right.length > 0)
        const isPatient = cost.cpu < mostCpu && cost.neighbour < usualMs + NEIGHBOUR_MS
        problem = isPatient ? '' : round(cost)
        if (!problem) break
      }
      expect(problem).toBe('')
    },
    PATIENCE,
  )
})

describe('afterwards', () => {
  it(
    'memory is level: what nobody asks for again is not kept',
    async () => {
      const { url, pid } = world.service
      const rounds: number[] = []
      for (let round = 0; round < hard(3, 30); round += 1) {
        for (let count = 0; count < 100; count += 1) {
          nonce += 1
          // Each is a different valid document of the greatest size.
          const query = `#${nonce}${'#'.repeat(120_000)}\n{__typename}`
          await send(url, { body: asking(query) }).catch(() => null)
        }
        rounds.push(memoryMb(pid))
      }
      expect(Math.max(...rounds) - memoryAtFirst).toBeLessThan(HEAP_MB)
      expect((rounds.at(-1) ?? 0) - (rounds[0] ?? 0)).toBeLessThan(100)
    },
    PATIENCE,
  )

  it('the process is alive, and nothing of all that was our fault', async () => {
    expect(await alive(world.service.url)).toBe(true)
    const faults = world.service
      .stdout()
      .split('\n')
      .filter((line) => /^\{"level":[56]0/.test(line))
    expect(faults).toEqual([])
  })

  it('it ends as it always does', async () => {
    await neighbour.leave()
    const { code, stderr } = await world.service.stop()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
