import { inPlainWords } from '../storage/inPlainWords.ts'

/** How a command ended: `help` was asked for, or it was misused and gets the same text with exit code 2. */
export type Ending = 'done' | 'help' | 'misuse'

/** Runs a command to its exit code: 0, 1 with what went wrong in plain words, 2 with the help text. */
export function run(help: string, command: () => Promise<Ending>): void {
  command().then(
    (ending) => {
      if (ending !== 'done') process[ending === 'help' ? 'stdout' : 'stderr'].write(help)
      process.exit(ending === 'misuse' ? 2 : 0)
    },
    (error: Error & { code?: string }) => {
      const misuse = error.code?.startsWith('ERR_PARSE_ARGS')
      process.stderr.write(`${misuse ? error.message : inPlainWords(error)}\n`)
      process.exit(misuse ? 2 : 1)
    },
  )
}
