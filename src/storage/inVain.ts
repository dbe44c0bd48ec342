import type { Caller } from '../kernel/caller.ts'
import type { Doorway, Transaction } from './doorway.ts'

/** Ends a transaction that must leave nothing behind, and carries out what it would have done. */
class DryRun<Result> {
  constructor(readonly result: Result) {}
}

/** Does the work in a transaction that is rolled back. What it answers is what it would have done. */
export async function inVain<Result>(
  doorway: Doorway,
  caller: Caller,
  work: (tx: Transaction) => Promise<Result>,
  queue?: string,
): Promise<Result> {
  try {
    return await doorway.inTransaction(
      caller,
      async (tx) => {
        throw new DryRun(await work(tx))
      },
      queue,
    )
  } catch (error) {
    if (error instanceof DryRun) return error.result as Result
    throw error
  }
}
