import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import { type Exercises, exercisesOf } from '../../actions/programs/plan/checkRows.ts'
import { type PlacedWorkout, type Week, weeksAt, weeksOf } from '../../actions/programs/plan/planAt.ts'
import { readPlan } from '../../actions/programs/plan/planTree.ts'
import type { Planned } from '../../actions/programs/plan/writePlan.ts'
import { planProgram } from '../../actions/programs/planProgram.ts'
import type { PlanProgramInput } from '../../graphql/programs/plan.inputs.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { mapInTurns } from '../../kernel/eventLoop.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Admin, Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findInCatalogue } from '../../storage/findRows.ts'
import { inVain } from '../../storage/inVain.ts'
import { WrongBody } from './bodyInput.ts'
import { findVisible, guardedEndpoint, numberIn } from './guardedEndpoint.ts'
import { changeInWords, lineOf } from './planChangeInWords.ts'
import { readPlanRequest } from './planInput.ts'
import { standingOf } from './programStanding.ts'

/** What the plan grid reads and saves. A save is the API's own `planProgram`, as the coach who is signed in. */
export const planEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/plan', async (req, id) => {
    const revision = numberIn(req, 'revision')
    const program = await findVisible(req, 'programs', id)
    if (!program) return null
    if (revision === null) return { ...(await planOf(req, program)), standing: await standingOf(req, program) }
    // By what its own save has led to, a page sees that it was made, though its answer was lost.
    const weeks = await weeksAt({ payload: req.payload, req }, program.id, revision)
    return { weeks: weeks && (await shown(req, weeks)) }
  }),
  guardedEndpoint('get', '/:id/exercises', async (req, id) =>
    (await findVisible(req, 'programs', id)) ? exercisesToPick(req) : null,
  ),
  guardedEndpoint('post', '/:id/plan', async (req, id) => {
    await addDataAndFileToRequest(req)
    const program = await findVisible(req, 'programs', id)
    if (!program) return null
    const other = await otherAuthor(req)
    if (other) return { signedInAs: other }
    try {
      return await save(req, program, readPlanRequest(req.data ?? {}))
    } catch (error) {
      if (!(error instanceof Refusal) || error instanceof WrongBody) throw error
      return { refused: error.refused.map(({ code, message, field }) => ({ code, message, field })) }
    }
  }),
]

async function planOf(req: PayloadRequest, program: Program) {
  const { title, revision, isPublished } = program
  const weeks = weeksOf(await readPlan({ payload: req.payload, req }, program))
  return { title, revision, isPublished, weeks: await shown(req, weeks) }
}

async function shown(req: PayloadRequest, weeks: Week[]) {
  const milestones = weeks.map(({ id, title, workouts }) => ({
    ...{ id, title, description: null },
    slots: workouts.map(({ workout }) => ({ id: null, workout })),
  }))
  const exercises = await exercisesOf({ payload: req.payload, req }, { milestones })
  return mapInTurns(weeks, ({ id, title, workouts }) => ({
    id: encodeId('milestone', id),
    title,
    workouts: workouts.map((each) => workoutOf(each, exercises)),
  }))
}

const workoutOf = ({ workout, madeOf, rowsMadeOf }: PlacedWorkout, exercises: Exercises) => ({
  id: encodeId('workout', String(workout.id)),
  ...(madeOf.length > 0 && { madeOf: madeOf.map((id) => encodeId('workout', id)) }),
  title: workout.title,
  rows: workout.rows.map((row, index) => ({
    id: encodeId('workoutExercise', String(row.id)),
    ...(rowsMadeOf[index]?.length && { madeOf: rowsMadeOf[index].map((id) => encodeId('workoutExercise', id)) }),
    exerciseId: encodeId('exercise', String(row.exercise)),
    group: row.group,
    prescription: lineOf(row, exercises),
    restSeconds: row.restSeconds,
    notes: row.notes,
  })),
})

/** All exercises, because the grid looks for them while a coach types, and everybody may see them. Archived ones stay where they are prescribed. */
export async function exercisesToPick(req: PayloadRequest, idAs = (id: string) => encodeId('exercise', id)) {
  const docs = await findInCatalogue({ payload: req.payload, req }, 'exercises', {}, { sort: ['nameKey'] })
  return docs.map(({ id, name, aliases, primaryMuscles, equipment, category, metric, isArchived }) => ({
    id: idAs(id),
    name,
    aliases: aliases ?? [],
    muscles: primaryMuscles,
    equipment: equipment ?? null,
    category,
    metric,
    isArchived: isArchived === true,
  }))
}

/**
 * Who is signed in, where the grid was opened by somebody else. Several coaches may use one browser, and a tab that was
 * opened as one of them would save as another one without a word.
 */
async function otherAuthor(req: PayloadRequest): Promise<{ id: string; name: string } | null> {
  const user = req.user as Admin
  const author: unknown = req.data?.author
  if (typeof author !== 'string' || author === String(user.id)) return null
  const coach = idOf(user.productUser)
  const found = coach ? await findUserById({ payload: req.payload, req }, coach) : null
  return { id: String(user.id), name: found?.username ?? user.email }
}

async function save(req: PayloadRequest, { id, title }: Program, asked: ReturnType<typeof readPlanRequest>) {
  const { milestones, ...how } = asked
  const input: PlanProgramInput = { ...how, programId: encodeId('program', id), plan: { title, milestones } }
  if (how.dryRun) return preview(req, input)
  const { program } = await written(req, input)
  return { plan: await planOf(req, program) }
}

/** Asks what a change for all would do, because only that names the other programs. Where it is refused, a copy is asked for. */
async function preview(req: PayloadRequest, input: PlanProgramInput) {
  const { changes, others, exercises } = await tried(req, { ...input, sharedWorkouts: 'CHANGE' as never }).catch(
    (error) => {
      if (!(error instanceof Refusal) || error.refused.some(({ code }) => code !== UserErrorCode.NOT_PUBLISHABLE))
        throw error
      return tried(req, { ...input, sharedWorkouts: 'COPY' as never })
    },
  )
  return {
    changes: changes.map((change) => changeInWords(change, exercises)),
    others: others.map((program) => ({ id: program.id, title: program.title })),
  }
}

const written = (req: PayloadRequest, input: PlanProgramInput): Promise<Planned> =>
  req.payload.db.waymark.doorway.inTransaction(ANONYMOUS, planning(req, input), input.programId ?? undefined)

const tried = (req: PayloadRequest, input: PlanProgramInput): Promise<Planned> =>
  inVain(req.payload.db.waymark.doorway, ANONYMOUS, planning(req, input), input.programId ?? undefined)

const planning = (req: PayloadRequest, input: PlanProgramInput) => (tx: Transaction) => {
  tx.req.user = req.user
  return planProgram(tx, input)
}
