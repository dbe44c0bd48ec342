import { readFileSync, writeFileSync } from 'node:fs'
import { isMongo } from '../testServer.ts'
import type { Role } from './leastRole.ts'

const FILE = 'schema/budgets.json'

/**
 * The command that rewrites the file for both databases, one after the other. A line has a number for each database
 * only where they differ.
 */
export const WRITE_ANEW = 'WAYMARK_WRITE_BUDGETS=on npm test -- tests/budgets.test.ts'
export const writesAnew = process.env.WAYMARK_WRITE_BUDGETS === 'on'

/** The cost of a published operation, and the number of database calls that one run of it makes. */
export interface Budget {
  operation: string
  role: Role
  /** Only where it is for signing in, or changes the account. */
  signIn?: true
  cost: number
  calls: number
}
type OnEach = Record<'sqlite' | 'mongodb', number>
type Written = Omit<Budget, 'calls'> & { calls: number | OnEach }

/** The budgets for the database of this run. */
export function readBudgets(): Budget[] {
  return read().map(({ calls, ...budget }) => ({ ...budget, calls: onEach(calls)[isMongo ? 'mongodb' : 'sqlite'] }))
}

/** Keeps the numbers of the other database. */
export function writeBudgets(measured: Budget[]): void {
  const before = new Map(read().map(({ operation, calls }) => [operation, onEach(calls)]))
  const lines = measured.map(({ calls, ...budget }) => {
    const other = before.get(budget.operation)?.[isMongo ? 'sqlite' : 'mongodb'] ?? calls
    const each: OnEach = isMongo ? { sqlite: other, mongodb: calls } : { sqlite: calls, mongodb: other }
    return line({ ...budget, calls: other === calls ? calls : each })
  })
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`)
}

function read(): Written[] {
  return JSON.parse(readFileSync(FILE, 'utf8'))
}

function onEach(calls: Written['calls']): OnEach {
  return typeof calls === 'number' ? { sqlite: calls, mongodb: calls } : calls
}

/** Writes one line for each operation, as Biome formats it, so that a diff shows which operations have changed. */
function line(budget: Written): string {
  return `  ${JSON.stringify(budget, null, 1).replaceAll(/\n\s*/g, ' ')}`
}
