// Rounds of turns, A B C A B C: what else the machine does meets all targets alike, and a ratio is taken within its round.
import path from 'node:path'
import { requireSameContent } from './content.mjs'
import { load } from './load.mjs'
import { median, quantile } from './statistics.mjs'

/** How many operations are counted, one after the other, to say what one of them asks of the database. */
const COUNTED = 20

/** Measures a workload on those of the targets that have it. */
export async function measure(workload, targets, world, { rounds, seconds, connections, profile, say }) {
  const having = targets.filter(({ key }) => clientOf(workload, key))
  const clients = {}
  for (const { key } of having) {
    clients[key] = Array.from({ length: connections }, (_, index) => clientOf(workload, key)(world, index))
  }
  const bytes = await requireSameContent(workload, having, clients)
  for (const target of having) {
    say(`${workload.name}: warming up ${target.name}`)
    await load(target.origin, clients[target.key], { seconds })
  }
  const turns = Object.fromEntries(having.map(({ key }) => [key, []]))
  for (let round = 1; round <= rounds; round += 1) {
    say(`${workload.name}: round ${round} of ${rounds}`)
    await requireSameContent(workload, having, clients)
    for (const target of having) turns[target.key].push(await turn(target, clients[target.key], { seconds }))
  }
  const results = []
  for (const target of having) {
    const counted = await turn(target, clients[target.key].slice(0, 1), { limit: COUNTED })
    if (profile)
      await profileTurn(target, clients[target.key], seconds, path.join(profile, `${workload.name}.${target.key}`))
    results.push(summary(target, turns[target.key], counted, bytes[target.key]))
  }
  return { name: workload.name, about: workload.about, targets: results }
}

/** Without its response cache Waymark is asked the same, where that may matter: what anybody may read. */
const clientOf = ({ clients, cacheable }, key) => (key === 'uncached' ? cacheable && clients.waymark : clients[key])

async function turn({ origin, ask }, clients, how) {
  const before = await ask('usage')
  const { times, seconds } = await load(origin, clients, how)
  const after = await ask('usage')
  const each = (what) => (after[what] - before[what]) / times.length
  return {
    ...{ perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), times },
    ...{ cpuMs: each('cpuMs'), calls: each('calls'), statements: each('statements'), rssMb: after.rssMb },
  }
}

async function profileTurn({ origin, ask }, clients, seconds, file) {
  await ask('startProfile')
  await load(origin, clients, { seconds })
  await ask('stopProfile', { file: `${path.resolve(file)}.cpuprofile` })
}

function summary({ key, name }, turns, counted, bytes) {
  const times = turns.flatMap((each) => each.times)
  return {
    key,
    name,
    ...{ perSecond: median(turns.map(({ perSecond }) => perSecond)), cpuMs: median(turns.map(({ cpuMs }) => cpuMs)) },
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99), rssMb: turns.at(-1).rssMb, bytes },
    ...{ calls: counted.calls, statements: counted.statements },
    rounds: turns.map(({ times, ...round }) => round),
  }
}
