import { parseArgs } from 'node:util'
import { changeRole } from '../actions/auth/changeRole.ts'
import { ownerHint } from '../admin/server/ownerHint.ts'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { run } from './run.ts'

const HELP = `Gives a user a role. The role is in force from the next request of the user.

  npm run grant -- <username> coach|athlete

The command needs the settings of the service, because it opens the database.
`

run(HELP, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  const [username, role] = positionals
  if (values.help || !username || positionals.length !== 2 || (role !== 'coach' && role !== 'athlete')) {
    return values.help ? 'help' : 'misuse'
  }
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const log = createLog(env)
  const { doorway, close } = await openWaymark(env, log)
  try {
    const user = await changeRole(doorway, log, username, role === 'coach' ? 'COACH' : 'ATHLETE')
    process.stdout.write(`${user.username} is now ${role === 'coach' ? 'a coach' : 'an athlete'}.\n`)
    if (role === 'coach') process.stdout.write(await ownerHint(doorway.payload, env))
    return 'done'
  } finally {
    await close()
  }
})
