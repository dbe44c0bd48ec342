import type { PlanProgramInput } from '../../graphql/programs/plan.inputs.ts'
import { giveWay } from '../../kernel/eventLoop.ts'
import type { Metric } from '../../kernel/metric.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'
import { ProgramChange } from './change.ts'
import { requireSigns } from './exerciseRows.ts'
import { checkRows } from './plan/checkRows.ts'
import { type PlanTree, readPlan } from './plan/planTree.ts'
import { cellField, readPlanInput } from './plan/readPlanInput.ts'
import { type Planned, writePlan } from './plan/writePlan.ts'

/**
 * Makes a program what the plan says, or a new draft where no program is named, in one revision. Rows, workouts and
 * milestones that the plan names by ID are kept; others are made. Refuses NOT_FOUND (program, milestones, workouts, rows,
 * exercises), STALE_REVISION, TAKEN (the slug), TOO_MANY, NOT_PUBLISHABLE and INVALID; each refusal of a cell has the path
 * to it.
 */
export async function planProgram(tx: Transaction, input: PlanProgramInput): Promise<Planned> {
  const program = await programAt(tx, input)
  const before = program && (await readPlan(tx, program))
  await giveWay()
  const { tree, workouts } = await readPlanInput(tx, input.plan, before)
  await giveWay()
  const exercises = await checkRows(tx, tree, { workouts }, cellField)
  await giveWay()
  requireSigns(linesOf(input.plan, (id) => exercises.get(decodeId('exercise', id) ?? '')?.metric))
  return writePlan(tx, program, before, tree, { ...PLANNED, shared: input.sharedWorkouts })
}

/** As `planProgram`, for a new draft that is a tree already, such as one that was read from a sheet. */
export async function planDraft(tx: Transaction, tree: PlanTree): Promise<Planned> {
  await checkRows(tx, tree, { workouts: new Map() }, cellField)
  return writePlan(tx, null, null, tree, { ...PLANNED, shared: 'COPY' })
}

function linesOf({ milestones }: PlanProgramInput['plan'], metricOf: (exerciseId: string) => Metric | undefined) {
  return milestones.flatMap(({ workouts }, milestone) =>
    workouts.flatMap(({ rows }, workout) =>
      rows.map(({ exerciseId, prescription }, row) => {
        const field = cellField({ milestone, workout, row }, 'prescription')
        return { prescription, metric: metricOf(exerciseId), field }
      }),
    ),
  )
}

const PLANNED = { meant: ProgramChange.PLANNED, slugField: ['input', 'plan', 'slug'] }

async function programAt(
  tx: Transaction,
  { programId, expectedRevision }: Pick<PlanProgramInput, 'programId' | 'expectedRevision'>,
): Promise<Program | null> {
  if (programId == null && expectedRevision == null) return null
  if (programId == null || expectedRevision == null) {
    const fields = 'programId, expectedRevision'
    const missing = programId == null ? 'programId' : 'expectedRevision'
    throw refuse.invalid(because.TOGETHER(`Give ${fields} together, or neither for a new draft.`, { fields }), [
      'input',
      missing,
    ])
  }
  return requireAt(tx, 'programs', programId, expectedRevision)
}
