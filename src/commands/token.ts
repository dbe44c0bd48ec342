import { parseArgs } from 'node:util'
import { createProductUser } from '../auth/createProductUser.ts'
import { findUserByUsername } from '../auth/findUserByUsername.ts'
import { openSession } from '../auth/sessions.ts'
import { authSettings } from '../auth/settings.ts'
import { signToken } from '../auth/token.ts'
import { ANONYMOUS } from '../context/caller.ts'
import { loadEnv } from '../env.ts'
import { inPlainWords } from '../errors/inPlainWords.ts'
import { createLog } from '../log.ts'
import { openWaymark } from '../waymark.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

const HELP = `Prints an access token for a user, for development and scripts. Makes the user where there is none.

  npm run --silent token -- <username> [--coach] [--days <n>]

  --coach      the user is a coach (an athlete of that name becomes one)
  --days <n>   how long the token lasts: 1 to 365 days, 1 when omitted
  --help       this text

It needs the settings of the service: the database and the secret that signs.
`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { coach: { type: 'boolean' }, days: { type: 'string', default: '1' }, help: { type: 'boolean' } },
  })
  const [username] = positionals
  const days = Number(values.days)
  if (values.help || username === undefined || positionals.length > 1 || !(days >= 1 && days <= 365)) {
    process[values.help ? 'stdout' : 'stderr'].write(HELP)
    return values.help ? 0 : 2
  }
  const env = loadEnv()
  const { doorway, payload, close } = await openWaymark(env, createLog({ ...env, logLevel: 'silent' }))
  try {
    const user = await doorway.inTransaction(ANONYMOUS, async (tx) => {
      const found = await findUserByUsername(tx, username)
      if (!found) return createProductUser(tx, { username, role: values.coach ? 'COACH' : 'ATHLETE' })
      if (!values.coach || found.role === 'COACH') return found
      process.stderr.write(`${found.username} was an athlete and is a coach now.\n`)
      return payload.update({
        collection: 'productUsers',
        id: found.id,
        data: { role: 'COACH' },
        depth: 0,
        overrideAccess: true, // whoever holds the secret may do anything
        req: tx.req,
      })
    })
    const auth = authSettings(env)
    // No passkey was used, so it cannot change what guards the account.
    const { session } = await doorway.inTransaction(ANONYMOUS, (tx) =>
      openSession(tx, auth, user, { userAgent: 'npm run token', authenticatedAt: null, lastsMs: days * DAY_MS }),
    )
    const token = signToken({ userId: user.id, sessionId: session.id }, auth.jwtSecrets, (days * DAY_MS) / 1_000)
    process.stdout.write(`${token}\n`)
    return 0
  } finally {
    await close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error & { code?: string }) => {
    const misuse = error.code?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(`${misuse ? error.message : inPlainWords(error)}\n`)
    process.exit(misuse ? 2 : 1)
  },
)
