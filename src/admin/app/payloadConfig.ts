import type { SanitizedConfig } from 'payload'

/**
 * The configuration of the Payload that our process has opened. The pages do not evaluate `payload.config.ts`, because
 * they would then own a second copy of every collection, hook and driver. While the app is built there is no Payload,
 * so the promise never settles, and nothing waits for it.
 */
const { waymarkAdmin } = globalThis as typeof globalThis & { waymarkAdmin?: { config: SanitizedConfig } }

export default waymarkAdmin ? Promise.resolve(waymarkAdmin.config) : new Promise<SanitizedConfig>(() => {})
