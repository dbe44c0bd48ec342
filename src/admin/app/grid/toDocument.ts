import { idOfExercise, type Known, type PlanDocument, type PlannedRow, type PlannedWorkout } from './document.ts'
import type { Block, Cell, Head, Plan } from './plan.ts'

/** The keys of a plan in the order of its document, so that what the service says of a place leads to a cell. */
export interface Places {
  weeks: { key: string; workouts: { key: string; rows: { row: string; cell: string }[] }[] }[]
}

/**
 * The program that a plan says. A workout that stood in several places and is not the same in all of them any more stays
 * itself where it has not changed, and becomes a workout of its own elsewhere. Rows that moved to another workout are made
 * there, with what only the service knows of them. Pure.
 */
export function toDocument(plan: Plan, known: Known, base: PlanDocument): { document: PlanDocument; places: Places } {
  const there = idsIn(base)
  const placed = plan.weeks.map((_, week) =>
    plan.blocks.flatMap((block) => {
      const head = block.heads[week]
      return head ? [place(block, head, week, known, there)] : []
    }),
  )
  const owners = ownersOf(placed.flat(), base)
  const document = {
    weeks: plan.weeks.map(({ key, title }, week) => ({
      id: there.weeks.has(known.weeks[key] ?? '') ? (known.weeks[key] ?? null) : null,
      title,
      workouts: (placed[week] ?? []).map(({ workout, content }): PlannedWorkout => {
        if (workout.id === null || owners.get(workout.id) === content) return workout
        return { ...workout, id: null, copyOf: workout.id, rows: workout.rows.map(asCopy) }
      }),
    })),
  }
  const places = {
    weeks: plan.weeks.map(({ key }, week) => ({
      key,
      workouts: (placed[week] ?? []).map(({ head, rows }) => ({ key: head.key, rows })),
    })),
  }
  return { document, places }
}

interface Placed {
  head: Head
  workout: PlannedWorkout
  rows: { row: string; cell: string }[]
  /** What the workout says, for comparison with the same workout elsewhere. */
  content: string
}

/** What the service has. The IDs of everything else are those of something that is gone, which is made again. */
function idsIn({ weeks }: PlanDocument) {
  const workouts = weeks.flatMap((week) => week.workouts)
  return {
    weeks: new Set(weeks.map(({ id }) => id)),
    workouts: new Set(workouts.map(({ id }) => id)),
    rows: new Set(workouts.flatMap(({ id, rows }) => rows.map((row) => `${id} ${row.id}`))),
  }
}

function place(block: Block, head: Head, week: number, known: Known, there: ReturnType<typeof idsIn>): Placed {
  const before = known.workouts[head.key]
  const id = before !== undefined && there.workouts.has(before) ? before : null
  const seen = new Set<string>()
  const cells = block.rows.flatMap(({ key, exercise, cells }) => {
    const cell = cells[week]
    return cell ? [{ row: key, exerciseId: idOfExercise(exercise), cell }] : []
  })
  const rows = cells.map(({ exerciseId, cell }): PlannedRow => {
    const origin = known.rows[cell.key] ?? (cell.like === undefined ? undefined : known.rows[cell.like])
    const isThere = origin?.workout === id && there.rows.has(`${id} ${origin?.id}`)
    const isOwn = known.rows[cell.key] !== undefined && origin !== undefined && isThere && !seen.has(origin.id)
    if (isOwn) seen.add(origin.id)
    return { ...idsOf(origin?.id ?? null, isOwn), exerciseId, ...said(cell) }
  })
  const copyOf = id === null ? (before ?? (head.like === undefined ? undefined : known.workouts[head.like])) : undefined
  const workout = { id, ...(copyOf === undefined ? {} : { copyOf }), title: head.title, rows }
  return {
    head,
    workout,
    rows: cells.map(({ row, cell }) => ({ row, cell: cell.key })),
    content: contentOf(workout),
  }
}

const idsOf = (id: string | null, isOwn: boolean) =>
  isOwn || id === null ? { id: isOwn ? id : null } : { id: null, copyOf: id }

const said = ({ text, group, rest, notes }: Cell) => ({ prescription: text, group, restSeconds: rest, notes })

const asCopy = ({ id, copyOf, ...row }: PlannedRow): PlannedRow => ({ ...row, ...idsOf(id ?? copyOf ?? null, false) })

const contentOf = ({ title, rows }: Pick<PlannedWorkout, 'title' | 'rows'>) =>
  JSON.stringify([
    title,
    rows.map(({ id, exerciseId, group, prescription, restSeconds, notes }) => [
      ...[id, exerciseId, group, prescription, restSeconds, notes],
    ]),
  ])

/** The content that keeps the ID of each workout: what it was, or else what most places say. */
function ownersOf(placed: Placed[], { weeks }: PlanDocument): Map<string, string> {
  const places = new Map<string, Placed[]>()
  for (const each of placed) {
    const { id } = each.workout
    if (id !== null) places.set(id, [...(places.get(id) ?? []), each])
  }
  const before = new Map(weeks.flatMap(({ workouts }) => workouts.map((workout) => [workout.id, workout])))
  return new Map(
    [...places].map(([id, all]) => {
      const contents = all.map(({ content }) => content)
      const old = before.get(id)
      return [id, old && contents.includes(contentOf(old)) ? contentOf(old) : mostCommon(contents)]
    }),
  )
}

function mostCommon(contents: string[]): string {
  const times = (content: string) => contents.filter((each) => each === content).length
  return contents.reduce((most, content) => (times(content) > times(most) ? content : most))
}

/** What is known after a save: the service answers the same plan, place by place, with its IDs. */
export function learned(known: Known, { weeks }: Places, saved: PlanDocument): Known {
  const next = { weeks: { ...known.weeks }, workouts: { ...known.workouts }, rows: { ...known.rows } }
  for (const [w, week] of weeks.entries()) {
    const found = saved.weeks[w]
    if (found?.id) next.weeks[week.key] = found.id
    for (const [d, { key, rows }] of week.workouts.entries()) {
      const workout = found?.workouts[d]
      if (!workout?.id) continue
      next.workouts[key] = workout.id
      for (const [r, { cell }] of rows.entries()) {
        const id = workout.rows[r]?.id
        if (id) next.rows[cell] = { id, workout: workout.id }
      }
    }
  }
  return next
}
