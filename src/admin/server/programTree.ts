import type { PayloadRequest } from 'payload'
import { exercisesOf } from '../../actions/programs/plan/checkRows.ts'
import { readPlan } from '../../actions/programs/plan/planTree.ts'
import { mapInTurns } from '../../kernel/eventLoop.ts'
import { printTime } from '../../kernel/notation/print.ts'
import type { Program } from '../../payload-types.ts'
import { lineOf } from './planChangeInWords.ts'

/** Milestones → workouts → exercises with their prescriptions in notation. Who may see the program sees what it is made of. */
export async function treeOf(req: PayloadRequest, program: Program) {
  const reader = { payload: req.payload, req }
  const { tree } = await readPlan(reader, program)
  const exercises = await exercisesOf(reader, tree)
  return mapInTurns(tree.milestones, ({ id, title, slots }) => ({
    ...{ id, title },
    workouts: slots.map(({ workout }) => ({
      id: workout.id,
      title: workout.title,
      exercises: workout.rows.map((row) => ({
        name: exercises.get(row.exercise ?? '')?.name,
        group: row.group,
        prescription: lineOf(row, exercises),
        rest: row.restSeconds === null ? null : printTime(row.restSeconds),
      })),
    })),
  }))
}
