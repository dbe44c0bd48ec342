import { parentPort, workerData } from 'node:worker_threads'
import { PlainError } from '../../kernel/plainError.ts'
import { readPlanSheet } from '../../kernel/sheets/readPlanSheet.ts'
import type { SheetQuestion } from './readApart.ts'

/** The thread of `readApart`. What it throws otherwise is a fault, and ends it. */
const { bytes, exercises, options } = workerData as SheetQuestion
try {
  const recognised = await readPlanSheet(Buffer.from(bytes), exercises, options)
  const { problems, remarks } = recognised
  parentPort?.postMessage({ ...recognised, problems: problems.asData(), remarks: remarks.asData() })
} catch (error) {
  if (!(error instanceof PlainError)) throw error
  parentPort?.postMessage({ refused: error.message })
}
