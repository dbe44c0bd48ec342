import { Worker } from 'node:worker_threads'
import { PlainError } from '../../kernel/plainError.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import { Findings, type FindingsData } from '../../kernel/sheets/problems.ts'
import type { Recognised, SheetOptions } from '../../kernel/sheets/readPlanSheet.ts'

export interface SheetQuestion {
  bytes: Uint8Array
  exercises: readonly KnownExercise[]
  options: SheetOptions
}

type Answer =
  | { refused: string }
  | (Omit<Recognised, 'problems' | 'remarks'> & Record<'problems' | 'remarks', FindingsData>)

/** A plan of 5,000 rows takes a second or two. */
const LONGEST_MS = 20_000
const MOST_AT_ONCE = 2
const MOST_WAITING = 8
const MEGABYTES = 512

const TOO_LONG = 'The file takes too long to read. Make it smaller, or import it with the command.'
const BUSY = 'Others are importing sheets at this moment. Try again in a minute.'

/** A thread runs compiled code. From the sources, as in tests, it is that of the last build. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/actions/sheets/sheetWorker.js', import.meta.url)
  : new URL('./sheetWorker.js', import.meta.url)

let running = 0
const waiting: (() => void)[] = []

/**
 * As `readPlanSheet`, in a thread of its own, because a large file takes seconds and the service answers everybody else
 * meanwhile. Throws `PlainError` also for a file that takes too long or too much memory, and when too many are being read.
 */
export async function readApart(
  bytes: Buffer,
  exercises: readonly KnownExercise[],
  options: SheetOptions,
): Promise<Recognised> {
  if (waiting.length >= MOST_WAITING) throw new PlainError(BUSY)
  if (running >= MOST_AT_ONCE) await new Promise<void>((start) => waiting.push(start))
  running += 1
  try {
    const answer = await ask({ bytes, exercises, options })
    if ('refused' in answer) throw new PlainError(answer.refused)
    return { ...answer, problems: Findings.of(answer.problems), remarks: Findings.of(answer.remarks) }
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function ask(workerData: SheetQuestion): Promise<Answer> {
  const worker = new Worker(THREAD, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((done, failed) => {
      timer = setTimeout(() => failed(new PlainError(TOO_LONG)), LONGEST_MS)
      worker.once('message', done)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PlainError(TOO_LONG) : error),
      )
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
