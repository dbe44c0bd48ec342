import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import { type Plan, pinOf, planKey, type Reader, readPlans } from '../../workouts/progress/readTraining.ts'
import { ATTENTION_DAYS, daysBefore, type EnrolmentFact } from './facts.ts'
import { grouped } from './factsOf.ts'

/** So many enrolments are asked about in one call. Their answer is one document on MongoDB. */
const ENROLMENTS_PER_CALL = 600

/** The enrolments that are active, or were completed lately, by athlete. */
export async function readEnrolments(
  reader: Reader,
  athletes: readonly string[],
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
    return { user: idOf(enrolment.user), fact: toFact(enrolment, plan, done) }
  })
  const byAthlete = grouped(facts, ({ user }) => user)
  return new Map([...byAthlete].map(([user, own]) => [user, own.map(({ fact }) => fact)]))
}

interface Done {
  slots: ReadonlySet<string>
  milestones: ReadonlySet<string>
}

/** What is done in these enrolments: slots, and milestones that were once earned, which ask for nothing more. */
async function readDone(reader: Reader, enrolments: readonly Enrolment[]): Promise<Done> {
  const { payload, req } = reader
  const slots = new Set<string>()
  for (let start = 0; start < enrolments.length; start += ENROLMENTS_PER_CALL) {
    const part = enrolments.slice(start, start + ENROLMENTS_PER_CALL).map(({ id }) => id)
    const first = await payload.db.firstDone({ collection: 'workoutSessions', enrolments: part, req })
    for (const { enrolment, slotId } of first) slots.add(`${enrolment} ${slotId}`)
  }
  const ids = enrolments.map(({ id }) => id)
  const earned: Where = {
    and: [{ user: { in: [...new Set(enrolments.map(({ user }) => idOf(user)))] } }, { enrolment: { in: ids } }],
  }
  const completions = ids.length > 0 ? await findUnguarded(reader, 'milestoneCompletions', earned) : []
  const milestones = new Set(completions.map(({ enrolment, milestone }) => `${idOf(enrolment)} ${idOf(milestone)}`))
  return { slots, milestones }
}

function toFact(enrolment: Enrolment, plan: Plan | undefined, done: Done): EnrolmentFact {
  const { id, programTitle, status, completedAt, pinnedRevision, offeredRevision, offeredAt } = enrolment
  const open = (plan?.milestones ?? [])
    .filter((milestone) => !done.milestones.has(`${id} ${milestone.id}`))
    .flatMap(({ slots }) => slots.map((slot) => slot.id))
    .filter((slot) => !done.slots.has(`${id} ${slot}`))
  return {
    ...{ id, programTitle, pinnedRevision, open },
    isActive: status === 'ACTIVE',
    completedAt: completedAt ?? null,
    offered: offeredRevision && offeredAt ? { revision: offeredRevision, at: offeredAt } : null,
    schedule: null,
  }
}
