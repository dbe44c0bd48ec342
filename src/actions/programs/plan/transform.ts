import { convert, divideHalfEven, type MassUnit } from '../../../kernel/load.ts'
import type { PlanRow, PlanTree, PlanWorkout } from './planTree.ts'
import { mapWorkouts } from './planTree.ts'

/** One change of many rows of a plan. Absent values are not part of the change. Pure. */
export interface Transformation {
  milestoneIds?: ReadonlySet<string>
  workoutIds?: ReadonlySet<string>
  exerciseIds?: ReadonlySet<string>
  setTypes?: ReadonlySet<string>
  /** Thousandths of the unit. */
  loadBy?: { thousandths: number; unit: MassUnit }
  /** Thousandths of a percent. */
  loadByPercent?: number
  /** Thousandths of a percentage point. */
  percentBy?: number
  repsBy?: number
  /** Thousandths. */
  rpeBy?: number
  setsBy?: number
  restSeconds?: number
  replaceExerciseWith?: string
}

type Set = PlanRow['sets'][number]

/**
 * The plan with the change made in the rows and sets that it is limited to. A workout that fills several slots changes as
 * a whole, if any of its milestones is meant. Nothing is checked here: see `transformProgram`.
 */
export function transformed(tree: PlanTree, change: Transformation): PlanTree {
  const { milestoneIds, workoutIds } = change
  const meant = new Set(
    tree.milestones
      .filter(({ id }) => !milestoneIds || milestoneIds.has(String(id)))
      .flatMap(({ slots }) => slots.map(({ workout }) => workout.id))
      .filter((id) => !workoutIds || workoutIds.has(String(id))),
  )
  return mapWorkouts(tree, (workout) => (meant.has(workout.id) ? transformedWorkout(workout, change) : workout))
}

function transformedWorkout(workout: PlanWorkout, change: Transformation): PlanWorkout {
  const { exerciseIds } = change
  const isMeant = ({ exercise }: PlanRow) => !exerciseIds || exerciseIds.has(String(exercise))
  return { ...workout, rows: workout.rows.map((row) => (isMeant(row) ? transformedRow(row, change) : row)) }
}

function transformedRow(row: PlanRow, change: Transformation): PlanRow {
  const isMeant = ({ type }: Set) => !change.setTypes || change.setTypes.has(type)
  const sets = row.sets.map((set) => (isMeant(set) ? transformedSet(set, change) : set))
  return {
    ...row,
    exercise: change.replaceExerciseWith ?? row.exercise,
    restSeconds: change.restSeconds ?? row.restSeconds,
    sets: change.setsBy ? inNumber(sets, isMeant, change.setsBy) : sets,
  }
}

function transformedSet(set: Set, change: Transformation): Set {
  const { loadBy, loadByPercent = 0, percentBy = 0, repsBy = 0, rpeBy = 0, restSeconds } = change
  const plus = (value: number | null, by: number) => (value === null ? null : thousandths(value, by))
  const more = (value: number | null) => (value === null ? null : value + repsBy)
  return {
    ...set,
    load: set.load && shiftedLoad(scaledLoad(set.load, loadByPercent), loadBy),
    percentOfOneRepMax: plus(set.percentOfOneRepMax, percentBy),
    percentMax: plus(set.percentMax, percentBy),
    rpe: plus(set.rpe, rpeBy),
    rpeMax: plus(set.rpeMax, rpeBy),
    repsMin: more(set.repsMin),
    repsMax: more(set.repsMax),
    restSeconds: set.restSeconds === null ? null : (restSeconds ?? set.restSeconds),
  }
}

type Load = NonNullable<Set['load']>

/** In the unit of the prescription. Another unit is converted exactly and rounded once, half to even. */
function shiftedLoad(load: Load, by: Transformation['loadBy']): Load {
  if (!by) return load
  const difference = convert({ numerator: BigInt(by.thousandths), denominator: 1n }, by.unit, load.unit as MassUnit)
  return {
    ...load,
    thousandths: load.thousandths + Number(divideHalfEven(difference.numerator, difference.denominator)),
  }
}

function scaledLoad(load: Load, percent: number): Load {
  const scaled = divideHalfEven(BigInt(load.thousandths) * BigInt(100_000 + percent), 100_000n)
  return percent === 0 ? load : { ...load, thousandths: Number(scaled) }
}

/** Numbers of this size keep decimals of three places exactly. */
const thousandths = (value: number, by: number) => (Math.round(value * 1000) + by) / 1000

/** More sets like the last one that is meant, right after it, or fewer of those from the end; one of them always stays. */
function inNumber(sets: Set[], isMeant: (set: Set) => boolean, by: number): Set[] {
  const last = sets.findLastIndex(isMeant)
  if (last === -1) return sets
  if (by > 0) return sets.toSpliced(last + 1, 0, ...Array.from({ length: by }, () => sets[last] as Set))
  const meant = sets.flatMap((set, index) => (isMeant(set) ? [index] : []))
  const gone = new Set(meant.slice(1).slice(by))
  return sets.filter((_, index) => !gone.has(index))
}
