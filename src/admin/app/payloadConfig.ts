import type { SanitizedConfig } from 'payload'

/**
 * The configuration of the Payload that our process has opened. The pages do not evaluate `payload.config.ts`: they would own
 * a second copy of every collection, hook and driver. While the app is built there is no Payload, and nothing asks for one.
 */
const { waymarkAdmin } = globalThis as typeof globalThis & { waymarkAdmin?: { config: SanitizedConfig } }

export default waymarkAdmin ? Promise.resolve(waymarkAdmin.config) : new Promise<SanitizedConfig>(() => {})
