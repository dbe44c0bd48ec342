import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import {
  completedBy,
  movedBy,
  type Propagation,
  planPropagation,
} from '../../actions/workouts/progress/planPropagation.ts'
import { propagateProgramRevision } from '../../actions/workouts/progress/propagateProgramRevision.ts'
import type { MilestoneChange } from '../../actions/workouts/progress/propagation.ts'
import { editsSince } from '../../actions/workouts/progress/revisionDifference.ts'
import { percentComplete, stateAt } from '../../graphql/workouts/enrolmentState.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { PropagationChangeKind } from '../../kernel/progressVocabulary.ts'
import { idOf } from '../../kernel/relation.ts'
import { BodyReader } from './bodyInput.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

const ATHLETES_NAMED = 100

/** Enough to know what changed. The comparison of two versions names everything. */
const DETAILS_TOLD = 30

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
      moved: movedBy(plan),
      completed: completedBy(plan),
      others: plan.others,
      athletes: await athletesOf(req, plan),
      changes: plan.changes.map((change) => ({
        what: `${WORDS[change.kind]}: ${change.title}`,
        details: detailsOf(plan, change),
      })),
    }
  }),
  guardedEndpoint('post', '/:id/propagation', async (req, id) => {
    await addDataAndFileToRequest(req)
    const { doorway } = req.payload.db.waymark
    const body = new BodyReader(req.data ?? {})
    const expectedRevision = body.number('revision', 'The revision of the preview', 1, Number.MAX_SAFE_INTEGER)
    body.done()
    const input = { programId: encodeId('program', id), expectedRevision }
    const propagation = await doorway.inTransaction(
      ANONYMOUS,
      (tx) => {
        tx.req.user = req.user
        return propagateProgramRevision(tx, input)
      },
      input.programId,
    )
    return { moved: movedBy(propagation) }
  }),
]

/** The workouts of a milestone that was added, and what was edited of one that was there. */
function detailsOf({ older, newest }: Propagation, { kind, milestoneId }: MilestoneChange): string[] {
  const now = newest.plan.milestones.find(({ id }) => id === milestoneId)
  if (!now) return []
  if (kind === PropagationChangeKind.ADDED)
    return now.slots.slice(0, DETAILS_TOLD).map(({ workoutTitle }) => `Workout: ${workoutTitle}`)
  if (kind !== PropagationChangeKind.EDITED) return []
  const edits = editsSince(
    older.flatMap((milestones) => milestones.find(({ id }) => id === milestoneId) ?? []),
    now,
  )
  const more = edits.length - DETAILS_TOLD
  return more > 0 ? [...edits.slice(0, DETAILS_TOLD), `And ${more} more`] : edits
}

/** What the move does for the athletes whose training the caller sees: those who began first, up to a hundred. */
async function athletesOf(req: PayloadRequest, { own, newest }: Propagation) {
  const loaders = loadersOf(req)
  return Promise.all(
    own.slice(0, ATHLETES_NAMED).map(async (enrolment) => {
      const [user, before, standing, after] = await Promise.all([
        loaders.author.load(idOf(enrolment.user)),
        percentComplete({ loaders }, enrolment),
        loaders.standing.load(enrolment),
        stateAt({ loaders }, enrolment, newest),
      ])
      return {
        name: user && nameOf(user),
        before: Math.floor(before),
        after: Math.floor(after.percent),
        nextBefore: standing.next?.slot.workoutTitle,
        nextAfter: after.next?.slot.workoutTitle,
      }
    }),
  )
}
