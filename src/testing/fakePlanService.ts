import type { PlanDocument, PlannedRow, PlannedWorkout } from '../admin/app/grid/document.ts'
import type { LoadedPlan, Service } from '../admin/app/grid/service.ts'

export type Fate = 'answered' | 'never arrives' | 'answer is lost'

/**
 * The service in memory, for histories that are too many for a real one. It refuses what the real one refuses, gives IDs to
 * what is new, and gives a program its own copy of what others hold too. `fates` says what becomes of the next requests
 * that are to be saved.
 */
export class FakePlanService implements Service {
  fates: Fate[] = []
  /** What happens while the next request that is to be saved is on its way. */
  meanwhile: (() => void) | null = null
  #revisions: PlanDocument['weeks'][]
  #made = 0

  constructor(
    weeks: PlanDocument['weeks'],
    private readonly sharedElsewhere: ReadonlySet<string>,
  ) {
    this.#revisions = [weeks]
  }

  get now(): LoadedPlan {
    return {
      title: 'A program',
      isPublished: false,
      revision: this.#revisions.length,
      weeks: structuredClone(this.#revisions.at(-1) ?? []),
    }
  }

  everSaid = (text: string): boolean => JSON.stringify(this.#revisions).includes(text)

  read = async () => ({ status: 200, body: this.now })
  readAt = async (revision: number) => ({
    status: 200,
    body: { weeks: structuredClone(this.#revisions[revision - 1] ?? null) },
  })

  write: Service['write'] = async (asked) => {
    const { revision, milestones, dryRun } = JSON.parse(JSON.stringify(asked)) as {
      revision: number
      milestones: PlanDocument['weeks']
      dryRun?: boolean
    }
    if (!dryRun) {
      this.meanwhile?.()
      this.meanwhile = null
    }
    const fate = dryRun ? 'answered' : (this.fates.shift() ?? 'answered')
    const lost = { status: 0, body: null }
    if (fate === 'never arrives') return lost
    const body = this.#answer(revision, milestones, dryRun === true)
    return fate === 'answered' ? { status: 200, body: body as never } : lost
  }

  #answer(revision: number, weeks: PlanDocument['weeks'], isDry: boolean): object {
    if (revision !== this.#revisions.length)
      return { refused: [{ code: 'STALE_REVISION', message: 'Stale.', field: null }] }
    const wrong = this.#wrongIn(weeks)
    if (wrong) return { refused: [{ code: 'NOT_FOUND', message: wrong, field: null }] }
    if (isDry) return { changes: [], others: [] }
    this.#revisions.push(this.#written(weeks))
    return { plan: this.now }
  }

  get #workouts(): Map<string | null, PlannedWorkout> {
    return new Map(this.now.weeks.flatMap(({ workouts }) => workouts.map((each) => [each.id, each])))
  }

  #wrongIn(weeks: PlanDocument['weeks']): string | null {
    const ids = weeks.flatMap(({ id }) => id ?? [])
    const own = new Set(this.now.weeks.map(({ id }) => id))
    if (new Set(ids).size < ids.length || ids.some((id) => !own.has(id))) return 'There is no such milestone.'
    const known = this.#workouts
    const contents = new Map<string, string>()
    for (const workout of weeks.flatMap(({ workouts }) => workouts)) {
      const rows = workout.rows.flatMap(({ id }) => id ?? [])
      if (workout.id === null && rows.length > 0) return 'There is no such row.'
      if (workout.id === null) continue
      const stored = known.get(workout.id)
      if (!stored) return 'There is no such workout.'
      if (rows.some((id) => !stored.rows.some((row) => row.id === id))) return 'There is no such row in this workout.'
      if (new Set(rows).size < rows.length) return 'A row ID may occur only once.'
      const content = JSON.stringify(workout)
      if ((contents.get(workout.id) ?? content) !== content) return 'This workout stands in the plan twice.'
      contents.set(workout.id, content)
    }
    return null
  }

  #written(weeks: PlanDocument['weeks']): PlanDocument['weeks'] {
    const known = this.#workouts
    const written = new Map<string, PlannedWorkout>()
    const saved = weeks.map((week) => ({
      id: week.id ?? this.#newId('m'),
      title: week.title,
      workouts: week.workouts.map((workout) => {
        const done = workout.id === null ? undefined : written.get(workout.id)
        const next = done ?? this.#workout(workout, known.get(workout.id ?? workout.copyOf ?? null))
        if (workout.id !== null) written.set(workout.id, next)
        return next
      }),
    }))
    return structuredClone(saved)
  }

  #workout({ copyOf: _, ...workout }: PlannedWorkout, like: PlannedWorkout | undefined): PlannedWorkout {
    const isSame = workout.id !== null && said(workout) === said(like)
    const isOwn = workout.id !== null && (isSame || !this.sharedElsewhere.has(workout.id))
    const rows = workout.rows.map(({ copyOf: origin, ...row }): PlannedRow => {
      if (isOwn && row.id !== null) return { ...row, ...madeOf(like?.rows.find(({ id }) => id === row.id)) }
      const before = like?.rows.find(({ id }) => id === (row.id ?? origin))
      return { ...row, id: this.#newId('r'), ...(before && !isOwn && { madeOf: lineOf(before) }) }
    })
    if (isOwn) return { ...workout, ...madeOf(like), rows }
    return { ...workout, id: this.#newId('w'), ...(like && { madeOf: lineOf(like) }), rows }
  }

  #newId(kind: string): string {
    this.#made += 1
    return `${kind}${this.#made} of the service`
  }
}

interface Made {
  id: string | null
  madeOf?: readonly string[]
}

const madeOf = (of: Made | undefined) => (of?.madeOf ? { madeOf: of.madeOf } : {})
const lineOf = ({ id, madeOf = [] }: Made) => [...(id === null ? [] : [id]), ...madeOf]
const said = (workout: PlannedWorkout | undefined) =>
  workout &&
  JSON.stringify([workout.title, workout.rows.map(({ madeOf: _, copyOf: __, ...row }) => Object.entries(row).sort())])
