import type { Where } from 'payload'
import { dayOf } from '../../../kernel/localDay.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { DueSlot } from '../../../kernel/schedule/standing.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import type { DoneSlot } from '../../workouts/progress/earnedBy.ts'
import { type Plan, pinOf, planKey, type Reader, readPlans } from '../../workouts/progress/readTraining.ts'
import { dueOfEnrolment, slotIdsOf } from '../../workouts/progress/schedules.ts'
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
  const facts = found.map((enrolment) => {
    const plan = enrolment.status === 'ACTIVE' ? plans.get(planKey(pinOf(enrolment))) : undefined
    const user = idOf(enrolment.user)
    const timeZone = zones.get(user) ?? 'UTC'
    return { user, fact: toFact(enrolment, plan, done, { timeZone, today: dayOf(now, timeZone) }) }
  })
  const byAthlete = grouped(facts, ({ user }) => user)
  return new Map([...byAthlete].map(([user, own]) => [user, own.map(({ fact }) => fact)]))
}

interface Done {
  /** The slots of each enrolment, by its ID. */
  slots: ReadonlyMap<string, ReadonlyMap<string, DoneSlot>>
  /** The enrolment and the milestone in one text. */
  milestones: ReadonlySet<string>
}

/** What is done in these enrolments: slots, and milestones that were once earned, which ask for nothing more. */
async function readDone(reader: Reader, enrolments: readonly Enrolment[]): Promise<Done> {
  const { payload, req } = reader
  const slots = new Map<string, Map<string, DoneSlot>>()
  for (let start = 0; start < enrolments.length; start += ENROLMENTS_PER_CALL) {
    const part = enrolments.slice(start, start + ENROLMENTS_PER_CALL).map(({ id }) => id)
    const first = await payload.db.firstDone({ collection: 'workoutSessions', enrolments: part, req })
    for (const { id: sessionId, enrolment, slotId, completedAt } of first) {
      const own = slots.get(enrolment) ?? new Map<string, DoneSlot>()
      slots.set(enrolment, own.set(slotId, { completedAt, sessionId }))
    }
  }
  const ids = enrolments.map(({ id }) => id)
  const earned: Where = {
    and: [{ user: { in: [...new Set(enrolments.map(({ user }) => idOf(user)))] } }, { enrolment: { in: ids } }],
  }
  const completions = ids.length > 0 ? await findUnguarded(reader, 'milestoneCompletions', earned) : []
  const milestones = new Set(completions.map(({ enrolment, milestone }) => `${idOf(enrolment)} ${idOf(milestone)}`))
  return { slots, milestones }
}

const NOTHING_DONE: ReadonlyMap<string, DoneSlot> = new Map()

interface Day {
  today: string
  timeZone: string
}

function toFact(enrolment: Enrolment, plan: Plan | undefined, done: Done, day: Day): EnrolmentFact {
  const { id, programTitle, status, completedAt, pinnedRevision, offeredRevision, offeredAt } = enrolment
  const slots = done.slots.get(id) ?? NOTHING_DONE
  const open = (plan?.milestones ?? [])
    .filter((milestone) => !done.milestones.has(`${id} ${milestone.id}`))
    .flatMap((milestone) => milestone.slots.map((slot) => slot.id))
    .filter((slot) => !slots.has(slot))
  const isScheduled = plan !== undefined && Boolean(enrolment.startsOn)
  return {
    ...{ id, programTitle, pinnedRevision },
    isActive: status === 'ACTIVE',
    completedAt: completedAt ?? null,
    offered: offeredRevision && offeredAt ? { revision: offeredRevision, at: offeredAt } : null,
    ...(isScheduled
      ? scheduled(dueOfEnrolment(enrolment, slotIdsOf(plan), slots, day), open)
      : { open, schedule: null }),
  }
}

/** What is open by the schedule: neither done nor skipped. What a pause without an end holds is due on no day. */
function scheduled(due: readonly DueSlot[], open: readonly string[]): Pick<EnrolmentFact, 'open' | 'schedule'> {
  const skipped = new Set(due.flatMap(({ slotId, status }) => (status === 'SKIPPED' ? [slotId] : [])))
  const left = open.filter((slot) => !skipped.has(slot))
  const isOpen = new Set(left)
  const dueOn = due.filter(({ slotId }) => isOpen.has(slotId))
  const missed = due.filter(({ status }) => status === 'MISSED')
  return {
    open: left,
    schedule: {
      missed: missed.map((slot) => ({ slotId: slot.slotId, dueOn: slot.dueOn })),
      lastDueOn: dueOn.length === left.length ? (dueOn.at(-1)?.dueOn ?? null) : null,
    },
  }
}
