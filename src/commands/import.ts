import { parseArgs } from 'node:util'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { SECTIONS } from '../actions/library/items.ts'
import { showProgress } from '../actions/library/progress.ts'
import { fileSource } from '../actions/library/source.ts'
import type { Tally } from '../actions/library/writeLibrary.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { type Caller, callerFor } from '../kernel/caller.ts'
import { PlainError } from '../kernel/plainError.ts'
import type { Waymark } from '../waymark.ts'
import { run } from './run.ts'

const HELP = `Imports a program library: one JSON document with exercises, workouts, milestones and programs.

  npm run import -- <file> [--as <username>] [--dry-run]

  --as <username>  the coach who is recorded as the author of the changes; Waymark itself when omitted
  --dry-run        only checks the document, and writes nothing
  --help           shows this text

Exercises and programs are found by their slugs, workouts and milestones by their keys. The import makes items that are
missing, changes items that differ, and does not write items that are the same, so importing twice is the same as
importing once. The import never deletes anything. Items that the document does not name stay unchanged.

The import checks the whole document before it writes anything. schema/library.schema.json describes the document, and
"npm run export:catalogue" writes one. If an import is interrupted, run it again.
`

run(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [file] = positionals
  if (values.help || file === undefined || positionals.length > 1) return values.help ? 'help' : 'misuse'
  const source = fileSource(file)
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { importLibrary, WAYMARK } = await import('../actions/library/importLibrary.ts')
  const { checkLibraryInput } = await import('../graphql/libraryInputs.ts')
  const waymark = await openWaymark(env, createLog({ ...env, logLevel: 'silent' }))
  try {
    const caller = values.as === undefined ? WAYMARK : await coachCalled(waymark, values.as)
    const say = (text: string) => process.stderr.write(`${text}\n`)
    const tally = await importLibrary(waymark.doorway, source, {
      caller,
      checkInput: checkLibraryInput,
      dryRun: values['dry-run'],
      watch: (step, total) => showProgress(step, total, say),
    })
    process.stdout.write(tally ? summary(tally) : `${source.name} is in order. Nothing was written.\n`)
    return 'done'
  } finally {
    await waymark.close()
  }
})

async function coachCalled({ doorway }: Waymark, username: string): Promise<Caller> {
  const user = await findUserByUsername(doorway, username)
  if (user?.role !== 'COACH') throw new PlainError(`There is no coach called "${username}".`)
  return callerFor(user)
}

function summary(tally: Tally): string {
  return SECTIONS.map((section) => {
    const { made, changed, unchanged } = tally[section]
    return `${section}: ${made} made, ${changed} changed, ${unchanged} unchanged\n`
  }).join('')
}
