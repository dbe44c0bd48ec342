import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Payload } from 'payload'
import type { SnapshotMilestone } from '../actions/programs/revise.ts'
import { idOf } from '../kernel/relation.ts'

const all = { pagination: false, depth: 0, sort: 'id' } as const

/**
 * One hash of everything that is finished: completed sessions, all sets and all records. No change that a coach makes
 * to the catalogue may change it.
 */
export async function finishedHistory(payload: Payload): Promise<string> {
  const { docs: sessions } = await payload.find({
    ...all,
    collection: 'workoutSessions',
    where: { status: { equals: 'COMPLETED' } },
  })
  const { docs: sets } = await payload.find({ ...all, collection: 'performedSets' })
  const { docs: records } = await payload.find({ ...all, collection: 'personalRecords' })
  return createHash('sha256')
    .update(JSON.stringify([sessions, sets, records]))
    .digest('hex')
}

/** Each milestone completion as text, by its ID. */
export async function earnedCompletions(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({ ...all, collection: 'milestoneCompletions' })
  return new Map(docs.map((completion) => [completion.id, JSON.stringify(completion)]))
}

/**
 * Checks the laws of enrolments over a whole database, computed again from the sessions. Returns a sentence for each
 * broken law, so an empty list means that all hold. When all slots of a milestone of the pinned revision are done, the
 * milestone is earned if it still exists. Each slot counts from its first session, and the milestone from its last
 * slot. An enrolment that was not left is COMPLETED exactly when each of its milestones is earned, done or without
 * slots.
 */
export async function brokenTrainingLaws(payload: Payload): Promise<string[]> {
  const { docs: enrolments } = await payload.find({ ...all, collection: 'enrolments' })
  const { docs: revisions } = await payload.find({ ...all, collection: 'programRevisions' })
  const { docs: milestones } = await payload.find({ ...all, collection: 'milestones' })
  const { docs: completions } = await payload.find({ ...all, collection: 'milestoneCompletions' })
  const { docs: sessions } = await payload.find({
    ...all,
    collection: 'workoutSessions',
    where: { status: { equals: 'COMPLETED' } },
  })
  const broken: string[] = []
  for (const { id, program, pinnedRevision, status, completedAt, activeKey, user } of enrolments) {
    const check = (holds: boolean, what: string) => holds || broken.push(`${status} enrolment ${id}: ${what}`)
    const plan = (revisions.find((each) => each.program === program && each.revision === pinnedRevision)?.milestones ??
      []) as SnapshotMilestone[]
    const own = sessions.filter((session) => idOf(session.enrolment) === id)
    const earned = new Map(
      completions.filter((each) => each.enrolment === id).map((each) => [idOf(each.milestone), each]),
    )
    const moments: string[] = []
    let isDone = plan.some(({ slots }) => slots.length > 0)
    for (const { id: milestone, slots } of plan) {
      const times = slots.map((slot) =>
        own
          .filter(({ slotId }) => slotId === slot.id)
          .map((session) => String(session.completedAt))
          .toSorted()
          .at(0),
      )
      const isFull = slots.length > 0 && times.every((time) => time !== undefined)
      const row = earned.get(milestone)
      const last = isFull ? times.toSorted().at(-1) : undefined
      const exists = milestones.find((each) => each.id === milestone)
      check(!isFull || !exists || row !== undefined, `has done milestone ${milestone} and not earned it`)
      check(!row || exists?.wasCompleted === true, `has earned milestone ${milestone}, which is not marked`)
      if (row?.revision === pinnedRevision && last) {
        check(row.completedAt === last, `has earned ${milestone} at ${row.completedAt}, not at ${last}`)
      }
      isDone &&= row !== undefined || isFull || slots.length === 0
      const moment = row?.completedAt ?? last
      if (moment) moments.push(moment)
    }
    const isActive = status === 'ACTIVE'
    check(isDeepStrictEqual(activeKey, isActive ? `${user}:${program}` : id), `has the active key ${activeKey}`)
    if (status === 'LEFT') continue
    check((status === 'COMPLETED') === isDone, isDone ? 'has done everything' : 'has not done everything')
    const latest = moments.toSorted().at(-1)
    if (isDone) check(completedAt === latest, `was completed at ${completedAt}, not at ${latest}`)
  }
  return broken
}
