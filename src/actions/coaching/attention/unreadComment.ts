import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { cite, type Noticed, type Rule } from './facts.ts'

/** Comments of the athlete that the caller has not read: one item for what they are on. A newer one makes it another. */
export const unreadComment: Rule = ({ comments }) =>
  comments.map(
    ({ subject, count, last }): Noticed => ({
      kind: AttentionKind.UNREAD_COMMENT,
      since: last.at,
      key: [subject.id, last.id],
      cites: [subject, cite('comment')(last.id)],
      says: count === 1 ? 'An unread comment.' : `${count} unread comments.`,
    }),
  )
