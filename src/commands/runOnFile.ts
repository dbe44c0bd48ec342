import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { run } from './run.ts'

/**
 * Runs a command that copies the whole database to or from the file that it names, and prints what `outcome` says.
 * Nothing of the databases is loaded before the arguments are in order.
 */
export function runOnFile(
  help: string,
  which: 'backUp' | 'restore',
  outcome: (file: string, contents: string) => string,
): void {
  run(help, async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { force: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    })
    const [file] = positionals
    if (values.help || file === undefined || positionals.length > 1) return values.help ? 'help' : 'misuse'
    const env = loadEnv()
    const { [which]: copy } = await import('../storage/backups/backUp.ts')
    const { tellNowAndThen } = await import('../storage/backups/tell.ts')
    const driver = async () => (await import('../waymark.ts')).mongodbDriver(env)
    const tell = tellNowAndThen((text) => process.stderr.write(`${text}\n`))
    const counts = await copy({ url: env.databaseUrl, driver }, { file, force: values.force, tell })
    process.stdout.write(`${outcome(file, sumUp(counts))}\n`)
    return 'done'
  })
}

/** For example "1,204 documents in 23 collections". The tables of SQLite are called collections too. */
function sumUp(counts: Record<string, number>): string {
  const all = Object.values(counts)
  const documents = all.reduce((sum, count) => sum + count, 0)
  return `${documents.toLocaleString('en')} documents in ${all.length} collections`
}
