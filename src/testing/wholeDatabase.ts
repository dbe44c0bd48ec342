import type { Payload } from 'payload'

/** Written by the service itself, whoever asks it for what. */
const MOVING: ReadonlySet<string> = new Set(['leases', 'rateLimits'])

/** Every document of every collection with every field, by collection. What writes nothing leaves it as it is. */
export async function wholeDatabase(payload: Payload): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const { config } of Object.values(payload.collections)) {
    if (MOVING.has(config.slug)) continue
    const { docs } = await payload.find({
      collection: config.slug,
      pagination: false,
      depth: 0,
      sort: 'id',
      showHiddenFields: true,
    })
    found[config.slug] = docs
  }
  return found
}
