import type { RevertProgramInput } from '../../graphql/programs/plan.inputs.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Program, Workout, WorkoutRevision } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { readWorkoutRevisions } from '../../storage/readWorkoutRevisions.ts'
import { requireAt } from '../documents/requireOne.ts'
import { ProgramChange } from './change.ts'
import { checkRows } from './plan/checkRows.ts'
import {
  type PlanTree,
  type PlanWorkout,
  planWorkoutOf,
  type ReadPlan,
  readPlan,
  withMissing,
} from './plan/planTree.ts'
import { type Planned, writePlan } from './plan/writePlan.ts'
import type { SnapshotHead, SnapshotMilestone, SnapshotSlot } from './revise.ts'
import { prescribedBySlot } from './workoutRevisions.ts'

/**
 * Makes a program what it was at an earlier revision, down to the last set, as a new revision: its title, description and
 * level, its milestones, slots and workouts. Milestones and workouts that others hold too, and that have changed since,
 * become copies. The slug stays, because people follow links to it and another program may have the earlier one, and so
 * does whether the program is published. The descriptions of milestones stay, because a change of one is no revision.
 * Refuses NOT_FOUND (program, revision), STALE_REVISION, NOT_PUBLISHABLE, and INVALID where an exercise is measured in
 * another way today.
 */
export async function revertProgram(tx: Transaction, input: RevertProgramInput): Promise<Planned> {
  const program = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  const then = await readRevision(tx, program, input.toRevision)
  const before = await readPlan(tx, program)
  const known = await withOthers(tx, before, then.milestones)
  const keys = then.milestones.flatMap(({ slots }) => slots.flatMap(prescribedBySlot))
  const tree = treeAt(before.tree, then, known, await readWorkoutRevisions(tx, keys))
  await checkRows(tx, tree, known, () => ['input', 'toRevision'])
  return writePlan(tx, program, { ...before, ...known }, tree, { meant: ProgramChange.REVERTED, shared: 'COPY' })
}

interface Then {
  title: string
  head: SnapshotHead | null
  milestones: SnapshotMilestone[]
}

async function readRevision({ payload, req }: Transaction, program: Program, revision: number): Promise<Then> {
  const { docs } = await payload.find({
    collection: 'programRevisions',
    where: { and: [{ program: { equals: program.id } }, { revision: { equals: revision } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [found] = docs
  if (!found) throw refuse.notFound('revision of this program', ['input', 'toRevision'])
  return {
    title: found.title,
    head: (found.head ?? null) as SnapshotHead | null,
    milestones: found.milestones as unknown as SnapshotMilestone[],
  }
}

type Known = Pick<ReadPlan, 'milestones' | 'workouts'>

/** The documents of the program, and those that the earlier revision names and the program has let go of. */
async function withOthers(tx: Transaction, { milestones, workouts }: Known, then: SnapshotMilestone[]): Promise<Known> {
  const workoutIds = then.flatMap(({ slots }) => slots.map(({ workoutId }) => workoutId))
  return {
    milestones: await withMissing(
      tx,
      'milestones',
      milestones,
      then.map(({ id }) => id),
    ),
    workouts: await withMissing(tx, 'workouts', workouts, workoutIds),
  }
}

function treeAt(
  now: PlanTree,
  then: Then,
  { milestones, workouts }: Known,
  revisions: ReadonlyMap<string, WorkoutRevision>,
): PlanTree {
  const made = new Map<string, PlanWorkout>()
  const workoutAt = (slot: SnapshotSlot): PlanWorkout | null => {
    const known = made.get(slot.workoutId)
    if (known) return known
    const stored = workouts.get(slot.workoutId)
    const revision = revisions.get(prescribedBySlot(slot)[0] ?? '')
    const content = revision ? { ...revision, exercises: revision.exercises as Workout['exercises'] } : stored
    if (!content) return null // deleted before workouts had revisions
    const planned = planWorkoutOf({ ...content, id: slot.workoutId })
    const workout = stored ? planned : { ...planned, id: null, copyOf: slot.workoutId }
    made.set(slot.workoutId, workout)
    return workout
  }
  return {
    ...now,
    ...then.head,
    title: then.title,
    milestones: then.milestones.map(({ id, title, description, slots }) => ({
      id: milestones.get(id)?.id ?? null,
      title,
      description: (milestones.has(id) ? milestones.get(id)?.description : description) || null,
      slots: slots.flatMap((slot) => {
        const workout = workoutAt(slot)
        return workout ? [{ id: slot.id, workout }] : []
      }),
    })),
  }
}
