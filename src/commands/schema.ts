import { readFileSync, writeFileSync } from 'node:fs'
import { createSchema, printSortedSchema } from '../schema.ts'

/** Writes the published SDL; with --check it writes nothing and fails when the committed one is stale. */
const FILE = 'schema/schema.graphql'

const sdl = printSortedSchema(await createSchema())
if (!process.argv.includes('--check')) writeFileSync(FILE, sdl)
else if (readFileSync(FILE, 'utf8') !== sdl) {
  process.stderr.write(`${FILE} is stale: run "npm run schema" and commit what it writes.\n`)
  process.exitCode = 1
}
