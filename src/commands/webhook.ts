import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { findUndelivered, resend } from '../http/webhook/outbox.ts'
import { run } from './run.ts'

const HELP = `Shows what front ends were not told of, or sends it again.

  npm run --silent webhook -- --undelivered
  npm run webhook -- --resend

  --undelivered   prints each message that no receiver has taken, one JSON object a line, the oldest first
  --resend        lets all of these messages wait again; the running service sends them within a few seconds
  --help          shows this text

The command needs the settings of the service, because it opens the database.
`

run(HELP, async () => {
  const { values } = parseArgs({
    options: { undelivered: { type: 'boolean' }, resend: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help || Boolean(values.undelivered) === Boolean(values.resend)) return values.help ? 'help' : 'misuse'
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  // Without the webhook: the service delivers, and this process would only delay its own end.
  const { payload, close } = await openWaymark({ ...env, revalidateWebhook: undefined }, createLog(env, 'stderr'))
  try {
    if (values.resend) {
      const many = await resend(payload)
      process.stdout.write(many === 0 ? 'Nothing is undelivered.\n' : `Messages that wait again: ${many}.\n`)
      return 'done'
    }
    for (const { messageId, problem, tries, lastTriedAt, tags } of await findUndelivered(payload)) {
      process.stdout.write(`${JSON.stringify({ messageId, lastTriedAt, tries, problem, tags })}\n`)
    }
    return 'done'
  } finally {
    await close()
  }
})
