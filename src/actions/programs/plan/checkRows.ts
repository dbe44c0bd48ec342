import { TYPE_OF } from '../../../kernel/catalogue.ts'
import { firstLoadProblem } from '../../../kernel/load.ts'
import { VALUE_IN_WORDS } from '../../../kernel/metric.ts'
import { named } from '../../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import type { Exercise, Workout } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { brokenPrescriptions } from '../prescriptions.ts'
import type { PlanTree, Reader, ReadPlan } from './planTree.ts'

/** Where a row stands: the numbers of its milestone, its workout and itself, counted from 0. */
export interface Cell {
  milestone: number
  workout: number
  row: number
}

export type Exercises = ReadonlyMap<string, Pick<Exercise, 'id' | 'name' | 'metric'>>

/**
 * Refuses the rows of a plan that no path may save: exercises that do not exist, and what the metric of an exercise has no
 * place for. All of them are told at once. `fieldOf` says where a cell stands in the input. Answers the exercises: one
 * call.
 */
export async function checkRows(
  tx: Transaction,
  tree: PlanTree,
  known: Pick<ReadPlan, 'workouts'>,
  fieldOf: (cell: Cell, of: 'exerciseId' | 'alternativeIds' | 'prescription') => string[],
): Promise<Exercises> {
  const exercises = await exercisesOf(tx, tree)
  const metrics = new Map([...exercises.values()].map(({ id, metric }) => [id, metric]))
  const refused: Refused[] = []
  for (const [milestone, { slots }] of tree.milestones.entries()) {
    for (const [workout, { workout: planned }] of slots.entries()) {
      for (const [row, { exercise, alternatives }] of planned.rows.entries()) {
        const absent = (id: string | null) => id === null || !exercises.has(id)
        const refuse = (field: string[]) =>
          refused.push({ code: UserErrorCode.NOT_FOUND, message: `There is no such ${TYPE_OF.exercises}.`, field })
        if (absent(exercise)) refuse(fieldOf({ milestone, workout, row }, 'exerciseId'))
        for (const [index, alternative] of alternatives.entries()) {
          if (absent(alternative)) refuse([...fieldOf({ milestone, workout, row }, 'alternativeIds'), String(index)])
        }
      }
      const stored = known.workouts.get(planned.id ?? planned.copyOf ?? '')
      const rows = planned.rows as unknown as Workout['exercises']
      for (const { row, value, problem } of firstOfEachRow(brokenPrescriptions(rows, stored?.exercises, metrics))) {
        const field = fieldOf({ milestone, workout, row }, 'prescription')
        refused.push({ code: UserErrorCode.INVALID, ...named(VALUE_IN_WORDS[value], problem), field })
      }
      for (const [row, { sets }] of planned.rows.entries()) {
        const problem = firstLoadProblem(sets)
        const field = fieldOf({ milestone, workout, row }, 'prescription')
        if (problem) refused.push({ code: UserErrorCode.INVALID, ...named(VALUE_IN_WORDS.load, problem), field })
      }
    }
  }
  if (refused.length > 0) throw new Refusal(...refused.slice(0, MOST_TOLD))
  return exercises
}

/** Nobody reads more, and a plan may have thousands of rows. */
export const MOST_TOLD = 100

function firstOfEachRow<Broken extends { row: number }>(broken: Broken[]): Broken[] {
  const told = new Set<number>()
  return broken.filter(({ row }) => !told.has(row) && told.add(row))
}

/** The exercises that the rows name: one call. */
export async function exercisesOf({ payload, req }: Reader, tree: Pick<PlanTree, 'milestones'>): Promise<Exercises> {
  const rows = tree.milestones.flatMap(({ slots }) => slots.flatMap(({ workout }) => workout.rows))
  const ids = [
    ...new Set(rows.flatMap(({ exercise, alternatives }) => [exercise, ...alternatives].flatMap((id) => id || []))),
  ]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'exercises',
    where: { id: { in: ids } },
    select: { name: true, metric: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // exercises are a public library
    req,
  })
  return new Map(docs.map((exercise) => [exercise.id, exercise]))
}
