import type { Workout } from '../../../payload-types.ts'
import { readWorkoutRevisions } from '../../../storage/readWorkoutRevisions.ts'
import { lineOf } from '../madeOf.ts'
import type { SnapshotMilestone } from '../revise.ts'
import { prescribedBySlot } from '../workoutRevisions.ts'
import { type PlanWorkout, planWorkoutOf, type Reader, type ReadPlan } from './planTree.ts'

/** A workout where it stands, and what it and its rows took the place of, the nearest first. */
export interface PlacedWorkout {
  workout: PlanWorkout
  madeOf: string[]
  rowsMadeOf: string[][]
}

export interface Week {
  id: string
  title: string
  workouts: PlacedWorkout[]
}

/** The weeks of a program as they are, with what they were made of. */
export function weeksOf({ tree, workouts }: ReadPlan): Week[] {
  return tree.milestones.map(({ id, title, slots }) => ({
    ...{ id: String(id), title },
    workouts: slots.map(({ workout }) => placed(workout, workouts.get(String(workout.id)))),
  }))
}

/**
 * The weeks of a program at one of its revisions, with the IDs that they had then. Null where there is no such revision,
 * or where a workout of it was deleted before workouts had revisions. At most three calls. Unguarded: the caller has been
 * shown the program.
 */
export async function weeksAt(reader: Reader, programId: string, revision: number): Promise<Week[] | null> {
  const { docs } = await reader.payload.find({
    collection: 'programRevisions',
    where: { and: [{ program: { equals: programId } }, { revision: { equals: revision } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the history of what the caller was shown
    req: reader.req,
  })
  if (!docs[0]) return null
  const milestones = docs[0].milestones as unknown as SnapshotMilestone[]
  const slots = milestones.flatMap((milestone) => milestone.slots)
  const then = await readWorkoutRevisions(reader, slots.flatMap(prescribedBySlot))
  const contents = slots.map((slot) => then.get(prescribedBySlot(slot)[0] ?? ''))
  if (contents.includes(undefined)) return null
  let at = 0
  return milestones.map(({ id, title, slots: own }) => ({
    ...{ id, title },
    workouts: own.map(({ workoutId, madeOf }) => {
      const content = contents[at] as unknown as Workout
      at += 1
      const workout = { ...content, id: workoutId, madeOf: madeOf ?? null }
      return placed(planWorkoutOf(workout), workout)
    }),
  }))
}

function placed(workout: PlanWorkout, stored: Pick<Workout, 'madeOf' | 'exercises'> | undefined): PlacedWorkout {
  const rows = new Map((stored?.exercises ?? []).map((row) => [row.id, row]))
  const origins = (madeOf: string | null | undefined) => lineOf({ madeOf })
  return {
    workout,
    madeOf: origins(stored?.madeOf),
    rowsMadeOf: workout.rows.map(({ id }) => origins(rows.get(String(id))?.madeOf)),
  }
}
