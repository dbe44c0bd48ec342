import { TYPE_OF } from '../../../kernel/catalogue.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { type PlanTree, type Reader, type ReadPlan, workoutsIn } from './planTree.ts'

/**
 * Holds the exercises and workouts that the plan names and the program did not name before, until the transaction ends, as
 * the collections do when one document is saved (see `holdWhatIsNamed`): nobody deletes them meanwhile. Two calls.
 */
export async function holdNewlyNamed({ payload, req }: Reader, before: ReadPlan, after: PlanTree): Promise<void> {
  const newly = (of: (tree: PlanTree) => (string | null)[]) => {
    const named = new Set(of(before.tree))
    return [...new Set(of(after))].filter((id): id is string => id !== null && !named.has(id))
  }
  const ids = {
    exercises: newly((tree) =>
      workoutsIn(tree).flatMap(({ rows }) => rows.flatMap(({ exercise, alternatives }) => [exercise, ...alternatives])),
    ),
    workouts: newly((tree) => workoutsIn(tree).map(({ id }) => id)),
  }
  for (const collection of ['exercises', 'workouts'] as const) {
    const named = ids[collection]
    if (named.length > 0 && (await payload.db.hold({ collection, ids: named, req })) < named.length) {
      throw refuse.notFound(TYPE_OF[collection], ['input'])
    }
  }
}
