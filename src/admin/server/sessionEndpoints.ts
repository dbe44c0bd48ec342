import type { Endpoint, PayloadRequest } from 'payload'
import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import { groupOf } from '../../kernel/prescription.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import { type AskedRow, besidePrescription } from './besidePrescription.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'

/** What a revision keeps of a row: see `contentOf`. */
interface KeptRow {
  id: string | null
  exercise: string | null
  group: string | null
  sets: PrescribedSet[]
}

/** The sets of a workout session beside what was prescribed. Whoever may see the session may see both. */
export const sessionEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/sets', async (req, id) => {
    const session = await findVisible(req, 'workoutSessions', id)
    if (!session) return null
    const loaders = loadersOf(req)
    const [asked, done] = await Promise.all([askedBy(req, session), loaders.setsOfSession.load(id)])
    return { isPrescribed: asked !== null, exercises: besidePrescription(asked ?? [], done) }
  }),
]

/** The rows of the revision that the session began with. Null where nothing was prescribed, or nobody knows what. */
async function askedBy(req: PayloadRequest, { prescribed: key }: WorkoutSession): Promise<AskedRow[] | null> {
  const loaders = loadersOf(req)
  const revision = key ? await loaders.workoutRevision.load(key) : null
  if (!revision) return null
  const rows = revision.exercises as unknown as KeptRow[] // JSON, written by `recordWorkoutRevisions` alone
  return Promise.all(
    rows.map(async ({ id, exercise, group, sets }) => ({
      ...{ id, group: groupOf(group), sets },
      name: (exercise && (await loaders.exercise.load(exercise))?.name) || 'A deleted exercise',
    })),
  )
}
