import type { PayloadRequest } from 'payload'
import { milestoneIdsOf, slotsOf } from '../revise.ts'

/** Who else holds what a plan changes. */
export interface Sharing {
  /** Workouts that another program or a milestone outside of the plan holds, or that the program did not hold before. */
  workouts: ReadonlySet<string>
  /** Milestones that another program holds. */
  milestones: ReadonlySet<string>
  /** The other programs that a change of these documents reaches. */
  programs: ReadonlySet<string>
}

/**
 * Finds who else holds these workouts and milestones: two calls. `own` are the documents of the program itself. A workout
 * that is none of its own may be in no milestone, and still somebody has made it and athletes may have done it.
 */
export async function sharingOf(
  req: PayloadRequest,
  programId: string | null,
  own: { workouts: ReadonlyMap<string, unknown>; milestones: ReadonlyMap<string, unknown> },
  changed: { workouts: string[]; milestones: string[] },
): Promise<Sharing> {
  const nobody: Sharing = { workouts: new Set(), milestones: new Set(), programs: new Set() }
  const [workoutIds, milestoneIds] = [new Set(changed.workouts), [...changed.milestones]]
  if (workoutIds.size + milestoneIds.length === 0) return nobody
  // The rule holds for all documents of the catalogue, whoever plans.
  const all = { pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs: holding } = workoutIds.size
    ? await req.payload.find({
        ...all,
        collection: 'milestones',
        where: { 'workouts.workout': { in: [...workoutIds] } },
        select: { workouts: true },
      })
    : { docs: [] }
  const asked = [...new Set([...milestoneIds, ...holding.map(({ id }) => id)])]
  const { docs: programs } = await req.payload.find({
    ...all,
    collection: 'programs',
    where: {
      and: [
        { 'milestones.milestone': { in: asked } },
        ...(programId === null ? [] : [{ id: { not_equals: programId } }]),
      ],
    },
    select: { milestones: true },
  })
  const elsewhere = new Set(programs.flatMap(milestoneIdsOf))
  const outside = holding.filter(({ id }) => elsewhere.has(id) || !own.milestones.has(id))
  return {
    workouts: new Set([
      ...changed.workouts.filter((id) => !own.workouts.has(id)),
      ...outside.flatMap(slotsOf).flatMap(({ workoutId }) => (workoutIds.has(workoutId) ? [workoutId] : [])),
    ]),
    milestones: new Set(milestoneIds.filter((id) => elsewhere.has(id))),
    programs: new Set(programs.map(({ id }) => id)),
  }
}
