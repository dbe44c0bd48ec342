import type { PayloadRequest } from 'payload'
import { milestoneIdsOf } from '../../actions/programs/revise.ts'
import { groupOf } from '../../kernel/prescription.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Program } from '../../payload-types.ts'
import { findDocumentsById } from '../../storage/findDocuments.ts'
import { reading } from './guardedEndpoint.ts'

/** Milestones → workouts → exercises with their prescriptions, in one database call for each level. */
export async function treeOf(req: PayloadRequest, program: Program) {
  const scope = { payload: req.payload, req }
  const milestoneIds = milestoneIdsOf(program)
  // Whoever sees a program here sees what it is made of.
  const milestones = await findDocumentsById(scope, 'milestones', milestoneIds)
  const workouts = await findDocumentsById(
    scope,
    'workouts',
    milestones.flatMap((milestone) => (milestone.workouts ?? []).map(({ workout }) => idOf(workout))),
  )
  const exercises = await req.payload.find({
    collection: 'exercises',
    where: {
      id: { in: [...new Set(workouts.flatMap(({ exercises }) => (exercises ?? []).map((row) => idOf(row.exercise))))] },
    },
    select: { name: true },
    ...reading(req),
  })
  const byId = <Document extends { id: string }>(docs: Document[]) => new Map(docs.map((doc) => [doc.id, doc]))
  const [milestone, workout, exercise] = [byId(milestones), byId(workouts), byId(exercises.docs)]
  return milestoneIds.map((each) => ({
    id: each,
    title: milestone.get(each)?.title,
    workouts: (milestone.get(each)?.workouts ?? []).map((slot) => {
      const found = workout.get(idOf(slot.workout))
      return {
        id: found?.id,
        title: found?.title,
        exercises: (found?.exercises ?? []).map((row) => ({
          name: exercise.get(idOf(row.exercise))?.name,
          group: groupOf(row.group),
          restSeconds: row.restSeconds,
          sets: row.sets,
        })),
      }
    }),
  }))
}
