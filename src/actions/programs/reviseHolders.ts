import type { PayloadRequest, Where } from 'payload'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { ProgramChange } from './change.ts'
import { type Edited, milestoneIdsOf, recordRevisions } from './revise.ts'

declare module 'payload' {
  interface RequestContext {
    /** What has changed so far and is yet to become a revision: see `inOneRevision`. */
    gathered?: Gathered
    /** Where it is given, the programs that a change of workouts or milestones has revised are noted: ID and revision. */
    revised?: Map<string, number>
  }
}

/** What has changed, by the IDs of the documents. Of a program, also the kind of its change. */
export interface Gathered {
  programs: Map<string, ProgramChange>
  milestones: Set<string>
  workouts: Set<string>
  /** Programs that were made after all of this was written: their first revision names it already. */
  made: Set<string>
}

export function changeOf({
  milestones = [],
  workouts = [],
}: Partial<Record<'milestones' | 'workouts', string[]>>): Gathered {
  return { programs: new Map(), milestones: new Set(milestones), workouts: new Set(workouts), made: new Set() }
}

/**
 * A change of workouts or milestones is a revision of every program that holds them. `edited` are those of them that are
 * being saved and are not in the database yet.
 *
 * What makes it atomic: the next revision of a program can be inserted once (see `recordRevisions`). A program that
 * begins to name one of these milestones at the same time holds the milestone (see `holdWhatIsNamed`), and so does this
 * function, so one of the two transactions starts over and no program is left out.
 *
 * Makes at most seven calls, whatever the number of programs.
 */
export async function reviseHolders(
  req: PayloadRequest,
  { programs, milestones, workouts, made }: Gathered,
  { meant, ...edited }: Edited & { meant?: ProgramChange } = {},
): Promise<void> {
  const holding = [...milestones, ...(await milestonesHolding(req, [...workouts]))]
  const holders = (await programsHolding(req, [...programs.keys()], holding)).filter(({ id }) => !made.has(id))
  if (holders.length === 0) return
  const kindOf = (program: Pick<Program, 'id' | 'milestones'>): ProgramChange => {
    const isInMilestones = milestoneIdsOf(program).some((id) => milestones.has(id))
    const below = isInMilestones ? ProgramChange.MILESTONE_EDITED : ProgramChange.WORKOUT_EDITED
    return meant ?? programs.get(program.id) ?? below
  }
  const revised = holders.map((program) => ({
    ...program,
    revision: program.revision + 1,
    change: kindOf(program),
  }))
  await recordRevisions(req, revised, edited)
  for (const { id, revision } of revised) req.context.revised?.set(id, revision)
  await req.payload.db.incrementMany({
    collection: 'programs',
    ids: holders.map(({ id }) => id),
    field: 'revision',
    req,
  })
}

/**
 * Does work that changes any number of programs, milestones and workouts, and then makes one revision of each program
 * that any of it touches. `meant` is the kind of change, where the work is more than the sum of its edits.
 */
export async function inOneRevision<T>(
  { req }: Pick<Transaction, 'req'>,
  meant: ProgramChange | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const gathered = changeOf({})
  req.context.gathered = gathered
  const done = await work()
  req.context.gathered = undefined
  await reviseHolders(req, gathered, { meant })
  return done
}

async function milestonesHolding(req: PayloadRequest, workoutIds: string[]): Promise<string[]> {
  if (workoutIds.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'milestones',
    where: { 'workouts.workout': { in: workoutIds } },
    select: {},
    pagination: false,
    depth: 0,
    overrideAccess: true, // the revision rule applies to all milestones, whoever saves
    req,
  })
  const ids = docs.map(({ id }) => id)
  if (ids.length > 0) await req.payload.db.hold({ collection: 'milestones', ids, req })
  return ids
}

async function programsHolding(req: PayloadRequest, programIds: string[], milestoneIds: string[]) {
  const or: Where[] = [
    ...(programIds.length > 0 ? [{ id: { in: programIds } }] : []),
    ...(milestoneIds.length > 0 ? [{ 'milestones.milestone': { in: milestoneIds } }] : []),
  ]
  if (or.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'programs',
    where: { or },
    select: { title: true, description: true, level: true, isPublished: true, revision: true, milestones: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the revision rule applies to all programs, whoever saves
    req,
  })
  return docs
}
