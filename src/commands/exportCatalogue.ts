import { randomUUID } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { fileInWords } from '../kernel/fileInWords.ts'
import { PlainError } from '../kernel/plainError.ts'
import { isMongoUrl } from '../storage/adapter.ts'
import { sqliteFileOf } from '../storage/sqliteFileOf.ts'
import { formatOf, requireFolderOf } from './exportTo.ts'
import { run } from './run.ts'

const HELP = `Exports the whole catalogue as a program library, or one program as a file. "npm run import" reads them all.

  npm run --silent export:catalogue > library.json
  npm run export:catalogue -- --output <file> [--schema <address>]
  npm run export:catalogue -- --program <slug> [--format xlsx|csv|json] [--output <file>]

  --program <slug>     exports this program alone: its workouts and milestones, without the exercises that it names
  --format <format>    xlsx or csv for sheets, json for a program library; by the name of the output when omitted, else json
  --output <file>      writes to this file, and only if the whole export succeeds
  --schema <address>   the address of schema/library.schema.json, written to a library as $schema for editors
  --help               shows this text

The same catalogue always gives the same text, sorted by slugs and keys, so the document can be kept in git. The same
program always gives the same bytes.
`

run(HELP, async () => {
  const { values } = parseArgs({
    options: {
      ...{ program: { type: 'string' }, format: { type: 'string' }, output: { type: 'string' } },
      ...{ schema: { type: 'string' }, help: { type: 'boolean' } },
    },
  })
  if (values.help) return 'help'
  const { program, output, schema } = values
  const format = formatOf(values)
  if (output !== undefined) requireFolderOf(output)
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { refuseTheDatabase } = await import('../storage/backups/isTheDatabase.ts')
  const { exportLibrary } = await import('../actions/library/exportLibrary.ts')
  const { exportProgram } = await import('../actions/sheets/exportProgram.ts')
  if (output !== undefined && !isMongoUrl(env.databaseUrl)) {
    refuseTheDatabase(output, sqliteFileOf(env.databaseUrl))
  }
  const { payload, close } = await openWaymark(env, createLog({ ...env, logLevel: 'silent' }))
  try {
    const content =
      program === undefined ? exportLibrary(payload, schema) : exportProgram(payload, program, format, schema)
    const pieces = Readable.from(content)
    if (output === undefined) await pipeline(pieces, process.stdout, { end: false })
    else await writeFile(output, pieces)
    return 'done'
  } finally {
    await close()
  }
})

/** Writes a temporary file and then renames it, so that an export that fails leaves the old file as it was. */
async function writeFile(file: string, pieces: Readable): Promise<void> {
  const next = `${file}.${randomUUID()}.tmp`
  try {
    await pipeline(pieces, createWriteStream(next, { flush: true, flags: 'wx' }))
    renameSync(next, file)
  } catch (error) {
    rmSync(next, { force: true })
    const { syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new PlainError(`${file} cannot be written, ${fileInWords(error as NodeJS.ErrnoException)}.`)
  }
}
