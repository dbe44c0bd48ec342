import { payloadConfig } from './src/payloadConfig.ts'
import { DEFAULT_DATABASE_URL } from './src/storage/adapter.ts'

/** For Payload's command. Nothing checks the settings here: the service itself starts at `src/main.ts`. */
export default payloadConfig({
  databaseUrl: process.env.DATABASE_URL || DEFAULT_DATABASE_URL,
  secret: process.env.PAYLOAD_SECRET ?? '',
})
