import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const FILE = 'schema/examples.json'

export const WRITE_ANEW = 'WAYMARK_WRITE_EXAMPLES=on npm run test:sqlite -- tests/apiExamples.test.ts'
export const writesAnew = process.env.WAYMARK_WRITE_EXAMPLES === 'on'

/** One call of a published operation against the demo data, for the API reference. */
export interface Example {
  operation: string
  /** The username of the caller. Null for somebody who is not signed in. */
  as: string | null
  variables: Record<string, unknown>
  answer: unknown
  /** Which call before it answers each ID among the variables, because every database has IDs of its own. */
  sources: Source[]
}

export interface Source {
  id: string
  operation: string
  /** Where the ID stands in the answer, such as `program.milestones[0].id`. */
  at: string
  /** The variables of the call, where it is not the one of the operation's own example. */
  with?: Record<string, unknown>
}

export function readExamples(): Example[] {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []
}

export function writeExamples(examples: Example[]): void {
  writeFileSync(FILE, `${JSON.stringify(examples, null, 2)}\n`)
}
