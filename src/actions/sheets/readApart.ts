import { Worker } from 'node:worker_threads'
import { PlainError } from '../../kernel/plainError.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { SheetOptions } from '../../kernel/sheets/readPlanSheet.ts'
import type { SheetPlan } from '../../kernel/sheets/sheetPlan.ts'
import type { Meant } from './meant.ts'
import type { ToldSheet } from './tellPage.ts'

export interface SheetQuestion {
  bytes: Uint8Array
  exercises: readonly KnownExercise[]
  /** Exercises may be named by their IDs in its corrections. */
  options: SheetOptions
  wantsPlan: boolean
  /** Whether a person can say where the headings stand. Otherwise a file without them is refused. */
  mayAsk?: boolean
}

interface ReadApart {
  told: ToldSheet & { meant: Meant[] }
  /** Null where something is wrong with it, or where it is not wanted. */
  plan: SheetPlan | null
}

export type SheetAnswer = { refused: string } | ReadApart

/** What a thread says when it is done. */
export interface ThreadSays {
  answer: SheetAnswer
  heapBytes: number
}

/** A plan of 5,000 rows takes a second or two. */
const LONGEST_MS = 20_000
const MEGABYTES = 512
/** A thread takes longer to start than to read a plan, so one that is ready is kept for the next correction. */
const KEPT_MS = 60_000
/** A thread that holds more memory is not kept. One that has just started holds about 10 MB. */
const MOST_KEPT_BYTES = 128 * 1024 * 1024

const TOO_LONG = 'The file takes too long to read. Make it smaller, or import it with the command.'

/** A thread runs compiled code. From the sources, as in tests, it is that of the last build. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/actions/sheets/sheetWorker.js', import.meta.url)
  : new URL('./sheetWorker.js', import.meta.url)

/** The threads that have nothing to do, each with the timer that ends it. */
const idle = new Map<Worker, NodeJS.Timeout>()

/**
 * What the page shows of a sheet, and its plan, made in a thread of its own, because a large file takes seconds and the
 * service answers everybody else meanwhile. Throws `PlainError` also for a file that takes too long or too much memory, and
 * the reason of `ended` when nobody waits for the answer any more.
 */
export async function readApart(question: SheetQuestion, ended?: AbortSignal): Promise<ReadApart> {
  const answer = await ask(question, ended)
  if ('refused' in answer) throw new PlainError(answer.refused)
  return answer
}

async function ask(question: SheetQuestion, ended?: AbortSignal): Promise<SheetAnswer> {
  const worker = idleThread() ?? newThread()
  const settled = new AbortController()
  let isFit = false
  try {
    const { answer, heapBytes } = await new Promise<ThreadSays>((done, failed) => {
      const timer = setTimeout(() => failed(new PlainError(TOO_LONG)), LONGEST_MS)
      const onError = (error: NodeJS.ErrnoException) =>
        failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PlainError(TOO_LONG) : error)
      worker.once('message', done).once('error', onError)
      ended?.addEventListener('abort', () => failed(ended.reason), { signal: settled.signal })
      settled.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        worker.off('message', done).off('error', onError)
      })
      worker.postMessage(question)
    })
    isFit = heapBytes < MOST_KEPT_BYTES
    return answer
  } finally {
    settled.abort()
    if (isFit) keep(worker)
    else await worker.terminate()
  }
}

function newThread(): Worker {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  // A thread may fail after its question was given up, and then nobody else listens.
  return worker.on('error', () => {}).on('exit', () => forget(worker))
}

function idleThread(): Worker | undefined {
  const [worker] = idle.keys()
  if (!worker) return undefined
  forget(worker)
  worker.ref()
  return worker
}

function keep(worker: Worker): void {
  worker.unref()
  const timer = setTimeout(() => {
    forget(worker)
    void worker.terminate()
  }, KEPT_MS)
  timer.unref()
  idle.set(worker, timer)
}

function forget(worker: Worker): void {
  clearTimeout(idle.get(worker))
  idle.delete(worker)
}
