import type { PayloadRequest } from 'payload'
import { milestoneIdsOf, slotsOf } from '../../actions/programs/revise.ts'
import { reading } from './guardedEndpoint.ts'
import { type Holder, milestoneUses, type Part, workoutUses } from './usesInWords.ts'

/** Where each of these milestones is used, in words, by its ID: one call, however many they are. */
export async function usesOfMilestones(req: PayloadRequest, ids: string[]): Promise<Record<string, string>> {
  return milestoneUses(ids, await programsHolding(req, ids))
}

/** Where each of these workouts is used, in words, by its ID: two calls, however many they are. */
export async function usesOfWorkouts(req: PayloadRequest, ids: string[]): Promise<Record<string, string>> {
  const { docs } = await req.payload.find({
    ...reading(req),
    collection: 'milestones',
    where: { 'workouts.workout': { in: ids } },
    select: { title: true, workouts: true },
    sort: 'titleKey',
  })
  const milestones = docs.map(
    (milestone): Part => ({
      id: milestone.id,
      title: milestone.title,
      holds: slotsOf(milestone).map(({ workoutId }) => workoutId),
    }),
  )
  const holding = milestones.map(({ id }) => id)
  return workoutUses(ids, milestones, holding.length > 0 ? await programsHolding(req, holding) : [])
}

async function programsHolding(req: PayloadRequest, milestoneIds: string[]): Promise<Holder[]> {
  const { docs } = await req.payload.find({
    ...reading(req),
    collection: 'programs',
    where: { 'milestones.milestone': { in: milestoneIds } },
    select: { title: true, milestones: true },
    sort: 'titleKey',
  })
  return docs.map((program) => ({ title: program.title, holds: milestoneIdsOf(program) }))
}
