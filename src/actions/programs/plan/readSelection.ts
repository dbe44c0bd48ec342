import type { TransformProgramInput } from '../../../graphql/programs/plan.inputs.ts'
import { decodeId } from '../../../kernel/nodeId.ts'
import { Refusal, type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { type PlanTree, workoutsIn } from './planTree.ts'
import type { Transformation } from './transform.ts'

type Selection = Pick<Transformation, 'milestoneIds' | 'workoutIds' | 'exerciseIds'>

/**
 * What a change of many rows is limited to. Refuses NOT_FOUND for each ID that names nothing, because a coach who mistypes
 * a week would else be told that all went well. An exercise need only exist. At most one call.
 */
export async function readSelection(
  tx: Transaction,
  { milestoneIds, workoutIds, exerciseIds }: TransformProgramInput,
  tree: PlanTree,
): Promise<Selection> {
  const refused: Refused[] = []
  const read = (
    of: 'milestone' | 'workout' | 'exercise',
    given: string[] | null | undefined,
    known: ReadonlySet<string | null>,
  ) => {
    if (given == null) return undefined
    const ids = given.map((taggedId) => decodeId(of, taggedId))
    for (const [index, id] of ids.entries()) {
      if (id !== null && known.has(id)) continue
      const message = `There is no ${of} with the ID ${given[index]}${of === 'exercise' ? '' : ' in this program'}.`
      refused.push({ code: UserErrorCode.NOT_FOUND, message, field: ['input', `${of}Ids`, String(index)] })
    }
    return new Set(ids.map(String))
  }
  const workouts = workoutsIn(tree)
  const selection = {
    milestoneIds: read('milestone', milestoneIds, new Set(tree.milestones.map(({ id }) => id))),
    workoutIds: read('workout', workoutIds, new Set(workouts.map(({ id }) => id))),
    exerciseIds: read('exercise', exerciseIds, await exercisesAmong(tx, exerciseIds ?? [], tree)),
  }
  if (refused.length > 0) throw new Refusal(...refused)
  return selection
}

/** Those of the exercises that exist. What the program names is not asked for. */
async function exercisesAmong({ payload, req }: Transaction, given: string[], tree: PlanTree) {
  const named = new Set(workoutsIn(tree).flatMap(({ rows }) => rows.map(({ exercise }) => exercise)))
  const others = given.flatMap((taggedId) => decodeId('exercise', taggedId) ?? []).filter((id) => !named.has(id))
  if (others.length === 0) return named
  const { docs } = await payload.find({
    collection: 'exercises',
    where: { id: { in: others } },
    select: {},
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Set([...named, ...docs.map(({ id }) => id)])
}
