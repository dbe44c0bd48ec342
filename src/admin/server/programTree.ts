import type { PayloadRequest } from 'payload'
import { milestoneIdsOf } from '../../actions/programs/revise.ts'
import { isAddedLoad } from '../../kernel/metric.ts'
import { groupOf } from '../../kernel/prescription.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Program } from '../../payload-types.ts'
import { reading } from './guardedEndpoint.ts'

/** Milestones → workouts → exercises with their prescriptions, in one database call for each level. */
export async function treeOf(req: PayloadRequest, program: Program) {
  const among = (ids: Iterable<string>) => ({ where: { id: { in: [...new Set(ids)] } }, ...reading(req) })
  const milestoneIds = milestoneIdsOf(program)
  const milestones = await req.payload.find({ collection: 'milestones', ...among(milestoneIds) })
  const workouts = await req.payload.find({
    collection: 'workouts',
    ...among(milestones.docs.flatMap((milestone) => (milestone.workouts ?? []).map(({ workout }) => idOf(workout)))),
  })
  const exercises = await req.payload.find({
    collection: 'exercises',
    ...among(workouts.docs.flatMap((workout) => (workout.exercises ?? []).map(({ exercise }) => idOf(exercise)))),
    select: { name: true, metric: true },
  })
  const byId = <Document extends { id: string }>(docs: Document[]) => new Map(docs.map((doc) => [doc.id, doc]))
  const [milestone, workout, exercise] = [byId(milestones.docs), byId(workouts.docs), byId(exercises.docs)]
  return milestoneIds.map((each) => ({
    id: each,
    title: milestone.get(each)?.title,
    workouts: (milestone.get(each)?.workouts ?? []).map((slot) => {
      const found = workout.get(idOf(slot.workout))
      return {
        id: found?.id,
        title: found?.title,
        exercises: (found?.exercises ?? []).map((row) => {
          const known = exercise.get(idOf(row.exercise))
          return {
            name: known?.name,
            group: groupOf(row.group),
            restSeconds: row.restSeconds,
            sets: row.sets,
            isAddedLoad: known !== undefined && isAddedLoad(known.metric),
          }
        }),
      }
    }),
  }))
}
