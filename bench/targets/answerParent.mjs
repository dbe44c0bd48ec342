// Answers the questions of the parent process: {id, ask, with} → {id, answer} or {id, problem}.
import process from 'node:process'

/** @param {Record<string, (given: unknown) => unknown>} questions */
export function answerParent(questions) {
  process.on('message', async (/** @type {{ id: number, ask: string, with: unknown }} */ { id, ask, with: given }) => {
    try {
      process.send({ id, answer: (await questions[ask](given)) ?? null })
    } catch (error) {
      process.send({ id, problem: error instanceof Error ? error.stack : String(error) })
    }
  })
  // The parent process is gone, so no question will come.
  process.on('disconnect', () => process.exit(1))
  process.send({ ready: true })
}
