import { createHash } from 'node:crypto'
import type { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { missedWorkouts, newerRevision, programEnded, programEnding } from './enrolmentRules.ts'
import type { AnswerFact, AthleteFacts, Noticed, Rule } from './facts.ts'
import { inactive } from './inactive.ts'
import { invitationAnswered } from './invitationAnswered.ts'
import { newRecord } from './newRecord.ts'
import { hardSession, painReported } from './sessionRules.ts'
import { stalled } from './stalled.ts'
import { unreadComment } from './unreadComment.ts'

/** All rules about an athlete whom the caller coaches. */
const RULES: readonly Rule[] = [
  missedWorkouts,
  stalled,
  painReported,
  hardSession,
  newRecord,
  unreadComment,
  programEnding,
  programEnded,
  inactive,
  newerRevision,
]

export interface Item extends Noticed {
  /** 24 hexadecimal digits of a hash over the athlete, the kind and what the item cites: the same for every coach. */
  id: string
  athlete: string
}

/** Everything about these athletes and these answers that a coach should look at, the newest first. Pure. */
export function notice(athletes: readonly AthleteFacts[], answers: readonly AnswerFact[], now: Date): Item[] {
  const items = [
    ...athletes.flatMap((facts) => RULES.flatMap((rule) => rule(facts, now)).map(toItem(facts.athlete.id))),
    ...answers.flatMap((answer) => invitationAnswered(answer, now).map(toItem(answer.athlete))),
  ]
  return items.sort(newestFirst)
}

export function idOfItem(athlete: string, kind: AttentionKind, key: readonly string[]): string {
  const said = JSON.stringify([athlete, kind, ...key])
  return createHash('sha256').update(said).digest('hex').slice(0, 24)
}

const toItem =
  (athlete: string) =>
  (noticed: Noticed): Item => ({
    ...noticed,
    athlete,
    id: idOfItem(athlete, noticed.kind, noticed.key),
  })

/** The order of the list. Moments of one form and IDs are ASCII, so their order is that of JavaScript. */
export function newestFirst(one: Pick<Item, 'since' | 'id'>, other: Pick<Item, 'since' | 'id'>): number {
  if (one.since !== other.since) return one.since < other.since ? 1 : -1
  return one.id < other.id ? 1 : Number(one.id > other.id) * -1
}
