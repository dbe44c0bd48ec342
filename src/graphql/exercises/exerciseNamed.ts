import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from './exercise.type.ts'

/** The exercise that something names: it is archived, and never deleted, while anything does. */
export function exerciseNamed(
  { loaders }: Pick<Context, 'loaders'>,
  by: string,
  exerciseId: string,
): PromiseOr<Exercise> {
  return whenThere(loaders.exercise.load(exerciseId), (document) => {
    if (!document) throw new Error(`${by} names the exercise ${exerciseId}, which does not exist.`)
    return Exercise.from(document)
  })
}
