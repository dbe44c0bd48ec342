import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import type { PrescribedValue } from '../../kernel/metric.ts'
import type { Workout } from '../../payload-types.ts'
import { type BrokenPrescription, brokenPrescriptions, exercisesToJudge, type Metrics } from './prescriptions.ts'
import { changeOf, reviseHolders } from './reviseHolders.ts'
import { refuseStale } from './revision.ts'
import { sameContent } from './workoutContent.ts'
import { recordWorkoutRevisions } from './workoutRevisions.ts'

/**
 * A change of what a workout prescribes is a revision of the workout and of every program that holds it. A save that
 * changes nothing makes no revision.
 */
export const reviseWorkout: CollectionBeforeChangeHook<Workout> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('workout', data, originalDoc, req)
  const after = { ...originalDoc, ...data, revision: originalDoc.revision + 1 }
  if (sameContent(originalDoc, after)) return data
  // Payload validates after this hook, and refuses it there.
  if (!after.title) return data
  await recordWorkoutRevisions(req, [after])
  const { gathered } = req.context
  if (gathered) gathered.workouts.add(originalDoc.id)
  else await reviseHolders(req, changeOf({ workouts: [originalDoc.id] }), { workout: after })
  return { ...data, revision: after.revision }
}

/**
 * Runs after the save, because the first revision needs the ID of the workout. Takes `data` and not `doc`, because a
 * narrow `select` of the caller would leave out parts of `doc`.
 */
export const recordFirstRevision: CollectionAfterChangeHook<Workout> = async ({ data, doc, operation, req }) => {
  if (operation === 'create') await recordWorkoutRevisions(req, [{ ...(data as Workout), id: doc.id, revision: 1 }])
  return doc
}

/** The revisions of a workout go with it as long as no revision of a program has named it: nobody was asked to do it. */
export const forgetWorkoutRevisions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'workouts',
    where: { and: [{ id: { equals: id } }, { wasHeld: { equals: true } }] },
    select: {},
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // what stays does not depend on who deletes
    req,
  })
  if (docs.length > 0) return
  await req.payload.db.deleteMany({ collection: 'workoutRevisions', where: { workoutId: { equals: String(id) } }, req })
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
  repsMin: 'Reps (at least)',
  repsMax: 'Reps (at most)',
  load: 'Weight',
  percentOfOneRepMax: '% of 1RM',
  percentMax: 'Up to %',
  repsInReserve: 'RIR',
  durationSeconds: 'Time',
  distanceMeters: 'Distance',
  tempo: 'Tempo',
}

function atField({ row, set, value, problem }: BrokenPrescription) {
  const field = value === 'load' ? 'load.thousandths' : value
  return {
    path: `exercises.${row}.sets.${set}.${field}`,
    // The note at the field is cut off where the field is narrow. The message of the form is shown whole.
    // The form takes a comma for the end of a field's name.
    label: `Exercise ${row + 1} > Set ${set + 1} > ${LABELS[value]} ${problem.message}`.replaceAll(', ', '; '),
    message: `This ${problem.message}.`,
  }
}
