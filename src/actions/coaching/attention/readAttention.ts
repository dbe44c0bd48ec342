import type { Where } from 'payload'
import { now } from '../../../kernel/clock.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Coaching } from '../../../payload-types.ts'
import { findTogether } from '../../../storage/findRows.ts'
import { athletesOf } from '../../../storage/trainingVisibility.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import { type AnswerFact, ATTENTION_DAYS, daysBefore } from './facts.ts'
import { type Item, notice } from './notice.ts'
import { readAthleteFacts } from './readAthleteFacts.ts'

export interface Attended {
  /** All that holds now, the newest first, whether or not it was dismissed. */
  items: Item[]
  /** The IDs of the items that the coach has dismissed. */
  dismissed: ReadonlySet<string>
}

/**
 * What the caller, who is this coach, should look at. It is derived from what is stored whenever it is asked for, so no
 * write keeps it up, and no order of arrival can make it wrong. The number of calls does not depend on the number of
 * athletes.
 */
export async function readAttention(reader: Reader, coach: string): Promise<Attended> {
  const moment = now()
  const athletes = await athletesOf(reader.req)
  const since = { greater_than: daysBefore(moment, ATTENTION_DAYS) }
  const declined: Where = { and: [{ status: { equals: 'DECLINED' } }, { endedAt: since }] }
  const left: Where = { and: [{ status: { equals: 'ENDED' } }, { endedBy: { equals: 'ATHLETE' } }, { endedAt: since }] }
  const own: Where = { coach: { equals: coach } }
  // The caller's own coachings and dismissals.
  const [coachings, dismissals] = await findTogether(
    reader,
    { collection: 'coachings', where: { and: [own, { or: [{ status: { equals: 'ACTIVE' } }, declined, left] }] } },
    { collection: 'attentionDismissals', where: own },
  )
  const coachedSince = new Map(coachings.flatMap(sinceOf))
  const seen = athletes.filter((id) => coachedSince.has(id))
  const facts = seen.length > 0 ? await readAthleteFacts(reader, coach, seen, coachedSince, moment) : []
  return {
    items: notice(facts, coachings.filter((each) => !isPast(each, coachedSince)).flatMap(answerOf), moment),
    dismissed: new Set(dismissals.map(({ key }) => key)),
  }
}

const sinceOf = ({ athlete, status, startedAt }: Coaching): [string, string][] =>
  status === 'ACTIVE' && startedAt ? [[idOf(athlete), startedAt]] : []

/** An athlete who is coached again has not left. */
const isPast = ({ athlete, status }: Coaching, coachedSince: ReadonlyMap<string, string>) =>
  status === 'ENDED' && coachedSince.has(idOf(athlete))

function answerOf({ id, athlete, status, startedAt, endedAt }: Coaching): AnswerFact[] {
  const answeredAt = status === 'ACTIVE' ? startedAt : endedAt
  return answeredAt ? [{ id, athlete: idOf(athlete), status, answeredAt }] : []
}
