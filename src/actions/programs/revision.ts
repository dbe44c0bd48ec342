import type { Field, PayloadRequest } from 'payload'
import { encodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'

/**
 * Grows by one with every accepted change. Only the hooks write it. A save may carry the revision that its author has
 * seen, as the form of the admin interface does, and `refuseStale` then compares the two.
 */
export const revisionField: Field = {
  name: 'revision',
  type: 'number',
  required: true,
  defaultValue: 1,
  label: 'Version',
  admin: {
    description: 'The number of this version. It grows by one with every change.',
    readOnly: true,
    // It serves the form, and says nothing in a list. The rules that read it stand below the collections.
    disableListColumn: true,
    disableListFilter: true,
    disableGroupBy: true,
    disableBulkEdit: true,
  },
}

interface Revised {
  id: string
  revision: number
}

/**
 * Tells an author who may have typed for an hour what happened, that nothing is lost, and what to do. The form stays as
 * it is. The text has no colon and no comma, because Payload's interface takes the text between them for the names of
 * fields and makes a list of it.
 */
function inTheForm(type: string, seen: number, current: number): string {
  return (
    `This was not saved. Somebody else has changed this ${type} since you opened it (you have version ${seen} and ` +
    `the current version is ${current}). What you typed is still here. Open the ${type} in another tab to see the ` +
    'other change. Then reload this page and repeat your own change.'
  )
}

/**
 * Refuses STALE_REVISION when the save carries a revision that is not the current one of the document. A save without a
 * revision is relative and never stale.
 */
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
