import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { collections } from './collections/index.ts'
import { databaseAdapter } from './database/adapter.ts'

interface Settings {
  databaseUrl: string
  secret: string
  logger?: Config['logger']
}

/**
 * Payload as Waymark uses it. Building it opens nothing and checks nothing: our process, Payload's command and Next all do.
 * Payload adds its own collections to the list that it is given, so it gets a copy.
 */
export async function payloadConfig({ databaseUrl, secret, logger }: Settings): Promise<SanitizedConfig> {
  return buildConfig({
    admin: { user: 'admins' },
    collections: [...collections],
    db: await databaseAdapter(databaseUrl),
    // Waymark sends no e-mail; without an adapter Payload warns at every start.
    email: () => ({
      name: 'none',
      defaultFromAddress: '',
      defaultFromName: '',
      sendEmail: () => Promise.reject(new Error('Waymark sends no e-mail.')),
    }),
    graphQL: { disable: true },
    logger,
    secret,
    telemetry: false,
    typescript: { outputFile: path.join(path.dirname(fileURLToPath(import.meta.url)), 'payload-types.ts') },
  })
}
