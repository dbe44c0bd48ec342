import { fromThousandths, UNIT_SYMBOLS } from '../../kernel/load.ts'
import { type Metric, mannerOf } from '../../kernel/notation/ofExercise.ts'
import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'
import type { PerformedSet } from '../../payload-types.ts'

/** The sets of a workout session beside what was prescribed for it, in words. Pure. */

type Done = Pick<
  PerformedSet,
  | 'type'
  | 'exerciseName'
  | 'reps'
  | 'load'
  | 'rpe'
  | 'durationSeconds'
  | 'distanceMeters'
  | 'notes'
  | 'hasPain'
  | 'workoutExerciseId'
  | 'prescribedSetIndex'
  | 'isSubstitution'
>

/** A row of a workout, as its revision keeps it. */
export interface AskedRow {
  id: string | null
  name: string
  metric: Metric | null
  group: string | null
  sets: readonly PrescribedSet[]
}

interface Pair {
  prescribed: string | null
  done: string | null
  notes: string | null
}

interface Beside {
  name: string
  group: string | null
  sets: Pair[]
}

/**
 * The rows that were prescribed, in their order, each with its sets in their order. A set that names its prescribed set
 * stands beside it, and one that names only its row beside the first that is still free. What was done beyond that
 * follows, and what belongs to no row comes last, by its exercise.
 */
export function besidePrescription(asked: readonly AskedRow[], done: readonly Done[]): Beside[] {
  const known = new Set(asked.map(({ id }) => id))
  const rows = asked.map((row) =>
    besideRow(
      row,
      done.filter(({ workoutExerciseId: id }) => id && id === row.id),
    ),
  )
  const others = done.filter(({ workoutExerciseId: id }) => !id || !known.has(id))
  const names = [...new Set(others.map(({ exerciseName }) => exerciseName))]
  const freely = names.map((name) => ({
    name,
    group: null,
    sets: others.filter((set) => set.exerciseName === name).map((set) => pairOf(null, set)),
  }))
  return [...rows, ...freely]
}

function besideRow({ name, metric, group, sets }: AskedRow, done: readonly Done[]): Beside {
  const places: (Done | undefined)[] = sets.map((_, index) =>
    done.find(({ prescribedSetIndex }) => prescribedSetIndex === index),
  )
  const left = done.filter((set) => !places.includes(set))
  for (const [index, place] of places.entries()) {
    const next = left.findIndex(({ prescribedSetIndex }) => prescribedSetIndex == null)
    if (place === undefined && next >= 0) [places[index]] = left.splice(next, 1)
  }
  const said = sets.map((set) => printPrescription([set], mannerOf(metric)))
  return {
    name,
    group,
    sets: [
      ...said.map((line, index) => pairOf(line, places[index], name)),
      ...left.map((set) => pairOf(null, set, name)),
    ],
  }
}

function pairOf(prescribed: string | null, set: Done | undefined, name = set?.exerciseName): Pair {
  if (!set) return { prescribed, done: null, notes: null }
  const other = set.exerciseName === name ? [] : [`${set.exerciseName}:`]
  return { prescribed, done: [...other, doneOf(set)].join(' '), notes: set.notes ?? null }
}

const KINDS: Partial<Record<Done['type'], string>> = {
  WARMUP: 'warm-up',
  DROPSET: 'drop set',
  FAILURE: 'to failure',
  AMRAP: 'AMRAP',
}

/** "5 reps · 102.5 kg · RPE 8 · with pain". */
function doneOf({ type, reps, load, durationSeconds, distanceMeters, rpe, hasPain }: Done): string {
  const weight = typeof load?.thousandths === 'number' && load.unit && fromThousandths(load.thousandths)
  return [
    KINDS[type],
    reps == null ? null : `${reps} ${reps === 1 ? 'rep' : 'reps'}`,
    weight && load?.unit && `${weight} ${UNIT_SYMBOLS[load.unit]}`,
    distanceMeters == null ? null : `${distanceMeters} m`,
    durationSeconds == null ? null : printTime(durationSeconds),
    rpe == null ? null : `RPE ${rpe}`,
    hasPain ? 'with pain' : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
