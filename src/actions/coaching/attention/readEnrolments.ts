import type { Where } from 'payload'
import { mapInTurns } from '../../../kernel/eventLoop.ts'
import { dayOf } from '../../../kernel/localDay.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { DueSlot } from '../../../kernel/schedule/standing.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import type { DoneSlot } from '../../workouts/progress/earnedBy.ts'
import { type Plan, pinOf, planKey, type Reader, readPlans } from '../../workouts/progress/readTraining.ts'
import {
  affordable,
  type DoneInEnrolment,
  dueOfEnrolment,
  NOTHING_DONE,
  slotIdsOf,
} from '../../workouts/progress/schedules.ts'
import { unaskedIn } from '../../workouts/progress/unasked.ts'
import { ATTENTION_DAYS, daysBefore, type EnrolmentFact } from './facts.ts'
import { grouped } from './factsOf.ts'

/** So many enrolments are asked about in one call. Their answer is one document on MongoDB. */
const ENROLMENTS_PER_CALL = 600

/** The enrolments that are active, or were completed lately, by athlete. */
export async function readEnrolments(
  reader: Reader,
  athletes: readonly string[],
  zones: ReadonlyMap<string, string>,
  now: Date,
): Promise<Map<string, EnrolmentFact[]>> {
  const lately = { greater_than: daysBefore(now, ATTENTION_DAYS) }
  const ended: Where = { and: [{ status: { equals: 'COMPLETED' } }, { completedAt: lately }] }
  const found = await findUnguarded(reader, 'enrolments', {
    and: [{ user: { in: [...athletes] } }, { or: [{ status: { equals: 'ACTIVE' } }, ended] }],
  })
  const active = found.filter(({ status }) => status === 'ACTIVE')
  const plans: ReadonlyMap<string, Plan> = active.length > 0 ? await readPlans(reader, active.map(pinOf)) : new Map()
  const done = await readDone(reader, active)
  const planOf = (enrolment: Enrolment) =>
    enrolment.status === 'ACTIVE' ? plans.get(planKey(pinOf(enrolment))) : undefined
  const byAthlete = grouped(found, ({ user }) => idOf(user))
  const all = await mapInTurns([...byAthlete], ([user, own]): [string, EnrolmentFact[]] => {
    const timeZone = zones.get(user) ?? 'UTC'
    const day = { timeZone, today: dayOf(now, timeZone) }
    const computed = new Set(affordable(own, (each) => slotIdsOf(planOf(each) ?? { milestones: [] }).length))
    return [
      user,
      own.map((each) => {
        const training = done.get(each.id) ?? NOTHING_DONE
        return toFact(computed.has(each) ? each : { ...each, startsOn: null }, planOf(each), training, day)
      }),
    ]
  })
  return new Map(all)
}

interface Done extends DoneInEnrolment {
  done: Map<string, DoneSlot>
  completions: { milestoneId: string; completedAt: string }[]
}

/** What is done in these enrolments, by their IDs: slots, and milestones that were once earned. */
async function readDone(reader: Reader, enrolments: readonly Enrolment[]): Promise<ReadonlyMap<string, Done>> {
  const { payload, req } = reader
  const all = new Map(enrolments.map(({ id }): [string, Done] => [id, { done: new Map(), completions: [] }]))
  for (let start = 0; start < enrolments.length; start += ENROLMENTS_PER_CALL) {
    const part = enrolments.slice(start, start + ENROLMENTS_PER_CALL).map(({ id }) => id)
    const first = await payload.db.firstDone({ collection: 'workoutSessions', enrolments: part, req })
    for (const { id: sessionId, enrolment, slotId, ...when } of first) {
      all.get(enrolment)?.done.set(slotId, { ...when, sessionId })
    }
  }
  const ids = enrolments.map(({ id }) => id)
  const earned: Where = {
    and: [{ user: { in: [...new Set(enrolments.map(({ user }) => idOf(user)))] } }, { enrolment: { in: ids } }],
  }
  const completions = ids.length > 0 ? await findUnguarded(reader, 'milestoneCompletions', earned) : []
  for (const { enrolment, milestone, completedAt } of completions) {
    all.get(idOf(enrolment))?.completions.push({ milestoneId: idOf(milestone), completedAt })
  }
  return all
}

interface Day {
  today: string
  timeZone: string
}

function toFact(enrolment: Enrolment, plan: Plan | undefined, training: DoneInEnrolment, day: Day): EnrolmentFact {
  const { id, programTitle, status, completedAt, pinnedRevision, offeredRevision, offeredAt } = enrolment
  const { done, completions } = training
  const milestones = plan?.milestones ?? []
  const unasked = unaskedIn(milestones, completions, done)
  const open = slotIdsOf({ milestones }).filter((slot) => !done.has(slot) && !unasked.has(slot))
  const isScheduled = plan !== undefined && Boolean(enrolment.startsOn)
  return {
    ...{ id, programTitle, pinnedRevision },
    isActive: status === 'ACTIVE',
    completedAt: completedAt ?? null,
    offered: offeredRevision && offeredAt ? { revision: offeredRevision, at: offeredAt } : null,
    ...(isScheduled ? scheduled(dueOfEnrolment(enrolment, plan, training, day), open) : { open, schedule: null }),
  }
}

/** What is open by the schedule: neither done nor skipped. What a pause without an end holds is due on no day. */
function scheduled(due: readonly DueSlot[], open: readonly string[]): Pick<EnrolmentFact, 'open' | 'schedule'> {
  const skipped = new Set(due.flatMap(({ slotId, status }) => (status === 'SKIPPED' ? [slotId] : [])))
  const left = open.filter((slot) => !skipped.has(slot))
  const isOpen = new Set(left)
  const days = due.flatMap(({ slotId, on }) => (isOpen.has(slotId) ? [on] : []))
  const missed = due.filter(({ status }) => status === 'MISSED')
  return {
    open: left,
    schedule: {
      missed: missed.map((slot) => ({ slotId: slot.slotId, dueOn: slot.on })),
      lastDueOn: days.length === left.length ? (days.at(-1) ?? null) : null,
    },
  }
}
