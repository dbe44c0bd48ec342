import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { PlainError } from '../../kernel/plainError.ts'
import { NoHeadings, readPlanSheet } from '../../kernel/sheets/readPlanSheet.ts'
import { meantBy } from './meant.ts'
import type { SheetAnswer, SheetQuestion, ThreadSays } from './readApart.ts'
import { tellNoHeadings, tellPage } from './tellPage.ts'

/** The thread of `readApart`. What it throws otherwise is a fault, and ends it. */
parentPort?.on('message', async (question: SheetQuestion) => {
  const said: ThreadSays = {
    answer: await answerTo(question),
    heapBytes: getHeapStatistics().used_heap_size,
  }
  parentPort?.postMessage(said)
})

async function answerTo({ bytes, exercises, options, wantsPlan, mayAsk }: SheetQuestion): Promise<SheetAnswer> {
  const { slugs, meant } = meantBy(options.corrections?.exercises ?? {}, exercises)
  const heeded = { ...options, corrections: { ...options.corrections, exercises: slugs } }
  try {
    const recognised = await readPlanSheet(Buffer.from(bytes), exercises, heeded)
    const isInOrder = recognised.problems.count === 0
    // A large plan takes long to hand over, so it is handed over only where it is written.
    const plan = isInOrder && wantsPlan ? recognised.plan : null
    return { told: { ...tellPage(recognised, exercises), meant }, plan }
  } catch (error) {
    if (mayAsk && error instanceof NoHeadings) {
      return { told: { ...tellNoHeadings(error, options), meant }, plan: null }
    }
    if (!(error instanceof PlainError)) throw error
    return { refused: error.message }
  }
}
