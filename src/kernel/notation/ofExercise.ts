import { isAddedLoad, type Metric, prescriptionProblems, VALUE_IN_WORDS } from '../metric.ts'
import { UserErrorReason } from '../reason.ts'
import type { Manner, PrescribedSet } from './prescribedSet.ts'

export type { Metric }

/** What the metric of an exercise makes of a line: how a load is written, and which measures have a place. Pure. */

/** A load is written as the exercise takes it. Where nobody knows the exercise, nothing is known of its load. */
export function mannerOf(metric: Metric | null | undefined): Manner {
  return metric ? { isAddedLoad: isAddedLoad(metric) } : {}
}

const WRITE: Record<Metric, string> = {
  LOAD_AND_REPS: 'This exercise is measured in weight and repetitions. Write them, such as 3x10 @60kg.',
  REPS: 'This exercise is measured in repetitions. Write them, such as 3x10.',
  DURATION: 'This exercise is measured in time. Write it, such as 3x30s.',
  DISTANCE_AND_DURATION: 'This exercise is measured in distance and time. Write them, such as 4x400m in 1:45.',
}

/** What the sets say that the exercise has no place for, and what to write instead. Null where all is in its place. */
export function misplacedIn(metric: Metric, sets: readonly PrescribedSet[]): string | null {
  const [first] = sets.flatMap((set) => prescriptionProblems(metric, set))
  if (!first) return null
  const { reason, message } = first.problem
  const said = VALUE_IN_WORDS[first.value]
  return reason === UserErrorReason.NOT_ALLOWED_FOR_METRIC
    ? `${said} has no place here. ${WRITE[metric]}`
    : `${said} ${message}.`
}
