import type { Context } from '../context/context.ts'
import { Exercise } from './exercise.type.ts'

/** The exercise that something names: it is archived, and never deleted, while anything does. */
export async function exerciseNamed(
  { loaders }: Pick<Context, 'loaders'>,
  by: string,
  exerciseId: string,
): Promise<Exercise> {
  const document = await loaders.exercise.load(exerciseId)
  if (!document) throw new Error(`${by} names the exercise ${exerciseId}, which does not exist.`)
  return Exercise.from(document)
}
