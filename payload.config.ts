import { payloadConfig } from './src/payloadConfig.ts'
import { DEFAULT_DATABASE_URL } from './src/storage/adapter.ts'

/** For Payload's command and, later, for Next: no settings are checked here. The service starts at `src/main.ts`. */
export default payloadConfig({
  databaseUrl: process.env.DATABASE_URL || DEFAULT_DATABASE_URL,
  secret: process.env.PAYLOAD_SECRET ?? '',
})
