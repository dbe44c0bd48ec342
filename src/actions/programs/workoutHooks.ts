import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import type { PrescribedValue } from '../../kernel/metric.ts'
import type { Workout } from '../../payload-types.ts'
import { type BrokenPrescription, brokenPrescriptions, exercisesToJudge, type Metrics } from './prescriptions.ts'
import { refuseStale } from './revision.ts'
import { sameContent } from './workoutContent.ts'

/**
 * A change of what a workout prescribes is in force at once, and makes a revision of the workout and of no program. A
 * save that changes nothing makes no revision.
 */
export const reviseWorkout: CollectionBeforeChangeHook<Workout> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('workout', data, originalDoc, req)
  if (sameContent(originalDoc, { ...originalDoc, ...data })) return data
  return { ...data, revision: originalDoc.revision + 1 }
}

/**
 * No path saves a prescription that its own exercise refuses. An operation has read the metrics and judged the rows; a
 * save in the admin interface has not. The refusal stands at the fields of the form.
 */
export const judgePrescriptions: CollectionBeforeChangeHook<Workout> = async ({ data, originalDoc, req, context }) => {
  const [rows, before] = [data.exercises, originalDoc?.exercises]
  const exercises = exercisesToJudge(rows, before)
  if (exercises.length === 0) return data
  const metrics = (context.metrics as Metrics | undefined) ?? (await metricsOf(req, exercises))
  const broken = brokenPrescriptions(rows, before, metrics)
  if (broken.length > 0) throw new ValidationError({ collection: 'workouts', errors: broken.map(atField) }, req.t)
  return data
}

async function metricsOf(req: PayloadRequest, ids: string[]): Promise<Metrics> {
  const { docs } = await req.payload.find({
    collection: 'exercises',
    where: { id: { in: ids } },
    select: { metric: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // whoever may name an exercise may be told its metric
    req,
  })
  return new Map(docs.map(({ id, metric }) => [id, metric]))
}

/** What the form calls each value. */
const LABELS: Record<PrescribedValue, string> = {
  repsMin: 'Minimum repetitions',
  repsMax: 'Maximum repetitions',
  load: 'Weight',
  percentOfOneRepMax: '% of one-repetition maximum',
  durationSeconds: 'Duration',
  distanceMeters: 'Distance',
  tempo: 'Tempo',
}

function atField({ row, set, value, problem }: BrokenPrescription) {
  const field = value === 'load' ? 'load.thousandths' : value
  return {
    path: `exercises.${row}.sets.${set}.${field}`,
    // The note at the field is cut off where the field is narrow. The message of the form is shown whole.
    label: `Exercise ${row + 1} > Set ${set + 1} > ${LABELS[value]} ${problem.message}`,
    message: `This ${problem.message}.`,
  }
}
