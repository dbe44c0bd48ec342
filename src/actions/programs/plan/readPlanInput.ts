import { isDeepStrictEqual } from 'node:util'
import type {
  PlanMilestoneInput,
  PlanRowInput,
  PlanWorkoutInput,
  ProgramPlanInput,
} from '../../../graphql/programs/plan.inputs.ts'
import { mapInTurns } from '../../../kernel/eventLoop.ts'
import { decodeId, type NodeType, type RowType } from '../../../kernel/nodeId.ts'
import { parsePrescription } from '../../../kernel/notation/parse.ts'
import { because } from '../../../kernel/reason.ts'
import { Refusal, type Refused, refuse, UserErrorCode } from '../../../kernel/refusal.ts'
import { LIMITS } from '../../../kernel/rules.ts'
import type { Milestone, Workout } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { repeatedAlternative, unreadable } from '../exerciseRows.ts'
import { slotsOf } from '../revise.ts'
import { alternativesOf } from '../workoutContent.ts'
import { type Cell, MOST_TOLD } from './checkRows.ts'
import {
  type PlanMilestone,
  type PlanRow,
  type PlanTree,
  type PlanWorkout,
  type ReadPlan,
  rowOf,
  withMissing,
} from './planTree.ts'

const PLAN = ['input', 'plan']

export const cellField = ({ milestone, workout, row }: Cell, of: string): string[] =>
  [...PLAN, 'milestones', milestone, 'workouts', workout, 'rows', row, of].map(String)

interface Read {
  tree: PlanTree
  /** The existing workouts that the plan names, those of other programs included. */
  workouts: ReadonlyMap<string, Workout>
}

/**
 * The tree that an input says. What it leaves out, such as the description of a workout, stays as it is. Refuses
 * all that is wrong at once, each with its path. At most one call.
 */
export async function readPlanInput(tx: Transaction, plan: ProgramPlanInput, before: ReadPlan | null): Promise<Read> {
  const max = LIMITS.rowsPerPlan
  const rows = plan.milestones.flatMap(({ workouts }) => workouts.flatMap((workout) => workout.rows))
  if (rows.length > max) {
    throw refuse.tooMany(because.TOO_MANY(`A plan has at most ${max} rows.`, { max }), [...PLAN, 'milestones'])
  }
  const named = plan.milestones.flatMap(({ workouts }) =>
    workouts.flatMap(({ id, copyOf }) => [id, copyOf].flatMap((each) => (each && decodeId('workout', each)) || [])),
  )
  const workouts = await withMissing(tx, 'workouts', before?.workouts ?? new Map<string, Workout>(), named)
  const reading = new Reading(before?.milestones ?? new Map(), workouts)
  const milestones = await mapInTurns([...plan.milestones.entries()], ([index, milestone]) =>
    reading.milestone(milestone, [...PLAN, 'milestones', String(index)]),
  )
  if (reading.refused.length > 0) throw new Refusal(...reading.refused.slice(0, MOST_TOLD))
  const { tree } = before ?? { tree: { slug: null, description: null, level: null } }
  const { title, slug, description, level } = plan
  const head = {
    title,
    slug: slug ?? tree.slug,
    description: description === undefined ? tree.description : description || null,
    level: level === undefined ? tree.level : level,
  }
  return { tree: { ...head, milestones }, workouts }
}

type StoredRow = NonNullable<Workout['exercises']>[number]

const NO_ROWS: ReadonlyMap<string, StoredRow> = new Map()

/**
 * The slots that stay: those of a workout go, in their order, to the places of this workout and to those of its copies, so
 * that what athletes have done in them still counts. Where there are more places than slots, the workout itself comes first.
 */
function slotIdsOf(
  stored: ReturnType<typeof slotsOf>,
  given: readonly PlanWorkoutInput[],
  planned: readonly PlanWorkout[],
): (string | null)[] {
  const origins = planned.map(({ id }, index) => id ?? decodeId('workout', given[index]?.copyOf ?? ''))
  const slotIds: (string | null)[] = planned.map(() => null)
  for (const workout of new Set(origins)) {
    const free = stored.filter(({ workoutId }) => workoutId === workout)
    const places = origins.flatMap((origin, index) => (origin === workout ? [index] : []))
    const isKept = (index: number) => planned[index]?.id !== null
    const inOrder = places.length <= free.length ? places : places.toSorted((a, b) => +isKept(b) - +isKept(a))
    for (const [at, index] of inOrder.entries()) slotIds[index] = free[at]?.id ?? null
  }
  return slotIds
}

class Reading {
  readonly refused: Refused[] = []
  readonly #milestones = new Set<string>()
  readonly #workouts = new Map<string, PlanWorkout>()
  readonly #knownRows: ReadonlyMap<string, StoredRow>

  constructor(
    private readonly ownMilestones: ReadonlyMap<string, Milestone>,
    private readonly knownWorkouts: ReadonlyMap<string, Workout>,
  ) {
    const rows = [...knownWorkouts.values()].flatMap(({ exercises }) => exercises ?? [])
    this.#knownRows = new Map(rows.map((row) => [String(row.id), row]))
  }

  milestone({ id: given, title, description, workouts }: PlanMilestoneInput, path: string[]): PlanMilestone {
    const stored = this.#named('milestone', given, this.ownMilestones, path)
    if (stored && this.#milestones.has(stored.id)) this.#repeated('A milestone may occur only once in a program.', path)
    if (stored) this.#milestones.add(stored.id)
    const planned = workouts.map((workout, index) => this.workout(workout, [...path, 'workouts', String(index)]))
    const slotIds = slotIdsOf(stored ? slotsOf(stored) : [], workouts, planned)
    const slots = planned.map((workout, index) => ({ id: slotIds[index] ?? null, workout }))
    return { id: stored?.id ?? null, title, description: textOf(description, stored?.description), slots }
  }

  workout(
    { id: given, copyOf, title, description, estimatedMinutes, rows }: PlanWorkoutInput,
    path: string[],
  ): PlanWorkout {
    const stored = this.#named('workout', given, this.knownWorkouts, path)
    const like = stored ?? this.knownWorkouts.get(decodeId('workout', copyOf ?? '') ?? '')
    const rowsById = new Map((like?.exercises ?? []).map((row) => [String(row.id), row]))
    const of = { ownRows: stored ? rowsById : NO_ROWS, copied: stored ? NO_ROWS : rowsById, seen: new Set<string>() }
    const planned: PlanWorkout = {
      id: stored?.id ?? null,
      ...(!stored && like && { copyOf: like.id }),
      title,
      description: textOf(description, like?.description),
      estimatedMinutes: (estimatedMinutes === undefined ? like?.estimatedMinutes : estimatedMinutes) ?? null,
      rows: rows.map((row, index) => this.row(row, of, [...path, 'rows', String(index)])),
    }
    if (!stored) return planned
    const first = this.#workouts.get(stored.id)
    if (first && !isDeepStrictEqual(first, planned)) {
      this.#repeated(
        'This workout stands in the plan twice, with two contents. Leave out its ID here to make another one.',
        path,
      )
    }
    this.#workouts.set(stored.id, first ?? planned)
    return first ?? planned
  }

  row(
    { id: given, copyOf, exerciseId, group, prescription, restSeconds, notes, alternativeIds }: PlanRowInput,
    { ownRows, copied, seen }: Record<'ownRows' | 'copied', ReadonlyMap<string, StoredRow>> & { seen: Set<string> },
    path: string[],
  ): PlanRow {
    const stored = this.#named('workoutExercise', given, ownRows, path)
    const id = stored && given ? decodeId('workoutExercise', given) : null
    if (id !== null && seen.has(id)) this.#repeated('A row ID may occur only once.', path)
    if (id !== null) seen.add(id)
    // What nobody is told is not read.
    const { sets, problem } = this.refused.length < MOST_TOLD ? parsePrescription(prescription) : { sets: [] }
    if (problem) this.refused.push(unreadable(problem, [...path, 'prescription']))
    // What is no ID of an exercise is told with the exercises that do not exist.
    const exercise = decodeId('exercise', exerciseId) ?? ''
    const original = decodeId('workoutExercise', copyOf ?? '') ?? ''
    const like = stored ?? this.#knownRows.get(original)
    const isFirstCopy = !stored && copied.has(original) && !seen.has(original)
    if (isFirstCopy) seen.add(original)
    const kept = like ? alternativesOf(like) : []
    const alternatives = alternativeIds === undefined ? kept : this.alternatives(alternativeIds ?? [], path)
    return rowOf({
      id: isFirstCopy ? original : id,
      exercise,
      group,
      notes,
      restSeconds,
      alternatives,
      sets: (sets ?? []) as unknown as PlanRow['sets'],
    })
  }

  alternatives(given: string[], path: string[]): string[] {
    for (const [index, taggedId] of given.entries()) {
      const isRepeated = given.indexOf(taggedId) < index
      if (isRepeated) this.refused.push(repeatedAlternative([...path, 'alternativeIds', String(index)]))
    }
    return given.map((taggedId) => decodeId('exercise', taggedId) ?? '')
  }

  #named<Found>(
    type: NodeType | RowType,
    given: string | null | undefined,
    known: ReadonlyMap<string, Found>,
    path: string[],
  ): Found | undefined {
    if (given == null) return undefined
    const found = known.get(decodeId(type, given) ?? '')
    const what = { milestone: 'milestone in this program', workout: 'workout' }[type as string] ?? 'row in this workout'
    if (!found)
      this.refused.push({ code: UserErrorCode.NOT_FOUND, message: `There is no such ${what}.`, field: [...path, 'id'] })
    return found
  }

  #repeated(message: string, path: string[]): void {
    this.refused.push({ code: UserErrorCode.INVALID, ...because.DUPLICATED(message), field: [...path, 'id'] })
  }
}

function textOf(given: string | null | undefined, stored: string | null | undefined): string | null {
  return (given === undefined ? stored : given) || null
}
