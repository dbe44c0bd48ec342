import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { cite, isRecent, type Noticed, type RecordFact, type Rule } from './facts.ts'
import { grouped } from './factsOf.ts'

/**
 * Records of the last four weeks that have beaten one: one item for an exercise. A newer record in it makes it another
 * item. What an athlete does in the first session of an exercise beats nothing.
 */
export const newRecord: Rule = ({ records }, now) => {
  const recent = records.filter(({ achievedAt, isFirst }) => !isFirst && isRecent(achievedAt, now))
  return [...grouped(recent, ({ exercise }) => exercise)].map(([exercise, achieved]): Noticed => {
    const sorted = achieved.toSorted(newestFirst)
    const [{ achievedAt, set }] = sorted as [RecordFact]
    return {
      kind: AttentionKind.NEW_RECORD,
      since: achievedAt,
      key: [exercise, set],
      cites: sorted.map(({ id }) => cite('personalRecord')(id)),
      says: 'New record in {exercise}.',
      exercise,
    }
  })
}

function newestFirst(one: RecordFact, other: RecordFact): number {
  if (one.achievedAt !== other.achievedAt) return one.achievedAt < other.achievedAt ? 1 : -1
  return one.set === other.set ? (one.kind < other.kind ? -1 : 1) : one.set < other.set ? -1 : 1
}
