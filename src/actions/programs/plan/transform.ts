import { isDeepStrictEqual } from 'node:util'
import { convert, divideHalfEven, type MassUnit } from '../../../kernel/load.ts'
import type { PlanMilestone, PlanRow, PlanTree, PlanWorkout } from './planTree.ts'
import { workoutsIn } from './planTree.ts'
import type { SharedWorkouts } from './resolvePlan.ts'

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

type PlanSet = PlanRow['sets'][number]

/**
 * The plan with the change made in the rows and sets that it is limited to. Where milestones are chosen, and others of the
 * program hold a workout too, COPY gives the chosen ones a copy of it, and CHANGE changes it for all of them. Nothing is
 * checked here: see `transformProgram`.
 */
export function transformed(tree: PlanTree, change: Transformation, shared: SharedWorkouts): PlanTree {
  const { milestoneIds, workoutIds } = change
  const isChosen = ({ id }: PlanMilestone) => !milestoneIds || milestoneIds.has(String(id))
  const [chosen, others] = [idsIn(tree.milestones.filter(isChosen)), idsIn(tree.milestones.filter((m) => !isChosen(m)))]
  const changed = new Map(
    workoutsIn(tree).flatMap((workout): [string | null, PlanWorkout][] => {
      const { id } = workout
      if (!chosen.has(id) || (workoutIds && !workoutIds.has(String(id)))) return []
      const next = transformedWorkout(workout, change)
      if (isDeepStrictEqual(next, workout)) return []
      return [[id, shared === 'COPY' && others.has(id) ? { ...next, id: null, copyOf: id } : next]]
    }),
  )
  const milestones = tree.milestones.map((milestone) =>
    shared === 'COPY' && !isChosen(milestone)
      ? milestone
      : {
          ...milestone,
          slots: milestone.slots.map((slot) => ({ ...slot, workout: changed.get(slot.workout.id) ?? slot.workout })),
        },
  )
  return { ...tree, milestones }
}

function idsIn(milestones: PlanMilestone[]): Set<string | null> {
  return new Set(milestones.flatMap(({ slots }) => slots.map(({ workout }) => workout.id)))
}

function transformedWorkout(workout: PlanWorkout, change: Transformation): PlanWorkout {
  const { exerciseIds } = change
  const isMeant = ({ exercise }: PlanRow) => !exerciseIds || exerciseIds.has(String(exercise))
  return { ...workout, rows: workout.rows.map((row) => (isMeant(row) ? transformedRow(row, change) : row)) }
}

function transformedRow(row: PlanRow, change: Transformation): PlanRow {
  const isMeant = ({ type }: PlanSet) => !change.setTypes || change.setTypes.has(type)
  const sets = row.sets.map((set) => (isMeant(set) ? transformedSet(set, change) : set))
  return {
    ...row,
    exercise: change.replaceExerciseWith ?? row.exercise,
    restSeconds: change.restSeconds ?? row.restSeconds,
    sets: change.setsBy ? inNumber(sets, isMeant, change.setsBy) : sets,
  }
}

function transformedSet(set: PlanSet, change: Transformation): PlanSet {
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

type Load = NonNullable<PlanSet['load']>

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
function inNumber(sets: PlanSet[], isMeant: (set: PlanSet) => boolean, by: number): PlanSet[] {
  const last = sets.findLastIndex(isMeant)
  if (last === -1) return sets
  if (by > 0) return sets.toSpliced(last + 1, 0, ...Array.from({ length: by }, () => sets[last] as PlanSet))
  const meant = sets.flatMap((set, index) => (isMeant(set) ? [index] : []))
  const gone = new Set(meant.slice(1).slice(by))
  return sets.filter((_, index) => !gone.has(index))
}
