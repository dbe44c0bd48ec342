import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { PlainError } from '../kernel/plainError.ts'
import { run } from './run.ts'

const MOST_DAYS = 400
/** The project's releases when the sources run, and their copies in `dist/` when the built command runs. */
const RELEASES = new URL('../../schema/releases/', import.meta.url)

const HELP = `Shows which clients use a part of the schema, and when they last did.

  npm run --silent usage -- <coordinate> [--days <n>] [--json]
  npm run --silent usage -- --clients [--days <n>] [--json]
  npm run --silent usage -- --export > schema/usage.json

  <coordinate>   Program.level, Program (all its fields), Query.programs(filter:), CreateProgramInput.title, Level.EXPERT …
  --clients      shows all clients instead, with the day on which each was last seen
  --export       prints for the gate over the contract when each client last used each deprecated element
  --days <n>     how many days to look back: 1 to ${MOST_DAYS}; when omitted 90, and ${MOST_DAYS} for an export
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
      export: { type: 'boolean' },
      days: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const [asked] = positionals
  const days = Number(values.days ?? (values.export ? MOST_DAYS : 90))
  const ways = positionals.length + Number(values.clients ?? false) + Number(values.export ?? false)
  const isRight = ways === 1 && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
  if (values.help || !isRight) return values.help ? 'help' : 'misuse'
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const { createSchema } = await import('../schema.ts')
  const { hasCoordinate } = await import('../graphql/usage/hasCoordinate.ts')
  const { readUsage } = await import('../http/usage/keepUsage.ts')
  const { usageFile } = await import('../http/usage/usageFile.ts')
  const { clientsSeen, whoUses } = await import('../http/usage/whoUses.ts')
  const schema = await createSchema()
  if (asked && !hasCoordinate(schema, asked)) {
    throw new PlainError(`The schema has no "${asked}". Write Type, Type.field, Type.field(argument:) or Enum.VALUE.`)
  }
  const { payload, close } = await openWaymark({ ...env, revalidateWebhook: undefined }, createLog(env, 'stderr'))
  try {
    const rows = await readUsage(payload, days)
    if (values.export) {
      const file = usageFile(rows, await announced(schema))
      if (!file) throw new PlainError('Nothing was counted yet: the service writes what it counts every five minutes.')
      process.stdout.write(`${JSON.stringify(file, null, 2)}\n`)
      return 'done'
    }
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

/** What the schema or a release announces to go: where the element is gone already, only the releases have it. */
async function announced(present: GraphQLSchema): Promise<string[]> {
  const { deprecatedCoordinates } = await import('../graphql/usage/deprecatedCoordinates.ts')
  const released = readdirSync(RELEASES).map((version) =>
    buildSchema(readFileSync(new URL(`${version}/schema.graphql`, RELEASES), 'utf8')),
  )
  return [...new Set([present, ...released].flatMap(deprecatedCoordinates))].sort()
}
