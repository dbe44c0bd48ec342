import { inPlainWords } from '../storage/inPlainWords.ts'

/** How a command ended. `misuse` prints the same text as `help`, with exit code 2. */
export type Ending = 'done' | 'help' | 'misuse'

/** Runs a command and exits: 0 when it succeeds, 1 with the failure in plain words, 2 when it was misused. */
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
