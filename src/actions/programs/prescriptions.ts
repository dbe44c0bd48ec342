import { isDeepStrictEqual } from 'node:util'
import { type Metric, misplacedValues, type PrescriptionProblem, prescriptionProblems } from '../../kernel/metric.ts'
import { idOf, type Relation } from '../../kernel/relation.ts'
import type { Workout } from '../../payload-types.ts'
import { setContentOf } from './workoutContent.ts'

type Rows = Workout['exercises']
type Row = NonNullable<Rows>[number]

/** The metric of each exercise, by the exercise's ID. */
export type Metrics = ReadonlyMap<string, Metric>

export interface BrokenPrescription extends PrescriptionProblem {
  row: number
  set: number
}

/**
 * What the rows of a workout prescribe that the metrics of their exercises refuse. A row whose exercise and sets stand
 * in the workout already is not judged: an older version has accepted it, and a save of something else must not fail
 * because of it. Pure.
 */
export function brokenPrescriptions(rows: Rows, before: Rows, metrics: Metrics): BrokenPrescription[] {
  return newRows(rows, before).flatMap(({ row, index }) => {
    const metric = metrics.get(idOf(row.exercise))
    if (!metric) return [] // the exercise does not exist, which is refused elsewhere
    return (row.sets ?? []).flatMap((set, at) =>
      prescriptionProblems(metric, setContentOf(set)).map((problem) => ({ row: index, set: at, ...problem })),
    )
  })
}

/**
 * The exercises whose new metrics have no place for what the rows of a workout prescribe. All rows are judged, because
 * a row that was in order is not in order under another metric. A load has a place under none, because what is the whole
 * load under one metric is added to the body weight under another. Pure.
 */
export function exercisesPrescribedAgainst(rows: Rows, newMetrics: Metrics): Set<string> {
  const against = (rows ?? []).filter((row) => {
    const metric = newMetrics.get(idOf(row.exercise))
    const isAgainst = (content: ReturnType<typeof setContentOf>) =>
      metric && (content.load !== null || misplacedValues(metric, content).length > 0)
    return (row.sets ?? []).map(setContentOf).some(isAgainst)
  })
  return new Set(against.map(({ exercise }) => idOf(exercise)))
}

/**
 * The exercises whose metrics the rows are judged by. Payload validates a document after the hooks that judge it, so a
 * row may still lack its exercise.
 */
export function exercisesToJudge(rows: Rows, before: Rows): string[] {
  return [...new Set(newRows(rows, before).flatMap(({ row }) => idOf<Relation>(row.exercise) ?? []))]
}

function newRows(rows: Rows, before: Rows): { row: Row; index: number }[] {
  const stands = (row: Row) => (before ?? []).some((other) => sameExercise(row, other) && sameSets(row, other))
  return (rows ?? []).map((row, index) => ({ row, index })).filter(({ row }) => !stands(row))
}

function sameExercise(one: Row, other: Row): boolean {
  return idOf(one.exercise) === idOf(other.exercise)
}

function sameSets(one: Row, other: Row): boolean {
  return isDeepStrictEqual((one.sets ?? []).map(setContentOf), (other.sets ?? []).map(setContentOf))
}
