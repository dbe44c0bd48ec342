import type { PayloadRequest } from 'payload'
import { milestoneIdsOf, slotsOf } from '../../actions/programs/revise.ts'
import { contentOf } from '../../actions/programs/workoutContent.ts'
import { mapInTurns } from '../../kernel/eventLoop.ts'
import { isAddedLoad } from '../../kernel/metric.ts'
import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'
import type { Program } from '../../payload-types.ts'
import { findInCatalogue } from '../../storage/findRows.ts'

/**
 * Milestones → workouts → exercises with their prescriptions in notation: one call for each level, and one more for each
 * hundred documents. Who may see the program sees what it is made of.
 */
export async function treeOf(req: PayloadRequest, program: Program) {
  const among = async <Slug extends 'milestones' | 'workouts' | 'exercises'>(slug: Slug, ids: readonly string[]) => {
    const where = { id: { in: [...new Set(ids)] } }
    const found = ids.length > 0 ? await findInCatalogue({ payload: req.payload, req }, slug, where) : []
    return new Map(found.map((document) => [document.id, document]))
  }
  const ids = milestoneIdsOf(program)
  const milestones = await among('milestones', ids)
  const slots = [...milestones.values()].flatMap(slotsOf)
  const workouts = await among(
    'workouts',
    slots.map(({ workoutId }) => workoutId),
  )
  const contents = await mapInTurns([...workouts.values()], (workout) => ({ id: workout.id, ...contentOf(workout) }))
  const exercises = await among(
    'exercises',
    contents.flatMap((workout) => workout.exercises.flatMap(({ exercise }) => exercise ?? [])),
  )
  const shown = await mapInTurns(contents, ({ id, title, exercises: rows }) => ({
    ...{ id, title },
    exercises: rows.map(({ exercise, group, restSeconds, sets }) => {
      const known = exercises.get(exercise ?? '')
      const manner = { isAddedLoad: isAddedLoad(known?.metric ?? null) }
      const prescription = printPrescription(sets as unknown as PrescribedSet[], manner)
      return { name: known?.name, group, prescription, rest: restSeconds === null ? null : printTime(restSeconds) }
    }),
  }))
  const byId = new Map(shown.map((workout) => [workout.id, workout]))
  return ids.map((id) => {
    const milestone = milestones.get(id)
    const inOrder = milestone ? slotsOf(milestone).flatMap(({ workoutId }) => byId.get(workoutId) ?? []) : []
    return { id, title: milestone?.title, workouts: inOrder }
  })
}
