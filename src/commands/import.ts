import { parseArgs } from 'node:util'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { SECTIONS } from '../actions/library/items.ts'
import { showProgress } from '../actions/library/progress.ts'
import { fileSource, readFileWithin } from '../actions/library/source.ts'
import type { Tally } from '../actions/library/writeLibrary.ts'
import type { SheetFile } from '../actions/sheets/importSheet.ts'
import { readCorrections } from '../actions/sheets/readCorrections.ts'
import { dryRunOf, madeFrom, remarksOn } from '../actions/sheets/tell.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { type Caller, callerFor } from '../kernel/caller.ts'
import { PlainError } from '../kernel/plainError.ts'
import { BOUNDS, TOO_MUCH } from '../kernel/sheets/bounds.ts'
import type { Waymark } from '../waymark.ts'
import { run } from './run.ts'

const HELP = `Imports a program library, or one program from a sheet.

  npm run import -- <library.json> [--as <username>] [--dry-run]
  npm run import -- <plan.xlsx|plan.csv|plan.tsv> [--title <title>] [--slug <slug>] [--unit kg|lb]
                    [--exercise <name>=<slug>]… [--headings <row>] [--column <letter>=<what>]…
                    [--cell <what>:<text>=<meaning>]… [--as <username>] [--dry-run]

  --as <username>  the coach who is recorded as the author of the changes; Waymark itself when omitted
  --dry-run        only checks the file, and writes nothing; of a sheet it says what would be made
  --title <title>  the title of the program, in place of the one in the sheet or the name of the file
  --slug <slug>    the unique name in URLs, in place of one that is made from the title
  --unit kg|lb     the unit of weights without one; kg when omitted
  --exercise <name>=<slug>
                   what a name in the sheet means; may be given several times
  --headings <row> the number of the row with the headings; 0 when there are none
  --column <letter>=<what>
                   what a column has, such as load; nothing leaves it out; may be given several times
  --cell <what>:<text>=<meaning>
                   what a text means in all columns of rests, loads and so on: "rest:60-90s=75"
  --help           shows this text

A library is one JSON document with exercises, workouts, milestones and programs. Exercises and programs are found by
their slugs, workouts and milestones by their keys. The import makes items that are missing, changes items that differ,
and does not write items that are the same, so importing twice is the same as importing once.
The import never deletes anything. Items that the document does not name stay unchanged. schema/library.schema.json
describes the document, and "npm run export:catalogue" writes one. If an import is interrupted, run it again.

A sheet becomes a new draft. docs/sheets.md says which columns are read, and "npm run export:catalogue -- --program" writes
one.

The import checks the whole file before it writes anything.
`

/** The other formats of spreadsheet programs are told apart, so that the answer says what to do. */
const SHEET = /\.(?:xlsx|xlsm|xls|xlsb|csv|tsv|tab|txt|ods|numbers|pdf)$/i

run(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      'dry-run': { type: 'boolean' },
      title: { type: 'string' },
      slug: { type: 'string' },
      unit: { type: 'string' },
      exercise: { type: 'string', multiple: true },
      headings: { type: 'string', multiple: true },
      column: { type: 'string', multiple: true },
      cell: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if (values.help || file === undefined || positionals.length > 1) return values.help ? 'help' : 'misuse'
  const options = { ...values, dryRun: values['dry-run'] ?? false }
  const work = SHEET.test(file) ? sheetImport(file, options) : libraryImport(file, options)
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const waymark = await openWaymark(env, createLog({ ...env, logLevel: 'silent' }))
  try {
    await work(waymark, values.as === undefined ? null : await coachCalled(waymark, values.as))
    return 'done'
  } finally {
    await waymark.close()
  }
})

interface Options {
  dryRun: boolean
  title?: string
  slug?: string
  unit?: string
  exercise?: string[]
  headings?: string[]
  column?: string[]
  cell?: string[]
}

type Import = (waymark: Waymark, caller: Caller | null) => Promise<void>

const say = (text: string) => process.stderr.write(`${text}\n`)

function libraryImport(file: string, { dryRun, ...others }: Options): Import {
  for (const name of ['title', 'slug', 'unit', 'exercise', 'headings', 'column', 'cell'] as const) {
    if (others[name] !== undefined) throw new PlainError(`--${name} is for sheets (.xlsx, .csv, .tsv).`)
  }
  const source = fileSource(file)
  return async ({ doorway }, caller) => {
    const { importLibrary, WAYMARK } = await import('../actions/library/importLibrary.ts')
    const { checkLibraryInput } = await import('../graphql/libraryInputs.ts')
    const tally = await importLibrary(doorway, source, {
      caller: caller ?? WAYMARK,
      checkInput: checkLibraryInput,
      dryRun,
      watch: (step, total) => showProgress(step, total, say),
    })
    process.stdout.write(tally ? summary(tally) : `${source.name} is in order. Nothing was written.\n`)
  }
}

function sheetImport(file: string, { dryRun, title, slug, unit = 'kg', ...corrected }: Options): Import {
  if (unit !== 'kg' && unit !== 'lb') throw new PlainError('--unit is kg or lb.')
  const corrections = readCorrections(corrected)
  const sheet: SheetFile = readFileWithin(file, BOUNDS.fileBytes, `${TOO_MUCH.fileBytes} No plan is as large as that.`)
  return async ({ doorway }, caller) => {
    const { importSheet } = await import('../actions/sheets/importSheet.ts')
    const { WAYMARK } = await import('../actions/library/importLibrary.ts')
    const imported = await importSheet(doorway, sheet, {
      caller: caller ?? WAYMARK,
      ...{ title, slug, dryRun, units: { mass: unit }, corrections },
      watch: (step, total) => showProgress(step, total, say),
    })
    for (const line of remarksOn(sheet.name, imported)) say(line)
    process.stdout.write(dryRun ? dryRunOf(sheet.name, imported) : madeFrom(imported))
  }
}

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
