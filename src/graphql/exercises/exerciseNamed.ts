import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from './exercise.type.ts'

/** Loads an exercise that a document names. Throws when it is missing, because a named exercise cannot be deleted. */
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
