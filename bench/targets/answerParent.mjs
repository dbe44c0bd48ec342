// What a child process answers to the one that started it: {id, ask, with} → {id, answer} or {id, problem}.
import process from 'node:process'

export function answerParent(questions) {
  process.on('message', async ({ id, ask, with: given }) => {
    try {
      process.send({ id, answer: (await questions[ask](given)) ?? null })
    } catch (error) {
      process.send({ id, problem: error instanceof Error ? error.stack : String(error) })
    }
  })
  // Whoever started it is gone: nobody will ask any more.
  process.on('disconnect', () => process.exit(1))
  process.send({ ready: true })
}
