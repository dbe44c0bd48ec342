import type { AdjustEnrolmentInput } from '../../graphql/coaching/adjustment.inputs.ts'
import { firstLoadProblem } from '../../kernel/load.ts'
import { VALUE_IN_WORDS } from '../../kernel/metric.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { parsePrescription } from '../../kernel/notation/parse.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { because, named } from '../../kernel/reason.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireSigns, unreadable } from '../programs/exerciseRows.ts'
import { brokenPrescriptions } from '../programs/prescriptions.ts'
import { type Asked, type KeptRow, setsIn } from '../workouts/progress/adjustedRows.ts'

const AT = {
  exerciseId: ['input', 'exerciseId'],
  prescription: ['input', 'prescription'],
  remove: ['input', 'remove'],
}

/** What the input asks for, before it is known whether the exercise has a place for it. Refuses INVALID. */
export function readAsked({ exerciseId, prescription, note, remove }: AdjustEnrolmentInput): Asked {
  if (remove && (exerciseId != null || prescription != null)) {
    const message = 'A row that is left out has no exercise and no prescription. Give them without remove.'
    throw refuse.invalid(because.EXCLUSIVE(message, { fields: 'remove, exerciseId, prescription' }), AT.remove)
  }
  const exercise = exerciseId == null ? null : decodeId('exercise', exerciseId)
  if (exerciseId != null && !exercise) throw refuse.notFound('exercise', AT.exerciseId)
  return { exercise, line: prescription == null ? null : lineOf(prescription), note: note || null, isRemoved: remove }
}

/** Printed anew, so that two ways of writing the same are the same. */
function lineOf(prescription: string): string {
  const { sets, problem } = parsePrescription(prescription)
  if (problem) throw new Refusal(unreadable(problem, AT.prescription))
  return printPrescription(sets ?? [])
}

/** The row's exercise, and the one that the athlete does in its place. Refuses NOT_FOUND. One call. */
export async function requireExercises(
  { payload, req }: Transaction,
  row: KeptRow,
  asked: Asked,
): Promise<{ own: Exercise; done: Exercise }> {
  const ids = [...new Set([row.exercise, asked.exercise])].filter((id) => id !== null)
  const { docs } = await payload.find({
    collection: 'exercises',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // exercises are a public library
    req,
  })
  const find = (id: string | null) => docs.find((exercise) => exercise.id === id)
  const [own, done] = [find(row.exercise), find(asked.exercise ?? row.exercise)]
  if (!own || !done) throw refuse.notFound('exercise', AT.exerciseId)
  return { own, done }
}

/**
 * Refuses INVALID where the exercise that is done has no place for what is prescribed, as a workout does. A line is at
 * fault where one is given, and otherwise the exercise, which does not go with the sets of the row.
 */
export function requirePlace(row: KeptRow, asked: Asked, { id, metric }: Exercise, line?: string | null): void {
  requireSigns([{ prescription: line, metric, field: AT.prescription }])
  const given = asked.line === null ? null : setsIn(asked.line)
  const field = given ? AT.prescription : AT.exerciseId
  const sets = (given ?? row.sets) as KeptRow['sets']
  const judged = [{ exercise: id, sets }] as unknown as Parameters<typeof brokenPrescriptions>[0] // as a revision keeps them
  const [broken] = brokenPrescriptions(judged, [], new Map([[id, metric]]))
  if (broken) throw refuse.invalid(named(VALUE_IN_WORDS[broken.value], broken.problem), field)
  const load = given && firstLoadProblem(given)
  if (load) throw refuse.invalid(named(VALUE_IN_WORDS.load, load), field)
}
