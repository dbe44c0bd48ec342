import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { audit } from '../actions/auth/audit.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import { PlainError } from '../kernel/plainError.ts'
import { run } from './run.ts'

const HELP = `Makes an owner of the admin interface, who may do everything there.

  npm run --silent create-admin -- <email> [< file-with-the-password]

The password must have at least 12 characters. It comes from the standard input, or the command asks for it in a
terminal. If the password is empty, the command makes one and prints it this once. The command needs the settings of
the service, because it opens the database.
`

run(HELP, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  const [email] = positionals
  if (values.help || !email || positionals.length !== 1) return values.help ? 'help' : 'misuse'
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new PlainError(`"${email}" is not an e-mail address.`)
  const env = loadEnv()
  const given = await askForPassword()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const password = given || randomBytes(18).toString('base64url')
  const log = createLog(env, 'stderr')
  const { doorway, close } = await openWaymark(env, log)
  try {
    const { id } = await doorway.inTransaction(ANONYMOUS, async ({ payload, req }) => {
      const { totalDocs } = await payload.count({
        collection: 'admins',
        where: { email: { equals: email.toLowerCase() } },
        overrideAccess: true, // a person who can run commands on the database may do anything
        req,
      })
      if (totalDocs > 0) throw new PlainError(`${email} already has an account.`)
      return payload.create({
        collection: 'admins',
        data: { email, password, role: 'owner' },
        depth: 0,
        overrideAccess: true, // for the same reason
        req,
      })
    })
    audit({ log }, 'admin made', { adminId: id, role: 'owner', by: 'command' })
    process.stdout.write(given ? `${email} is now an owner.\n` : `${password}\n`)
    return 'done'
  } finally {
    await close()
  }
})

async function askForPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim()
  process.stderr.write('Password (leave it empty to have one made and printed): ')
  // Without an output, the terminal does not echo what is typed.
  const terminal = createInterface({ input: process.stdin, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return answer.trim()
}
