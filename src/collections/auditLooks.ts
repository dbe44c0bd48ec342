import type { CollectionBeforeOperationHook, CollectionConfig, CollectionSlug, PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import { audit } from '../actions/auth/audit.ts'
import { adminOf, seesAll } from '../storage/whoAsks.ts'

/** The collections that hold people and what they did. */
const OF_PEOPLE: ReadonlySet<string> = new Set<CollectionSlug>([
  'productUsers',
  'coachings',
  'passkeys',
  'enrolments',
  'adjustments',
  'workoutSessions',
  'performedSets',
  'milestoneCompletions',
  'personalRecords',
  'comments',
])

/**
 * Audits a look of an owner or a viewer at people: who looked at what, and nothing of what was seen. Athletes consent to
 * their coaches, so the looks of coaches are no event.
 */
export function auditLook(req: PayloadRequest, collection: CollectionSlug, document?: unknown): void {
  if (!seesAll(req) || !req.payload.db.waymark.adminSeesTraining) return
  const details = { adminId: adminOf(req)?.id, role: adminOf(req)?.role, collection, document }
  audit({ log: req.payload.logger as unknown as Logger }, 'people seen', details)
}

/** As `auditLook`, for a document of any collection. What is not about people is no event. */
export function auditLookAt(req: PayloadRequest, collection: CollectionSlug, document: string): void {
  if (OF_PEOPLE.has(collection)) auditLook(req, collection, document)
}

const auditOperation: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  // What is read past the access rules belongs to a document that was looked at by them before.
  if (!overrideAccess) auditLook(req, collection.slug, (args as { id?: unknown }).id)
  return args
}

/** Payload runs the hook before every operation: reads, counts, changes and deletions, also those of relations. */
export function withAuditedLooks(collection: CollectionConfig): CollectionConfig {
  if (!OF_PEOPLE.has(collection.slug)) return collection
  const { hooks = {} } = collection
  return { ...collection, hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), auditOperation] } }
}
