import type { Item } from '../../actions/coaching/attention/notice.ts'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'

/** What needs a coach, in the words of a list, the worst first. Pure. */
const WORDS: Record<AttentionKind, string> = {
  [AttentionKind.PAIN_REPORTED]: 'Pain reported',
  [AttentionKind.MISSED_WORKOUTS]: 'Missed workouts',
  [AttentionKind.HARD_SESSION]: 'Hard session',
  [AttentionKind.INACTIVE]: 'Inactive',
  [AttentionKind.UNREAD_COMMENT]: 'Unread comment',
  [AttentionKind.STALLED]: 'Stalled',
  [AttentionKind.NEWER_REVISION]: 'A newer version waits',
  [AttentionKind.PROGRAM_ENDING]: 'Program ends soon',
  [AttentionKind.PROGRAM_ENDED]: 'Program ended',
  [AttentionKind.INVITATION_ANSWERED]: 'Invitation answered',
  [AttentionKind.NEW_RECORD]: 'New record',
}
const WORST_FIRST = Object.keys(WORDS) as AttentionKind[]

export const kindInWords = (kind: AttentionKind): string => WORDS[kind]

/** The worst of these kinds in words, null where there are none. */
export function worstInWords(items: readonly Pick<Item, 'kind'>[]): string | null {
  const worst = WORST_FIRST.find((kind) => items.some((item) => item.kind === kind))
  return worst ? WORDS[worst] : null
}

const PEOPLE = '/admin/collections/productUsers'

const WORDS_OF_PAGE = '#athlete-words'

/**
 * The page of what an item cites: of a session its sets, and the athlete's page for all that lasts. What somebody said
 * is among the comments of that page. Each link names the athlete, because a list has many of them.
 */
export function linkOf(
  { athlete, cites }: Pick<Item, 'athlete' | 'cites'>,
  name: string,
): { href: string; says: string } {
  const isSaid = cites.some(({ type }) => type === 'comment')
  const session = cites.find(({ type }) => type === 'workoutSession')
  if (session) {
    const href = `/admin/collections/workoutSessions/${session.id}/sets`
    return isSaid
      ? { href: href + WORDS_OF_PAGE, says: `Answer ${name}` }
      : { href, says: `Open the session of ${name}` }
  }
  if (cites.some(({ type }) => type === 'coaching')) return { href: '/admin/athletes', says: 'Open your athletes' }
  const href = `${PEOPLE}/${athlete}/training`
  return isSaid
    ? { href: href + WORDS_OF_PAGE, says: `Answer ${name}` }
    : { href, says: `Open the training of ${name}` }
}
