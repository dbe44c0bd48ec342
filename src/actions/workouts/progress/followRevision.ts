import { now } from '../../../kernel/clock.ts'
import { mapInTurns } from '../../../kernel/eventLoop.ts'
import { dayOf } from '../../../kernel/localDay.ts'
import { idOf } from '../../../kernel/relation.ts'
import { laidForRevision } from '../../../kernel/schedule/relaid.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import { findRows } from '../../../storage/findRows.ts'
import { type Plan, pinOf, planKey, type Reader, type Training } from './readTraining.ts'
import { doneAtOf, laidOutOf, slotIdsOf, storedOf } from './schedules.ts'
import { unaskedIn } from './unasked.ts'

/**
 * What a newer revision does to the schedules of these enrolments, by their IDs: what is done, moved, skipped or missed
 * keeps its day. Reads the time zones of the athletes, in one call for every 10,000, and only where there are schedules.
 */
export async function schedulesFollowing(
  reader: Reader,
  enrolments: readonly Enrolment[],
  {
    plans,
    planOf,
    training,
  }: {
    plans: ReadonlyMap<string, Plan>
    planOf: (enrolment: Enrolment) => Plan
    training: ReadonlyMap<string, Training>
  },
): Promise<Map<string, ReturnType<typeof storedOf>>> {
  const scheduled = enrolments.filter(({ startsOn }) => startsOn)
  const zones = await timeZonesOf(reader, [...new Set(scheduled.map(({ user }) => idOf(user)))])
  const following = await mapInTurns(scheduled, (enrolment): [string, ReturnType<typeof storedOf>][] => {
    const laid = laidOutOf(enrolment)
    const before = plans.get(planKey(pinOf(enrolment)))
    if (!laid || !before) return []
    const plan = planOf(enrolment)
    const { done = new Map(), completions = [] } = training.get(enrolment.id) ?? {}
    const after = laidForRevision(laid, {
      before: slotIdsOf(before),
      after: slotIdsOf(plan),
      doneAt: doneAtOf(done),
      today: dayOf(now(), zones.get(idOf(enrolment.user)) ?? 'UTC'),
      unasked: unaskedIn(plan.milestones, completions, done),
    })
    return after ? [[enrolment.id, storedOf(after)]] : []
  })
  return new Map(following.flat())
}

async function timeZonesOf(reader: Reader, athletes: string[]): Promise<Map<string, string>> {
  const zones = new Map<string, string>()
  for (let start = 0; start < athletes.length; start += MOST_VALUES) {
    // Only the days of the athletes whose enrolments move.
    const where = { id: { in: athletes.slice(start, start + MOST_VALUES) } }
    for (const { id, timeZone } of await findRows(reader, 'productUsers', where)) zones.set(id, timeZone)
  }
  return zones
}
