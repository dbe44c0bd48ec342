import type { TransformProgramInput } from '../../graphql/programs/plan.inputs.ts'
import { toThousandths } from '../../kernel/load.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAll } from '../documents/requireAll.ts'
import { requireAt } from '../documents/requireOne.ts'
import { ProgramChange } from './change.ts'
import { checkRanges } from './plan/checkRanges.ts'
import { checkRows } from './plan/checkRows.ts'
import { readPlan } from './plan/planTree.ts'
import { readSelection } from './plan/readSelection.ts'
import { type Transformation, transformed } from './plan/transform.ts'
import { type Planned, writePlan } from './plan/writePlan.ts'

/** What the input changes. Each of them is a number of the input, but for the exercise. */
const CHANGES = [
  'loadBy',
  'loadByPercent',
  'percentBy',
  'repsBy',
  'rpeBy',
  'setsBy',
  'restSeconds',
  'replaceExerciseWith',
] as const satisfies (keyof TransformProgramInput)[]

/**
 * Makes one change in many rows of a program, in one revision: see `transformed`. Loads stay exact. Refuses NOT_FOUND
 * (program, milestones, workouts, exercises), STALE_REVISION, NOT_PUBLISHABLE, and INVALID when nothing would change at
 * all, when a value would leave its range, and when an exercise has no place for what the rows prescribe.
 */
export async function transformProgram(tx: Transaction, input: TransformProgramInput): Promise<Planned> {
  const change = await readTransformation(tx, input)
  const program = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  const before = await readPlan(tx, program)
  const selection = await readSelection(tx, input, before.tree)
  const after = transformed(before.tree, { ...selection, ...change }, input.sharedWorkouts)
  checkRanges(before.tree, after)
  await checkRows(tx, after, before, () => ['input', 'replaceExerciseWith'])
  return writePlan(tx, program, before, after, { meant: ProgramChange.TRANSFORMED, shared: input.sharedWorkouts })
}

async function readTransformation(tx: Transaction, input: TransformProgramInput): Promise<Transformation> {
  if (CHANGES.every((name) => input[name] == null)) {
    const message = `Say what to change: give at least one of ${CHANGES.join(', ')}.`
    throw refuse.invalid(because.REQUIRED(message), ['input'])
  }
  if (input.replaceExerciseWith != null && input.exerciseIds == null) {
    const fields = 'replaceExerciseWith, exerciseIds'
    throw refuse.invalid(because.TOGETHER('Say which exercises to replace.', { fields }), ['input', 'exerciseIds'])
  }
  const replaceWith =
    input.replaceExerciseWith == null
      ? []
      : await requireAll(tx, 'exercises', [
          { taggedId: input.replaceExerciseWith, field: ['input', 'replaceExerciseWith'] },
        ])
  const decimal = (text: string | null | undefined) => (text == null ? undefined : (toThousandths(text) ?? undefined))
  const { loadBy } = input
  return {
    setTypes: input.setTypes == null ? undefined : new Set<string>(input.setTypes),
    loadBy: loadBy == null ? undefined : { thousandths: toThousandths(loadBy.value) ?? 0, unit: loadBy.unit },
    loadByPercent: decimal(input.loadByPercent),
    percentBy: decimal(input.percentBy),
    repsBy: input.repsBy ?? undefined,
    rpeBy: decimal(input.rpeBy),
    setsBy: input.setsBy ?? undefined,
    restSeconds: input.restSeconds ?? undefined,
    replaceExerciseWith: replaceWith[0],
  }
}
