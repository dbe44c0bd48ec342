import { parseArgs } from 'node:util'
import { TARGETS } from './processes.mjs'
import { workloads } from './workloads/index.mjs'

const names = workloads.map(({ name }) => name)

export const HELP = `Measures Waymark beside Payload's own GraphQL and a handler written by hand, over the same data.

  npm run bench -- [options]

  --database <which>    sqlite (when omitted), mongodb (a mongod on the PATH, else one that is fetched), or the URL of a
                        MongoDB replica set; a database of its own is made and removed
  --workloads <a,b>     some of ${names.join(', ')}; none leaves the
                        growth curves
  --targets <a,b>       some of ${Object.keys(TARGETS).join(', ')}
  --before <folder>     another checkout of Waymark, built, as one more target: what a change costs, in one run
  --rounds <n>          how many rounds, in each of which every target has its turn: 5 when omitted
  --seconds <n>         how long a turn takes: 3 when omitted
  --connections <n>     how many requests are under way at a time: 8 when omitted
  --growth              the growth curves as well: more programs, more sets, deeper pages, memory, start
  --small               the growth curves at a tenth of their size, to try them
  --profile <folder>    a CPU profile of each workload on each target, for a browser's developer tools
  --json <file>         everything measured, each round by itself
  --help                this text

The tables go to the standard output, progress to the standard error. bench/README.md says how to read them.
`

/** @typedef {ReturnType<typeof readOptions> & { say: (text: string) => unknown }} Options */

/** An error that the user can correct. */
export class Misuse extends Error {}

/** @param {string[]} args */
export function readOptions(args) {
  const { values } = parse(args)
  /**
   * @param {'rounds' | 'seconds' | 'connections'} name
   * @param {number} least
   */
  const count = (name, least) => {
    const value = Number(values[name])
    if (!(value >= least)) throw new Misuse(`--${name} must be a number from ${least}.`)
    return value
  }
  return {
    help: values.help,
    database: values.database,
    workloads: chosen('workloads', values.workloads, names),
    targets: chosen('targets', values.targets, Object.keys(TARGETS)),
    before: values.before,
    rounds: Math.floor(count('rounds', 1)),
    seconds: count('seconds', 0.1),
    connections: Math.floor(count('connections', 1)),
    growth: values.growth,
    scale: values.small ? 0.1 : 1,
    profile: values.profile,
    json: values.json,
  }
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        database: { type: 'string', default: 'sqlite' },
        workloads: { type: 'string' },
        targets: { type: 'string' },
        before: { type: 'string' },
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '8' },
        growth: { type: 'boolean', default: false },
        small: { type: 'boolean', default: false },
        profile: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Misuse(error.message)
  }
}

/**
 * @param {string} name
 * @param {string | undefined} given
 * @param {string[]} all
 */
function chosen(name, given, all) {
  if (given === undefined) return all
  if (given === 'none') return []
  const wanted = given.split(',').filter(Boolean)
  const unknown = wanted.find((each) => !all.includes(each))
  if (unknown !== undefined) throw new Misuse(`--${name} knows no ${unknown}: it is some of ${all.join(', ')}.`)
  return wanted
}
