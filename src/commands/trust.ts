import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createLog } from '../http/log.ts'
import { PlainError } from '../kernel/plainError.ts'
import type { Waymark } from '../waymark.ts'
import { run } from './run.ts'

const HELP = `Registers the documents of a client, which it may then send by their hashes alone.

  npm run trust -- add <client> <version> <manifest.json>
  npm run trust -- remove <client> <version>
  npm run --silent trust -- list

  <manifest.json>   the documents by their SHA-256, or Apollo's apollo-persisted-query-manifest
  --help            shows this text

Each document must be one that this version of the schema answers. A manifest of the same client and version is replaced.
Running processes learn of a change within two seconds after somebody sends one of the documents. With
TRUSTED_DOCUMENTS=only the service answers nobody but coaches anything else. The published operations need not be
registered.
`

run(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  const [action = '', ...names] = positionals
  const count = ({ add: 3, remove: 2, list: 0 } as Record<string, number>)[action]
  if (values.help || count !== names.length) return values.help ? 'help' : 'misuse'
  const [name = '', version = '', file = ''] = names
  const { isClientWord } = await import('../http/usage/clientOf.ts')
  const odd = names.slice(0, 2).find((word) => !isClientWord(word))
  if (odd !== undefined) {
    throw new PlainError(`"${odd}" must have 1 to 64 letters, digits and ._/+-, and begin with a letter or a digit.`)
  }
  const env = loadEnv()
  // Payload takes seconds to load, so misuse and wrong settings are reported before that.
  const { openWaymark } = await import('../waymark.ts')
  const text = action === 'add' ? readText(file) : ''
  const { payload, close } = await openWaymark({ ...env, revalidateWebhook: undefined }, createLog(env, 'stderr'))
  try {
    process.stdout.write(`${await act(payload, action, { name, version }, text)}\n`)
    return 'done'
  } finally {
    await close()
  }
})

async function act(
  payload: Waymark['payload'],
  action: string,
  client: { name: string; version: string },
  text: string,
): Promise<string> {
  const { addManifest, readManifests, removeManifest } = await import('../http/trusted/trustedDocuments.ts')
  const words = `${client.name} ${client.version}`
  if (action === 'list') {
    const lines = (await readManifests(payload)).map(
      ({ name, version, documents }) => `${name} ${version}: ${Object.keys(documents).length} documents`,
    )
    return lines.join('\n') || 'No client has registered documents.'
  }
  if (action === 'remove') {
    if (await removeManifest(payload, client)) return `${words} is no longer registered.`
    throw new PlainError(`${words} is not registered.`)
  }
  const { createSchema } = await import('../schema.ts')
  const { readManifest } = await import('../http/trusted/manifest.ts')
  const documents = readManifest(text, await createSchema())
  await addManifest(payload, { ...client, documents })
  return `${words} is registered with ${Object.keys(documents).length} documents.`
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new PlainError((error as Error).message)
  }
}
