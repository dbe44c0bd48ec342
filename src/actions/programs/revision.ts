import type { Field, PayloadRequest } from 'payload'
import { encodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'

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

/**
 * To whoever has typed for an hour: what happened, that nothing is lost, and what to do. The form stays as it is. No colon
 * and no comma: Payload's interface takes what is between them for the names of fields, and makes a list of it.
 */
function inTheForm(type: string, seen: number, current: number): string {
  return (
    `This was not saved. Somebody else has changed this ${type} since you opened it (you have revision ${seen} and it is ` +
    `at ${current}). What you typed is still here. Open it in another tab to see their change. Then reload this page and ` +
    'repeat yours.'
  )
}

/** STALE_REVISION when the save carries another revision than the document is at. A save that carries none is relative. */
export function refuseStale(
  type: 'program' | 'milestone' | 'workout',
  { revision }: Partial<Revised>,
  original: Revised,
  { payloadAPI }: Pick<PayloadRequest, 'payloadAPI'>,
): void {
  if (typeof revision === 'number' && revision !== original.revision) {
    const refusal = refuse.stale(type, revision, original.revision, encodeId(type, original.id))
    if (payloadAPI === 'REST') refusal.message = inTheForm(type, revision, original.revision)
    throw refusal
  }
}
