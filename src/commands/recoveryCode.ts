import { parseArgs } from 'node:util'
import { audit } from '../actions/auth/audit.ts'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { newRecoveryCode, recoveryCodeHash } from '../actions/auth/recoveryCode.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import { refuse } from '../kernel/refusal.ts'
import { run } from './run.ts'

const HELP = `Prints a recovery code for a user who has lost their passkeys and recovery codes. First make sure that the
request really comes from the user.

  npm run --silent recovery-code -- <username>

The code can be used once. Other recovery codes of the user stay valid. The command needs the settings of the service,
because it opens the database.
`

run(HELP, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  const [username] = positionals
  if (values.help || !username || positionals.length !== 1) return values.help ? 'help' : 'misuse'
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const log = createLog(env, 'stderr')
  const { doorway, close } = await openWaymark(env, log)
  try {
    const code = newRecoveryCode()
    const userId = await doorway.inTransaction(ANONYMOUS, async (tx) => {
      const user = await findUserByUsername(tx, username)
      if (!user) throw refuse.notFound(`user: "${username}"`, ['username'])
      await tx.payload.create({
        collection: 'recoveryCodes',
        data: { user: user.id, hash: recoveryCodeHash(code) },
        depth: 0,
        overrideAccess: true, // a person who can run commands on the database may do anything
        req: tx.req,
      })
      return user.id
    })
    audit({ log }, 'recovery codes made', { userId, by: 'command' })
    process.stdout.write(`${code}\n`)
    return 'done'
  } finally {
    await close()
  }
})
