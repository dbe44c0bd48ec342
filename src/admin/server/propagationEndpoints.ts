import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { completedBy, planPropagation } from '../../actions/workouts/progress/planPropagation.ts'
import { propagateProgramRevision } from '../../actions/workouts/progress/propagateProgramRevision.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { findVisible, guardedEndpoint } from './guardedEndpoint.ts'

const WORDS = { ADDED: 'Added', REMOVED: 'Removed', MOVED: 'Moved', EDITED: 'Edited' } as const

/** Previews and performs the propagation of a program's current revision, by the API's own operations. */
export const propagationEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/propagation', async (req, id) => {
    const program = await findVisible(req, 'programs', id)
    if (!program) return null
    const input = { programId: encodeId('program', id), expectedRevision: program.revision }
    const tx = { payload: req.payload, req, caller: ANONYMOUS }
    const plan = await planPropagation(tx, input, async () => {})
    return {
      revision: program.revision,
      moved: plan.moving.length,
      completed: completedBy(plan),
      changes: plan.changes.map(({ kind, title }) => `${WORDS[kind]}: ${title}`),
    }
  }),
  guardedEndpoint('post', '/:id/propagation', async (req, id) => {
    await addDataAndFileToRequest(req)
    const { doorway } = req.payload.db.waymark
    const expectedRevision: unknown = req.data?.revision
    if (typeof expectedRevision !== 'number' || !Number.isSafeInteger(expectedRevision)) {
      const message = '"revision" must be a whole number: the revision of the preview.'
      throw refuse.invalid(because.WRONG_FORM(message, {}), ['revision'])
    }
    const input = { programId: encodeId('program', id), expectedRevision }
    const { moving } = await doorway.inTransaction(
      ANONYMOUS,
      (tx) => {
        tx.req.user = req.user
        return propagateProgramRevision(tx, input)
      },
      input.programId,
    )
    return { moved: moving.length }
  }),
]
