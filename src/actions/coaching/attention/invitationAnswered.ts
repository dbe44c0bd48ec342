import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { type AnswerFact, cite, isRecent, type Noticed } from './facts.ts'

const WORDS: Partial<Record<AnswerFact['status'], string>> = {
  ACTIVE: 'You now coach this athlete.',
  DECLINED: 'Declined your invitation.',
  ENDED: 'Has ended the coaching.',
}

/**
 * Tells of an invitation of the caller's own that was accepted or declined, and of an athlete who has ended the coaching
 * since, for four weeks. A coach who has ended it themself is not told so.
 */
export function invitationAnswered({ id, status, answeredAt }: AnswerFact, now: Date): Noticed[] {
  const says = WORDS[status]
  if (!says || !isRecent(answeredAt, now)) return []
  return [
    {
      kind: AttentionKind.INVITATION_ANSWERED,
      since: answeredAt,
      // An athlete who declines again, when they were invited again, has given another answer.
      key: [id, status, answeredAt],
      cites: [cite('coaching')(id)],
      says,
    },
  ]
}
