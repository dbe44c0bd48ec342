import type { Field } from 'payload'
import { refuse } from '../errors/refusal.ts'
import { encodeId } from '../nodes/nodeId.ts'

/**
 * Grows by one with every accepted change; only the hooks write it. A save may carry the revision that its author has seen:
 * the admin interface's form does, and `refuseStale` compares.
 */
export const revisionField: Field = {
  name: 'revision',
  type: 'number',
  required: true,
  defaultValue: 1,
  label: 'Revision',
  admin: { description: 'Grows by one with every change. Written by Waymark.', readOnly: true, position: 'sidebar' },
}

interface Revised {
  id: string
  revision: number
}

/** STALE_REVISION when the save carries another revision than the document is at. A save that carries none is relative. */
export function refuseStale(
  type: 'program' | 'milestone' | 'workout',
  { revision }: Partial<Revised>,
  original: Revised,
): void {
  if (typeof revision === 'number' && revision !== original.revision) {
    throw refuse.stale(type, revision, original.revision, encodeId(type, original.id))
  }
}
