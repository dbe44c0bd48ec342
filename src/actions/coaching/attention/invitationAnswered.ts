import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { type AnswerFact, cite, isRecent, type Noticed } from './facts.ts'

/** Tells of an invitation of the caller's own that was accepted or declined, for four weeks. */
export function invitationAnswered({ id, status, answeredAt }: AnswerFact, now: Date): Noticed[] {
  if ((status !== 'ACTIVE' && status !== 'DECLINED') || !isRecent(answeredAt, now)) return []
  return [
    {
      kind: AttentionKind.INVITATION_ANSWERED,
      since: answeredAt,
      // An athlete who declines again, when they were invited again, has given another answer.
      key: [id, status, answeredAt],
      cites: [cite('coaching')(id)],
      says: status === 'ACTIVE' ? 'You now coach this athlete.' : 'Declined your invitation.',
    },
  ]
}
