import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../kernel/relation.ts'
import type { ProgramRevision, Workout, WorkoutRevision } from '../../payload-types.ts'
import { exercisesPrescribedAgainst, type Metrics } from './prescriptions.ts'
import type { SnapshotMilestone } from './revise.ts'
import { asksFor, prescribedBySlot } from './workoutRevisions.ts'

// An athlete is asked for what their pin names, so the rule reads the pins of enrolments, and past the access of whoever
// changes the metric.
const ALL = { pagination: false, depth: 0, overrideAccess: true } as const

/**
 * The titles of the workouts that athletes are asked to do, at the revision that they follow, although the new metric of
 * an exercise has no place for what is prescribed with it there. By the ID of the exercise. The workouts themselves may
 * prescribe something else today.
 *
 * A new enrolment follows the newest revision of its program, which names the workouts as they are. These are judged and
 * held elsewhere (see `refuseMetricWhilePrescribed`), so nobody begins to follow one of the older revisions meanwhile.
 *
 * Makes one call where nothing was ever prescribed so, and at most five.
 */
export async function pinnedAgainst(req: PayloadRequest, metrics: Metrics): Promise<Map<string, string[]>> {
  const against = await revisionsAgainst(req, metrics)
  if (against.size === 0) return new Map()
  const naming = (await revisionsInUse(req)).flatMap((revision) => {
    const milestones = revision.milestones as unknown as SnapshotMilestone[]
    const keys = milestones.flatMap(({ slots }) => slots.flatMap(prescribedBySlot)).filter((key) => against.has(key))
    return keys.length > 0 ? [{ program: idOf(revision.program), revision: revision.revision, keys }] : []
  })
  const followed = await followedOf(req, naming)
  const titles = new Map<string, Set<string>>()
  for (const key of naming.filter((each) => followed.has(pinOf(each))).flatMap(({ keys }) => keys)) {
    const { title = '', exercises = [] } = against.get(key) ?? {}
    for (const id of exercises) titles.set(id, (titles.get(id) ?? new Set()).add(title))
  }
  return new Map([...titles].map(([id, all]) => [id, [...all].toSorted()]))
}

interface Against {
  title: string
  exercises: ReadonlySet<string>
}

async function revisionsAgainst(req: PayloadRequest, metrics: Metrics): Promise<Map<string, Against>> {
  const or: Where[] = [...metrics.keys()].map(asksFor)
  const select = { key: true, title: true, exercises: true } as const
  const { docs } = await req.payload.find({ ...ALL, collection: 'workoutRevisions', where: { or }, select, req })
  return new Map(
    docs.flatMap(({ key, title, exercises: rows }: Pick<WorkoutRevision, 'key' | 'title' | 'exercises'>) => {
      const exercises = exercisesPrescribedAgainst(rows as Workout['exercises'], metrics)
      return exercises.size > 0 ? [[key, { title, exercises }] as const] : []
    }),
  )
}

type InUse = Pick<ProgramRevision, 'program' | 'revision' | 'milestones'>

/**
 * All revisions that somebody may follow. The two questions are asked apart, so there may be some among them that nobody
 * follows: see `followedOf`.
 */
async function revisionsInUse(req: PayloadRequest): Promise<InUse[]> {
  const asked = { collection: 'enrolments', where: { status: { equals: 'ACTIVE' } }, limit: 0, depth: 0, req } as const
  const { values: programs } = await req.payload.findDistinct({ ...asked, field: 'program', overrideAccess: true }) // as above
  const { values: pins } = await req.payload.findDistinct({ ...asked, field: 'pinnedRevision', overrideAccess: true }) // as above
  if (programs.length === 0) return []
  const and: Where[] = [
    { program: { in: programs.map(({ program }) => idOf(program as string)) } },
    { revision: { in: pins.map(({ pinnedRevision }) => pinnedRevision) } },
  ]
  const select = { program: true, revision: true, milestones: true } as const
  return (await req.payload.find({ ...ALL, collection: 'programRevisions', where: { and }, select, req })).docs
}

interface Pin {
  program: string
  revision: number
}

const pinOf = ({ program, revision }: Pin) => `${program}:${revision}`

async function followedOf(req: PayloadRequest, pins: Pin[]): Promise<Set<string>> {
  if (pins.length === 0) return new Set()
  const or = pins.map(
    ({ program, revision }): Where => ({
      and: [{ program: { equals: program } }, { pinnedRevision: { equals: revision } }],
    }),
  )
  const where: Where = { and: [{ status: { equals: 'ACTIVE' } }, { or }] }
  const select = { program: true, pinnedRevision: true } as const
  const { docs } = await req.payload.find({ ...ALL, collection: 'enrolments', where, select, req })
  return new Set(docs.map(({ program, pinnedRevision }) => pinOf({ program: idOf(program), revision: pinnedRevision })))
}
