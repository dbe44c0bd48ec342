import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { PlainError } from '../kernel/plainError.ts'
import { isMongoUrl } from '../storage/adapter.ts'
import { sqliteFileOf } from '../storage/sqliteFileOf.ts'
import { run } from './run.ts'

const HELP = `Exports the whole catalogue as a program library: one JSON document, which "npm run import" can read.

  npm run --silent export:catalogue > library.json
  npm run export:catalogue -- --output <file> [--schema <address>]

  --output <file>      writes to this file, and only if the whole export succeeds
  --schema <address>   the address of schema/library.schema.json, written to the document as $schema for editors
  --help               shows this text

The same catalogue always gives the same text, sorted by slugs and keys, so the document can be kept in git.
`

run(HELP, async () => {
  const { values } = parseArgs({
    options: { output: { type: 'string' }, schema: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return 'help'
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { refuseTheDatabase } = await import('../storage/backups/isTheDatabase.ts')
  const { exportLibrary } = await import('../actions/library/exportLibrary.ts')
  if (values.output !== undefined && !isMongoUrl(env.databaseUrl)) {
    refuseTheDatabase(values.output, sqliteFileOf(env.databaseUrl))
  }
  const { payload, close } = await openWaymark(env, createLog({ ...env, logLevel: 'silent' }))
  try {
    const pieces = Readable.from(exportLibrary(payload, values.schema))
    if (values.output === undefined) await pipeline(pieces, process.stdout, { end: false })
    else await writeFile(values.output, pieces)
    return 'done'
  } finally {
    await close()
  }
})

/** Writes a temporary file and then renames it, so that an export that fails leaves the old file as it was. */
async function writeFile(file: string, pieces: Readable): Promise<void> {
  const next = `${file}.${process.pid}.tmp`
  try {
    await pipeline(pieces, createWriteStream(next, { flush: true }))
    renameSync(next, file)
  } catch (error) {
    rmSync(next, { force: true })
    const { syscall, message } = error as NodeJS.ErrnoException
    throw syscall === undefined ? error : new PlainError(message)
  }
}
