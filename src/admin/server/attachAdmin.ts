import type { CollectionConfig, Endpoint } from 'payload'
import { accountEndpoints, endPasskeySession } from './accountEndpoints.ts'
import { adjustEndpoints } from './adjustEndpoints.ts'
import { athleteEndpoints } from './athleteEndpoints.ts'
import { attentionEndpoints } from './attentionEndpoints.ts'
import { keepLinkedAdmin } from './linkedAdmin.ts'
import { passkeyStrategy } from './passkeyStrategy.ts'
import { programEndpoints } from './programEndpoints.ts'
import { rememberedStrategy } from './refuseStrangers.ts'
import { scheduleEndpoints } from './scheduleEndpoints.ts'
import { sessionEndpoints } from './sessionEndpoints.ts'
import { trainingEndpoints } from './trainingEndpoints.ts'
import { milestoneEndpoints, workoutEndpoints } from './usesEndpoints.ts'
import { wordEndpoints } from './wordEndpoints.ts'

const endpoints: ReadonlyMap<string, Endpoint[]> = new Map(
  Object.entries({
    admins: accountEndpoints,
    milestones: milestoneEndpoints,
    enrolments: [...adjustEndpoints, ...scheduleEndpoints],
    productUsers: [...athleteEndpoints, ...attentionEndpoints, ...wordEndpoints, ...trainingEndpoints],
    programs: programEndpoints,
    workouts: workoutEndpoints,
    workoutSessions: sessionEndpoints,
  }),
)

/** The forms in which a coach types for an hour. Others have passwords, which no browser should keep, or hardly a word. */
const GUARDED: ReadonlySet<string> = new Set(['programs', 'milestones', 'workouts', 'exercises'])

function withGuard({ slug, admin = {} }: CollectionConfig): NonNullable<CollectionConfig['admin']>['components'] {
  const { components = {} } = admin
  if (!GUARDED.has(slug)) return components
  const { edit = {} } = components
  const beforeDocumentControls = [...(edit.beforeDocumentControls ?? []), '/components/FormGuard.tsx#FormGuard']
  return { ...components, edit: { ...edit, beforeDocumentControls } }
}

/**
 * Adds what the admin interface needs beyond Payload: endpoints on a collection, sign-in by passkey on `admins`, and no
 * view of stored documents.
 */
export function attachAdmin(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {}, auth } = collection
  const attached = {
    ...collection,
    // A tab of Payload shows a document as it is stored, which only developers can read.
    admin: { ...collection.admin, hideAPIURL: true, components: withGuard(collection) },
    endpoints: [...(endpoints.get(slug) ?? []), ...(collection.endpoints || [])],
  }
  if (slug === 'productUsers') {
    return { ...attached, hooks: { ...hooks, afterChange: [keepLinkedAdmin, ...(hooks.afterChange ?? [])] } }
  }
  if (slug !== 'admins' || typeof auth !== 'object') return attached
  return {
    ...attached,
    auth: { ...auth, strategies: [rememberedStrategy, passkeyStrategy] },
    hooks: { ...hooks, afterLogout: [endPasskeySession] },
  }
}
