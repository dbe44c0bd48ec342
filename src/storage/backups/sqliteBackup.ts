import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { PlainError } from '../../kernel/plainError.ts'
import { sqliteTrouble } from '../sqliteTrouble.ts'
import type { Counts } from './archive.ts'
import { besideThenRename } from './besideThenRename.ts'
import { verifySqliteFile } from './sqliteVerify.ts'
import type { Tell } from './tell.ts'

const LOOK_EVERY_MS = 1_000

/**
 * Writes the database, as it is at one moment, to a SQLite file. VACUUM INTO is one statement, so it reads one state,
 * however long it takes, while the service and others go on writing.
 */
export async function backUpSqlite(
  database: string,
  { file, force, tell }: { file: string; force: boolean; tell: Tell },
): Promise<Counts> {
  const size = statSync(database, { throwIfNoEntry: false })?.size
  if (!size) throw new PlainError(`There is no database in ${database}.`)
  let counts: Counts = {}
  await besideThenRename(file, force, async (beside) => {
    await vacuumInto(database, beside, (bytes) => tell(`copied ${megabytes(bytes)} of about ${megabytes(size)}`))
    tell('verifying')
    counts = verifySqliteFile(beside)
  })
  return counts
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`

/** The statement blocks its thread, so it runs in one of its own. */
async function vacuumInto(from: string, to: string, progress: (bytes: number) => void): Promise<void> {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(VACUUM)}`), {
    workerData: { libsql: pathToFileURL(createRequire(import.meta.url).resolve('libsql')).href, from, to },
  })
  const timer = setInterval(() => progress(statSync(to, { throwIfNoEntry: false })?.size ?? 0), LOOK_EVERY_MS)
  try {
    await new Promise<void>((done, failed) => {
      worker.once('message', ({ code, message }) => {
        if (message === undefined) done()
        else failed(new PlainError(`${sqliteTrouble({ code }) ?? message}. The backup was not written.`))
      })
      worker.once('error', failed)
    })
  } finally {
    clearInterval(timer)
    await worker.terminate()
  }
}

const VACUUM = `
import { parentPort, workerData } from 'node:worker_threads'
const { default: Database } = await import(workerData.libsql)
try {
  const handle = new Database(workerData.from)
  handle.exec('PRAGMA busy_timeout = 5000')
  handle.prepare('VACUUM INTO ?').run([workerData.to])
  handle.close()
  parentPort.postMessage({})
} catch (error) {
  parentPort.postMessage({ code: error.code, message: error.message })
}
`
