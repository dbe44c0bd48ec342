import { slugOf } from './exercises.ts'
import type { InputOf, Kind } from './model.ts'
import type { State } from './state.ts'

/**
 * Turns the numbers that fast-check gave to one command into choices. Numbers that are used up are used again, each
 * time 7 higher.
 */
export class Dice {
  #at = 0

  constructor(private readonly thrown: readonly number[]) {}

  /** A whole number below `sides`. */
  below(sides: number): number {
    const number = (this.thrown[this.#at % this.thrown.length] ?? 0) + Math.floor(this.#at / this.thrown.length) * 7
    this.#at += 1
    return number % sides
  }

  percent(chance: number): boolean {
    return this.below(100) < chance
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value
  }

  some<Value>(values: readonly Value[], most: number): Value[] {
    return values.length === 0 ? [] : Array.from({ length: this.below(most + 1) }, () => this.of(values))
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values]
    return values.flatMap(() => left.splice(this.below(left.length), 1))
  }
}

/**
 * The material of commands: the state as the coaches last knew it, IDs that name nothing, and the beginning of all
 * names.
 */
export interface Known {
  state: State
  dead: string[]
  prefix: string
}

/** A command that is mostly valid. Sometimes it has dead or foreign IDs, old revisions, bad places or repeated IDs. */
export function inputOf<K extends Kind>(kind: K, dice: Dice, known: Known): InputOf<K> {
  return INPUTS[kind](dice, known) as InputOf<K>
}

/** Few names, so that coaches choose the same ones. */
const NAMES = ['One', 'Two', 'Three', 'Four']

/** Often the first ID, so that coaches change the same document. */
const anId = (dice: Dice, things: Record<string, unknown>, { dead }: Known): string => {
  const ids = Object.keys(things)
  if (ids.length === 0 || dice.percent(7)) return dice.of(dead)
  return dice.percent(40) ? (ids[0] as string) : dice.of(ids)
}
const aTitle = (dice: Dice, { prefix }: Known): string => (dice.percent(4) ? '' : `${prefix} ${dice.of(NAMES)}`)
const aDescription = (dice: Dice) => dice.of([undefined, null, 'About it', 'More about it'])
/** Sometimes one name twice, or an empty one. */
const someAliases = (dice: Dice) => dice.some(dice.percent(4) ? [''] : ['OHP', 'ohp', 'RDL', 'Row'], 3)
const aRevision = (dice: Dice, revision = 1): number => revision + dice.of([0, 0, 0, 0, 0, 0, 1, 1, 2, -1])
/** The value is left out, given, or sometimes null where null is refused. */
const changed = <Value>(dice: Dice, value: Value) =>
  dice.of([undefined, undefined, value, value, dice.percent(20) ? null : value])

const atRevision = (dice: Dice, known: Known) => {
  const programId = anId(dice, known.state.programs, known)
  return { programId, expectedRevision: aRevision(dice, known.state.programs[programId]?.history.length) }
}
const held = (dice: Dice, known: Known, programId: string) => {
  const own = known.state.programs[programId]?.milestones ?? []
  return own.length === 0 || dice.percent(10) ? anId(dice, known.state.milestones, known) : dice.of(own)
}
const aPlace = (dice: Dice, known: Known, programId: string) => {
  const neighbour = held(dice, known, programId)
  const good = [{ edge: 'FIRST' }, { edge: 'LAST' }, { before: neighbour }, { after: neighbour }] as const
  return dice.percent(6) ? dice.of([{}, { edge: 'LAST', after: neighbour }] as const) : dice.of(good)
}
const exerciseRow = (dice: Dice, known: Known, id?: string) => ({
  id,
  exerciseId: anId(dice, known.state.exercises, known),
  sets: [{ repsMin: dice.below(4) }],
})

/**
 * The current rows with some left out, in another order, with new rows between them. Sometimes a row is kept twice, or
 * has an ID that names nothing.
 */
function newList<Row extends { id: string }, New>(
  dice: Dice,
  rows: Row[],
  keep: (row: Row) => New,
  make: () => New,
): New[] {
  const kept = rows.filter(() => !dice.percent(20)).map(keep)
  const made = dice.percent(50) ? [make()] : []
  const again = dice.percent(5) && rows[0] ? [keep(rows[0])] : []
  return dice.shuffled([...kept, ...made, ...again])
}

const INPUTS: { [K in Kind]: (dice: Dice, known: Known) => InputOf<K> } = {
  createProgram: (dice, known) => ({
    title: aTitle(dice, known),
    slug: dice.of([
      undefined,
      null,
      slugOf(`${known.prefix} ${dice.of(NAMES)}`),
      slugOf(`${known.prefix} new ${dice.below(50)}`),
    ]),
    description: aDescription(dice),
    level: dice.of([undefined, null, 'BEGINNER']),
    milestoneIds: dice.percent(15)
      ? dice.some([...Object.keys(known.state.milestones), ...known.dead], 3)
      : dice.shuffled(Object.keys(known.state.milestones)).slice(0, 1 + dice.below(3)),
  }),
  updateProgram: (dice, known) => ({
    ...atRevision(dice, known),
    title: changed(dice, aTitle(dice, known)),
    slug: dice.of([
      undefined,
      undefined,
      undefined,
      dice.of(['Not a slug', slugOf(`${known.prefix} ${dice.of(NAMES)}`)]),
    ]),
    description: aDescription(dice),
    level: dice.of([undefined, null, 'EXPERT']),
  }),
  publishProgram: atRevision,
  unpublishProgram: atRevision,
  deleteProgram: atRevision,
  addMilestoneToProgram: (dice, known) => {
    const programId = anId(dice, known.state.programs, known)
    const milestoneId = anId(dice, known.state.milestones, known)
    return { programId, milestoneId, place: dice.of([undefined, null, aPlace(dice, known, programId)]) }
  },
  removeMilestoneFromProgram: (dice, known) => {
    const programId = anId(dice, known.state.programs, known)
    return { programId, milestoneId: held(dice, known, programId) }
  },
  moveProgramMilestone: (dice, known) => {
    const programId = anId(dice, known.state.programs, known)
    return { programId, milestoneId: held(dice, known, programId), place: aPlace(dice, known, programId) }
  },
  reorderProgramMilestones: (dice, known) => {
    const seen = atRevision(dice, known)
    const own = known.state.programs[seen.programId]?.milestones ?? []
    const wrong = dice.percent(10) ? [anId(dice, known.state.milestones, known)] : []
    const left = dice.percent(6) ? own.slice(1) : own
    return { ...seen, milestoneIds: dice.percent(10) ? own : dice.shuffled([...left, ...wrong]) }
  },
  createMilestone: (dice, known) => ({
    title: aTitle(dice, known),
    description: aDescription(dice),
    workoutIds: dice.some([...Object.keys(known.state.workouts), ...(dice.percent(10) ? known.dead : [])], 3),
  }),
  updateMilestone: (dice, known) => {
    const milestoneId = anId(dice, known.state.milestones, known)
    const expectedRevision = aRevision(dice, known.state.milestones[milestoneId]?.revision)
    return { milestoneId, expectedRevision, title: changed(dice, aTitle(dice, known)), description: aDescription(dice) }
  },
  setMilestoneWorkouts: (dice, known) => {
    const milestoneId = anId(dice, known.state.milestones, known)
    const { revision, slots = [] } = known.state.milestones[milestoneId] ?? {}
    const aWorkout = () => anId(dice, known.state.workouts, known)
    const workouts = newList<{ id: string; workoutId: string }, { id?: string; workoutId: string }>(
      dice,
      slots,
      ({ id, workoutId }) => ({ id, workoutId: dice.percent(20) ? aWorkout() : workoutId }),
      () => ({ id: dice.percent(5) ? dice.of(known.dead) : undefined, workoutId: aWorkout() }),
    )
    return { milestoneId, expectedRevision: aRevision(dice, revision), workouts }
  },
  deleteMilestone: (dice, known) => ({ milestoneId: anId(dice, known.state.milestones, known) }),
  createWorkout: (dice, known) => ({
    title: aTitle(dice, known),
    description: aDescription(dice),
    estimatedMinutes: dice.of([undefined, null, 30]),
    exercises: dice.some([0, 1], 2).map(() => exerciseRow(dice, known)),
  }),
  updateWorkout: (dice, known) => {
    const workoutId = anId(dice, known.state.workouts, known)
    const { revision, rows = [] } = known.state.workouts[workoutId] ?? {}
    const keep = (row: (typeof rows)[number]) => ({
      id: row.id,
      exerciseId: row.exerciseId,
      sets: [{ repsMin: row.repsMin }],
    })
    const exercises = newList(
      dice,
      rows,
      (row) => (dice.percent(30) ? exerciseRow(dice, known, row.id) : keep(row)),
      () => exerciseRow(dice, known),
    )
    return {
      workoutId,
      expectedRevision: aRevision(dice, revision),
      title: changed(dice, aTitle(dice, known)),
      description: aDescription(dice),
      estimatedMinutes: dice.of([undefined, null, 45]),
      exercises: dice.of([undefined, exercises, exercises]),
    }
  },
  deleteWorkout: (dice, known) => ({ workoutId: anId(dice, known.state.workouts, known) }),
  createExercise: (dice, known) => ({
    name: aTitle(dice, known),
    aliases: dice.of([undefined, null, someAliases(dice)]),
    slug: dice.of([undefined, undefined, null, slugOf(`${known.prefix} ${dice.of(NAMES)}`)]),
    description: aDescription(dice),
    category: 'STRENGTH',
    metric: 'REPS',
    primaryMuscles: ['CHEST'],
  }),
  updateExercise: (dice, known) => ({
    exerciseId: anId(dice, known.state.exercises, known),
    name: changed(dice, aTitle(dice, known)),
    aliases: dice.of([undefined, null, someAliases(dice)]),
    description: aDescription(dice),
  }),
  archiveExercise: (dice, known) => ({ exerciseId: anId(dice, known.state.exercises, known) }),
  unarchiveExercise: (dice, known) => ({ exerciseId: anId(dice, known.state.exercises, known) }),
  deleteExercise: (dice, known) => ({ exerciseId: anId(dice, known.state.exercises, known) }),
}
