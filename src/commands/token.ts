import { parseArgs } from 'node:util'
import { changeRole } from '../actions/auth/changeRole.ts'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { openSession } from '../actions/auth/sessions.ts'
import { authSettings } from '../actions/auth/settings.ts'
import { signToken } from '../actions/auth/token.ts'
import { ownerHint } from '../admin/server/ownerHint.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import { run } from './run.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

const HELP = `Prints an access token for a user, for development and scripts. Makes the user if there is no such user.

  npm run --silent token -- <username> [--coach] [--days <n>]

  --coach      makes the user a coach, also if the user is an athlete now
  --days <n>   how long the token lasts: 1 to 365 days, 1 when omitted
  --help       shows this text

The command needs the settings of the service, because it opens the database and signs with the secret.
`

run(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { coach: { type: 'boolean' }, days: { type: 'string', default: '1' }, help: { type: 'boolean' } },
  })
  const [username] = positionals
  const days = Number(values.days)
  if (values.help || username === undefined || positionals.length > 1 || !(days >= 1 && days <= 365)) {
    return values.help ? 'help' : 'misuse'
  }
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { createProductUser } = await import('../actions/auth/createProductUser.ts')
  const log = createLog(env, 'stderr')
  const { doorway, close } = await openWaymark(env, log)
  try {
    let user =
      (await findUserByUsername(doorway, username)) ??
      (await doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, { username })))
    if (values.coach && user.role !== 'COACH') user = await changeRole(doorway, log, username, 'COACH')
    const auth = authSettings(env)
    // No passkey was used, so the session cannot change what guards the account.
    const { session } = await doorway.inTransaction(ANONYMOUS, (tx) =>
      openSession(tx, auth, user, { userAgent: 'npm run token', authenticatedAt: null, lastsMs: days * DAY_MS }),
    )
    const token = signToken({ userId: user.id, sessionId: session.id }, auth.jwtSecrets, (days * DAY_MS) / 1_000)
    process.stdout.write(`${token}\n`)
    if (values.coach) process.stderr.write(await ownerHint(doorway.payload, env))
    return 'done'
  } finally {
    await close()
  }
})
