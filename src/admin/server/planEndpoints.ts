import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import { readPlan } from '../../actions/programs/plan/planTree.ts'
import type { Planned } from '../../actions/programs/plan/writePlan.ts'
import { planProgram } from '../../actions/programs/planProgram.ts'
import type { PlanProgramInput } from '../../graphql/programs/plan.inputs.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Admin, Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { inVain } from '../../storage/inVain.ts'
import { WrongBody } from './bodyInput.ts'
import { findVisible, guardedEndpoint, reading } from './guardedEndpoint.ts'
import { changeInWords } from './planChangeInWords.ts'
import { readPlanRequest } from './planInput.ts'

/** What the plan grid reads and saves. A save is the API's own `planProgram`, as the coach who is signed in. */
export const planEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/plan', async (req, id) => {
    const program = await findVisible(req, 'programs', id)
    return program ? planOf(req, program) : null
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
  const { tree } = await readPlan({ payload: req.payload, req }, program)
  return {
    title: program.title,
    revision: program.revision,
    isPublished: program.isPublished,
    weeks: tree.milestones.map(({ id, title, slots }) => ({
      id: encodeId('milestone', String(id)),
      title,
      workouts: slots.map(({ workout }) => ({
        id: encodeId('workout', String(workout.id)),
        title: workout.title,
        rows: workout.rows.map((row) => ({
          id: encodeId('workoutExercise', String(row.id)),
          exerciseId: encodeId('exercise', String(row.exercise)),
          group: row.group,
          prescription: printPrescription(row.sets as never),
          restSeconds: row.restSeconds,
          notes: row.notes,
        })),
      })),
    })),
  }
}

const PICKED = {
  name: true,
  aliases: true,
  primaryMuscles: true,
  equipment: true,
  category: true,
  metric: true,
  isArchived: true,
} as const

/** All exercises, because the grid looks for them while a coach types. Archived ones stay where they are prescribed. */
export async function exercisesToPick(req: PayloadRequest, idOf = (id: string) => encodeId('exercise', id)) {
  const { docs } = await req.payload.find({
    collection: 'exercises',
    select: PICKED,
    sort: 'nameKey',
    ...reading(req),
  })
  return docs.map(({ id, name, aliases, primaryMuscles, equipment, category, metric, isArchived }) => ({
    id: idOf(id),
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
  const { changes, others, names } = await tried(req, { ...input, sharedWorkouts: 'CHANGE' as never }).catch(
    (error) => {
      if (!(error instanceof Refusal) || error.refused.some(({ code }) => code !== UserErrorCode.NOT_PUBLISHABLE))
        throw error
      return tried(req, { ...input, sharedWorkouts: 'COPY' as never })
    },
  )
  return {
    changes: changes.map((change) => changeInWords(change, (exercise) => names.get(exercise) ?? '')),
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
