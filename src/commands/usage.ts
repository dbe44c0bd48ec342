import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { PlainError } from '../kernel/plainError.ts'
import { run } from './run.ts'

const MOST_DAYS = 400

const HELP = `Shows which clients use a part of the schema, and when they last did.

  npm run --silent usage -- <coordinate> [--days <n>] [--json]
  npm run --silent usage -- --clients [--days <n>] [--json]

  <coordinate>   Program.level, Program (all its fields), Query.programs(filter:), CreateProgramInput.title …
  --clients      shows all clients instead, with the day on which each was last seen
  --days <n>     how many days to look back: 1 to ${MOST_DAYS}, 90 when omitted
  --json         prints one JSON object a line
  --help         shows this text

A client names itself in the headers x-client-name and x-client-version; "-" did not. The service writes what it
counted every five minutes. Nothing about people is counted.
`

run(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      clients: { type: 'boolean' },
      days: { type: 'string', default: '90' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const [asked] = positionals
  const days = Number(values.days)
  const isRight =
    positionals.length === (values.clients ? 0 : 1) && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
  if (values.help || !isRight) return values.help ? 'help' : 'misuse'
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { createSchema } = await import('../schema.ts')
  const { hasCoordinate } = await import('../graphql/usage/hasCoordinate.ts')
  const { readUsage } = await import('../http/usage/keepUsage.ts')
  const { clientsSeen, whoUses } = await import('../http/usage/whoUses.ts')
  if (asked && !hasCoordinate(await createSchema(), asked)) {
    throw new PlainError(`The schema has no "${asked}". Write Type, Type.field or Type.field(argument:).`)
  }
  const { payload, close } = await openWaymark({ ...env, revalidateWebhook: undefined }, createLog(env, 'stderr'))
  try {
    const rows = await readUsage(payload, days)
    const found = asked ? whoUses(rows, asked) : clientsSeen(rows)
    if (values.json) {
      for (const each of found) process.stdout.write(`${JSON.stringify(each)}\n`)
    } else if (found.length === 0) {
      process.stdout.write(`Nobody used it in the last ${days} days.\n`)
    } else console.table(found)
    return 'done'
  } finally {
    await close()
  }
})
