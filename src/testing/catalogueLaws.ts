import { isDeepStrictEqual } from 'node:util'
import type { Payload } from 'payload'
import { brokenPrescriptions } from '../actions/programs/prescriptions.ts'
import { milestoneIdsOf, type SnapshotMilestone, slotsOf } from '../actions/programs/revise.ts'
import { sameContent } from '../actions/programs/workoutContent.ts'
import { prescribedKey } from '../actions/programs/workoutRevisions.ts'
import type { Milestone, Program, ProgramRevision, Workout } from '../payload-types.ts'

/**
 * Checks the laws of the catalogue over a whole database. Returns a sentence for each broken law, so an empty list
 * means that all hold. The laws: the revisions of a program count 1…n without a gap; a program equals its newest
 * revision, including its description and level, the titles and slots of its milestones and the revisions of its
 * workouts; a workout equals its newest revision; a published program has a workout; no document names one that does not
 * exist; no workout prescribes what the metric of an exercise has no place for.
 */
export async function brokenLaws(payload: Payload): Promise<string[]> {
  const all = { pagination: false, depth: 0 } as const
  const { docs: programs } = await payload.find({ ...all, collection: 'programs' })
  const { docs: revisions } = await payload.find({ ...all, collection: 'programRevisions', sort: 'revision' })
  const { docs: milestones } = await payload.find({ ...all, collection: 'milestones' })
  const { docs: workouts } = await payload.find({ ...all, collection: 'workouts' })
  const { docs: exercises } = await payload.find({ ...all, collection: 'exercises' })
  const { docs: rows } = await payload.find({ ...all, collection: 'workoutRevisions' })
  const kept = new Map(rows.map((row) => [row.key, row]))
  const metrics = new Map(exercises.map(({ id, metric }) => [id, metric]))
  const broken: string[] = []
  const check: Check = (holds, what) => holds || broken.push(what)
  for (const workout of workouts) {
    const absent = missing(
      exercises,
      (workout.exercises ?? []).map((row) => row.exercise),
    )
    check(absent.length === 0, `workout ${named(workout)} names exercises that are gone: ${absent}`)
    const against = brokenPrescriptions(workout.exercises, null, metrics).map(({ row }) => row)
    check(against.length === 0, `workout ${named(workout)} prescribes against the metrics of its rows ${against}`)
    const newest = kept.get(prescribedKey(workout.id, workout.revision))
    const asked = newest && { ...newest, exercises: newest.exercises as Workout['exercises'] }
    check(
      asked !== undefined && sameContent(workout, asked),
      `workout ${named(workout)} differs from its newest revision`,
    )
  }
  for (const milestone of milestones) {
    const absent = missing(
      workouts,
      slotsOf(milestone).map(({ workoutId }) => workoutId),
    )
    check(absent.length === 0, `milestone ${named(milestone)} names workouts that are gone: ${absent}`)
  }
  for (const program of programs) {
    const history = revisions.filter((revision) => revision.program === program.id)
    checkHistory(check, program, history)
    checkContent(check, program, history.at(-1), milestones, workouts)
  }
  const orphans = missing(
    programs,
    revisions.map(({ program }) => program),
  )
  check(orphans.length === 0, `revisions of programs that are gone: ${orphans}`)
  return broken
}

type Check = (holds: boolean, what: string) => void

function missing(docs: { id: string }[], ids: unknown[]): unknown[] {
  const there = new Set<unknown>(docs.map(({ id }) => id))
  return ids.filter((id) => !there.has(id))
}

const named = (document: { id: string; title: string }) => `"${document.title}" (${document.id})`

function checkHistory(check: Check, program: Program, history: ProgramRevision[]): void {
  const numbers = history.map(({ revision }) => revision)
  check(
    isDeepStrictEqual(
      numbers,
      history.map((_, index) => index + 1),
    ),
    `the revisions of ${named(program)} are ${numbers}`,
  )
  const newest = history.at(-1)
  check(
    program.revision === newest?.revision,
    `${named(program)} is at ${program.revision}, its revisions at ${numbers.at(-1)}`,
  )
  check(program.title === newest?.title, `${named(program)} is "${newest?.title}" in its newest revision`)
  const head = { description: program.description || null, level: program.level || null }
  check(
    !newest?.head || isDeepStrictEqual(newest.head, head),
    `${named(program)} says ${JSON.stringify(head)}, its newest revision ${JSON.stringify(newest?.head)}`,
  )
}

function checkContent(
  check: Check,
  program: Program,
  newest: ProgramRevision | undefined,
  milestones: Milestone[],
  workouts: Workout[],
): void {
  const held = milestoneIdsOf(program)
  check(new Set(held).size === held.length, `${named(program)} holds a milestone twice`)
  const absent = missing(milestones, held)
  check(absent.length === 0, `${named(program)} names milestones that are gone: ${absent}`)
  const today = snapshotOf(program, milestones, workouts)
  const snapshot = (newest?.milestones ?? []) as SnapshotMilestone[]
  const remembered = snapshot.map(({ id, title, slots }) => ({
    id,
    title,
    slots: slots.map(({ workoutTitle: _, ...slot }) => slot),
  }))
  check(
    isDeepStrictEqual(remembered, today),
    `${named(program)} holds ${JSON.stringify(today)}, its newest revision ${JSON.stringify(remembered)}`,
  )
  const hasWorkout = today.some((milestone) => milestone !== null && milestone.slots.length > 0)
  check(!program.isPublished || hasWorkout, `${named(program)} is published without a workout`)
}

function snapshotOf(program: Program, milestones: Milestone[], workouts: Workout[]) {
  const workoutOf = new Map(workouts.map((workout) => [workout.id, workout]))
  const byId = new Map(milestones.map((each) => [each.id, each]))
  return milestoneIdsOf(program).map((id) => {
    const milestone = byId.get(id)
    if (!milestone) return null
    const slots = slotsOf(milestone).map((slot) => {
      const { revision = null, madeOf } = workoutOf.get(slot.workoutId) ?? {}
      return { ...slot, workoutRevision: revision, ...(madeOf && { madeOf }) }
    })
    return { id, title: milestone.title, slots }
  })
}
