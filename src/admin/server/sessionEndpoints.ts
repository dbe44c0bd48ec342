import type { Endpoint, PayloadRequest } from 'payload'
import { adjustedRows, type KeptRow, keptChanges } from '../../actions/workouts/progress/adjustedRows.ts'
import { dayOf, keptDay } from '../../kernel/localDay.ts'
import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import { groupOf } from '../../kernel/prescription.ts'
import { idOf } from '../../kernel/relation.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import { wordsOfSession } from './athleteWords.ts'
import { type AskedRow, besidePrescription } from './besidePrescription.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

/** The sets of a workout session beside what was prescribed. Whoever may see the session may see both. */
export const sessionEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/sets', async (req, id) => {
    const session = await findVisible(req, 'workoutSessions', id)
    if (!session) return null
    const loaders = loadersOf(req)
    const [asked, done, athlete] = await Promise.all([
      askedBy(req, session),
      loaders.setsOfSession.load(id),
      // Whoever sees a session is told whose it is.
      loaders.author.load(idOf(session.user)),
    ])
    return {
      athlete: athlete && { id: athlete.id, name: nameOf(athlete) },
      ...toldOf(session, athlete?.timeZone ?? 'UTC'),
      isPrescribed: asked !== null,
      exercises: besidePrescription(asked ?? [], done),
    }
  }),
  guardedEndpoint('get', '/:id/words', async (req, id) => {
    const session = await findVisible(req, 'workoutSessions', id)
    const athlete = session && (await loadersOf(req).author.load(idOf(session.user)))
    return athlete ? wordsOfSession(req, athlete, session) : null
  }),
]

/** When it was, and what the athlete said of it. Days are those of the athlete. */
function toldOf({ startedAt, completedAt, completedOn, status, notes, rating, hasPain }: WorkoutSession, zone: string) {
  const on = keptDay(completedOn, completedAt, zone) ?? dayOf(new Date(startedAt), zone)
  return { on, status, notes: notes ?? null, rating: rating ?? null, hasPain: hasPain === true }
}

/**
 * The rows of the revision that the session began with, as a coach had adjusted them by then. Null where nothing was
 * prescribed, or nobody knows what. The adjustments are read past the access of their field, which holds words too.
 */
async function askedBy(
  req: PayloadRequest,
  { id: session, prescribed: key }: WorkoutSession,
): Promise<AskedRow[] | null> {
  const loaders = loadersOf(req)
  const [revision, kept] = key
    ? await Promise.all([loaders.workoutRevision.load(key), loaders.session.load(session)])
    : []
  if (!revision) return null
  const rows = revision.exercises as unknown as KeptRow[] // JSON, written by `recordWorkoutRevisions` alone
  return Promise.all(
    adjustedRows(rows, keptChanges(kept?.adjusted)).map(async ({ row: { id, exercise, group, sets } }) => {
      const known = exercise ? await loaders.exercise.load(exercise) : null
      const said = { id, group: groupOf(group), sets: sets as PrescribedSet[] }
      return { ...said, name: known?.name ?? 'A deleted exercise', metric: known?.metric ?? null }
    }),
  )
}
