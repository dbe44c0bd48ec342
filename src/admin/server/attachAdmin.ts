import type { CollectionConfig, Endpoint } from 'payload'
import { accountEndpoints, endPasskeySession } from './accountEndpoints.ts'
import { keepLinkedAdmin } from './linkedAdmin.ts'
import { passkeyStrategy } from './passkeyStrategy.ts'
import { programEndpoints } from './programEndpoints.ts'
import { trainingEndpoints } from './trainingEndpoints.ts'

const endpoints: Record<string, Endpoint[]> = {
  admins: accountEndpoints,
  productUsers: trainingEndpoints,
  programs: programEndpoints,
}

/**
 * Adds what the admin interface needs beyond Payload: endpoints on a collection, and sign-in by passkey on `admins`.
 */
export function attachAdmin(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {}, auth } = collection
  const attached = { ...collection, endpoints: [...(endpoints[slug] ?? []), ...(collection.endpoints || [])] }
  if (slug === 'productUsers') {
    return { ...attached, hooks: { ...hooks, afterChange: [keepLinkedAdmin, ...(hooks.afterChange ?? [])] } }
  }
  if (slug !== 'admins' || typeof auth !== 'object') return attached
  return {
    ...attached,
    auth: { ...auth, strategies: [passkeyStrategy] },
    hooks: { ...hooks, afterLogout: [endPasskeySession] },
  }
}
