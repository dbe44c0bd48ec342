import type { Endpoint, PayloadRequest } from 'payload'
import { adjustEnrolment } from '../../actions/coaching/adjustEnrolment.ts'
import { lineOf } from '../../actions/programs/madeOf.ts'
import { prescribedBySlot } from '../../actions/programs/workoutRevisions.ts'
import {
  adjustedRows,
  changeOf,
  changesOf,
  type KeptRow,
  type RowChange,
} from '../../actions/workouts/progress/adjustedRows.ts'
import { pinOf } from '../../actions/workouts/progress/readTraining.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { mannerOf } from '../../kernel/notation/ofExercise.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { idOf } from '../../kernel/relation.ts'
import { LIMITS, proseProblem } from '../../kernel/rules.ts'
import type { Adjustment, Enrolment } from '../../payload-types.ts'
import { seesAuthor } from '../../storage/trainingVisibility.ts'
import { BodyReader } from './bodyInput.ts'
import { asCoach, coachEndpoint } from './coachEndpoint.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'

const LONGEST_LINE = 2_000

const WHAT = 'Say either what this athlete is asked for, or that the row is as in the program.'

/** The rows of an athlete's program as this athlete has them, and changing one of them, by the API's own operation. */
export const adjustEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/rows', async (req, id) => {
    const enrolment = await findVisible(req, 'enrolments', id)
    return enrolment ? rowsOf(req, enrolment) : null
  }),
  coachEndpoint('post', '/:id/adjust', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const input = {
      enrolmentId: encodeId('enrolment', String(req.routeParams?.id)),
      workoutExerciseId: body.text('rowId', 'The row'),
      exerciseId: body.optionalText('exerciseId', 'The exercise'),
      prescription: body.optionalText('prescription', 'The sets', (value) => proseProblem(value, LONGEST_LINE)),
      note: body.optionalText('note', 'The note', (value) => proseProblem(value, LIMITS.notes)),
      remove: body.flag('remove', 'What leaves the row out'),
    }
    const { exerciseId, prescription, note, remove } = input
    const saysSomething = [exerciseId, prescription, note].some((value) => value !== null) || remove
    // The operation takes an input that says nothing for "as in the program", and a form has to say so itself.
    if (body.flag('asInProgram', 'What takes the adjustment back') === saysSomething) body.wrong('asInProgram', WHAT)
    body.done()
    await asCoach(req, coach, adjustEnrolment, input, `training ${coach.id}`)
    return { done: true }
  }),
]

/**
 * The workouts of the pinned revision, each once, in the order of the program. The number of calls does not depend on how
 * many there are.
 */
async function rowsOf(req: PayloadRequest, enrolment: Enrolment) {
  const loaders = loadersOf(req)
  const [plan, adjustments, { next }] = await Promise.all([
    loaders.plan.load(pinOf(enrolment)),
    loaders.adjustments.load(enrolment.id),
    loaders.standing.load(enrolment),
  ])
  const slots = (plan?.milestones ?? []).flatMap((milestone) => milestone.slots)
  const keys = [...new Set(slots.flatMap(prescribedBySlot))]
  const revisions = await Promise.all(keys.map((key) => loaders.workoutRevision.load(key)))
  const changes = changesOf(adjustments)
  const isNext = new Set(next ? prescribedBySlot(next.slot) : [])
  const workouts = await Promise.all(
    revisions.flatMap((revision, index) => {
      if (!revision) return []
      const written = { title: revision.title, rows: keptRows(revision), isNext: isNext.has(String(keys[index])) }
      return [workoutOf(loaders, req, enrolment, written, changes)]
    }),
  )
  const known = new Set(revisions.flatMap((revision) => (revision ? keptRows(revision).flatMap(lineOf) : [])))
  const isOrphaned = (each: Adjustment) => !each.takenBackAt && !known.has(each.workoutExerciseId)
  return { workouts, orphaned: adjustments.filter(isOrphaned).map(orphanOf) }
}

/** JSON, written by `recordWorkoutRevisions` alone. */
const keptRows = ({ exercises }: { exercises?: unknown }) => exercises as KeptRow[]

async function workoutOf(
  loaders: Loaders,
  req: PayloadRequest,
  { user }: Enrolment,
  { title, rows, isNext }: { title: string; rows: KeptRow[]; isNext: boolean },
  changes: readonly RowChange[],
) {
  const saidOf = async ({ exercise, sets }: KeptRow) => {
    const known = exercise ? await loaders.exercise.load(exercise) : null
    const prescription = printPrescription(sets as never, mannerOf(known?.metric))
    return { exercise: known?.name || 'A deleted exercise', prescription }
  }
  const shown = await Promise.all(
    rows.map(async (written) => {
      const change = changeOf(written, changes)
      const [asked] = adjustedRows([written], change ? [change] : [])
      const seesNote = change?.note ? await seesAuthor(req, idOf(user), change.by ?? '') : false
      return {
        rowId: encodeId('workoutExercise', String(written.id)),
        written: await saidOf(written),
        asked: asked ? await saidOf(asked.row) : null, // left out
        change: change && {
          exerciseId: change.exercise && encodeId('exercise', change.exercise),
          prescription: change.line,
          note: seesNote ? change.note : null,
          remove: change.isRemoved,
        },
      }
    }),
  )
  return { title, isNext, rows: shown }
}

/** An adjustment of a row that the program no longer has. It changes nothing, and can be taken back. */
const orphanOf = ({ workoutExerciseId, exerciseName, workoutTitle }: Adjustment) => ({
  rowId: encodeId('workoutExercise', workoutExerciseId),
  exercise: exerciseName,
  workout: workoutTitle,
})
