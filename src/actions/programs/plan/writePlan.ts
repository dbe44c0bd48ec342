import { giveWay } from '../../../kernel/eventLoop.ts'
import type { Program, Workout } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import type { ProgramChange } from '../change.ts'
import { inOneRevision } from '../reviseHolders.ts'
import { rowsInOrder, saveProgram } from '../saveProgram.ts'
import { type Exercises, exercisesOf } from './checkRows.ts'
import { forgetOrphans } from './forgetOrphans.ts'
import { holdNewlyNamed } from './holdNewlyNamed.ts'
import { makeDraft } from './makeDraft.ts'
import { type PlanChange, planChanges } from './planChanges.ts'
import { type PlanTree, type ReadPlan, withMissing, workoutsIn } from './planTree.ts'
import { resolvePlan, type SharedWorkouts, touchedBy } from './resolvePlan.ts'
import { sharingOf } from './sharing.ts'
import { writeResolved } from './writeResolved.ts'

export interface Planned {
  program: Program
  changes: PlanChange[]
  /** The other programs that have changed too, because they hold what the plan has changed. */
  others: Program[]
  /** The workouts that the program has let go of, that are in no milestone any more, and that stay: see `forgetOrphans`. */
  unused: Workout[]
  /** The exercises in the changes, by ID. */
  exercises: Exercises
}

interface How {
  /** The kind of change that the revision is of. */
  meant: ProgramChange
  /** What happens to a workout or a milestone that others hold too. */
  shared: SharedWorkouts
  /** Where the slug stands in the input. */
  slugField?: string[]
}

const NOTHING: ReadPlan = {
  tree: { title: '', slug: null, description: null, level: null, milestones: [] },
  milestones: new Map(),
  workouts: new Map(),
}

/**
 * Makes a program what the tree says, down to the last set, in one revision; without a program, a new draft. What the
 * tree names by an ID is kept, and what has none is made. What the plan itself once made and no longer holds is deleted,
 * unless somebody else holds it or history names it. Every way to change more than one document of a program comes
 * through here. The rows must have been checked: see `checkRows`.
 *
 * What makes it atomic: all of it is one transaction, whose commit point is the next revision of each program that it
 * touches (see `reviseHolders`). The number of calls is bounded, whatever the size of the plan.
 */
export async function writePlan(
  tx: Transaction,
  program: Program | null,
  before: ReadPlan | null,
  after: PlanTree,
  { meant, shared, slugField }: How,
): Promise<Planned> {
  const own = before ?? NOTHING
  const { milestones, workouts } = own
  const named = workoutsIn(after).flatMap(({ id }) => id ?? [])
  const known = { milestones, workouts: await withMissing(tx, 'workouts', workouts, named) }
  const touched = touchedBy(known, after)
  const sharing = await sharingOf(tx.req, program?.id ?? null, own, touched)
  const programId = program?.id ?? tx.payload.db.newId()
  const next = resolvePlan(known, after, { sharing, shared, programId, newId: tx.payload.db.newId })
  await giveWay()
  await holdNewlyNamed(tx, own, after)
  const saved = await inOneRevision(tx, meant, async () => {
    await writeResolved(tx, next)
    for (const id of next.edited.workouts) tx.req.context.gathered?.workouts.add(id)
    for (const id of next.edited.milestones) tx.req.context.gathered?.milestones.add(id)
    return saveHead(tx, program, after, next.milestoneIds, { id: programId, meant, slugField })
  })
  const unused = await forgetOrphans(tx, programId, {
    milestones: without(milestones, next.milestoneIds),
    workouts: without(workouts, next.workoutIds),
  })
  const reached = shared === 'CHANGE' ? [...sharing.programs] : []
  const [again, ...affected] = await readAgain(tx, [saved.id, ...reached])
  await giveWay()
  const changes = planChanges(before?.tree ?? null, after)
  return {
    program: again ?? saved,
    changes,
    others: affected,
    unused,
    exercises: await exercisesIn(tx, own.tree, after),
  }
}

function without<Document>(documents: ReadonlyMap<string, Document>, ids: string[]): Document[] {
  const kept = new Set(ids)
  return [...documents].flatMap(([id, document]) => (kept.has(id) ? [] : [document]))
}

async function saveHead(
  tx: Transaction,
  program: Program | null,
  after: PlanTree,
  milestoneIds: string[],
  { id, meant, slugField }: { id: string; meant: ProgramChange; slugField?: string[] },
): Promise<Program> {
  const { title, slug, description, level } = after
  if (program) {
    const data = {
      title,
      description,
      level,
      ...(slug !== null && { slug }),
      milestones: rowsInOrder(program, milestoneIds),
    }
    return saveProgram(tx, program, data as Partial<Program>, undefined, slugField)
  }
  return makeDraft(tx, after, milestoneIds, { id, meant, slugField })
}

/** As they are after their revisions, in this order. */
async function readAgain({ payload, req }: Transaction, ids: string[]): Promise<Program[]> {
  const { docs } = await payload.find({
    collection: 'programs',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

const exercisesIn = (tx: Transaction, before: PlanTree, after: PlanTree): Promise<Exercises> =>
  exercisesOf(tx, { ...after, milestones: [...before.milestones, ...after.milestones] })
