import { type Item, newestFirst } from '../../actions/coaching/attention/notice.ts'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { isStoredMoment } from '../../kernel/moment.ts'

/** What needs a coach, in the words of a list: the most urgent first, and news last. Pure. */
const WORDS: Record<AttentionKind, string> = {
  [AttentionKind.PAIN_REPORTED]: 'Pain reported',
  [AttentionKind.UNREAD_COMMENT]: 'Unread comment',
  [AttentionKind.MISSED_WORKOUTS]: 'Missed workouts',
  [AttentionKind.HARD_SESSION]: 'Hard session',
  [AttentionKind.STALLED]: 'Stalled',
  [AttentionKind.INACTIVE]: 'Inactive',
  [AttentionKind.NEWER_REVISION]: 'A newer version waits',
  [AttentionKind.PROGRAM_ENDING]: 'Program ends soon',
  [AttentionKind.PROGRAM_ENDED]: 'Program ended',
  [AttentionKind.INVITATION_ANSWERED]: 'Invitation answered',
  [AttentionKind.NEW_RECORD]: 'New record',
}
const WORST_FIRST = Object.keys(WORDS) as AttentionKind[]

type Placed = Pick<Item, 'kind' | 'since' | 'id'>

/** The order of the page Today: the most urgent kind first, and of one kind the newest. */
export function mostUrgentFirst(one: Placed, other: Placed): number {
  return WORST_FIRST.indexOf(one.kind) - WORST_FIRST.indexOf(other.kind) || newestFirst(one, other)
}

/** The place of an item in that order, for a cursor. */
export const placeOf = ({ kind, since }: Placed): string => `${kind} ${since}`

/** The place that a cursor names, null where there is no such place. */
export function placeNamed(key: string, id: string): Placed | null {
  const [kind = '', since = ''] = key.split(' ')
  const known = WORST_FIRST.find((each) => each === kind)
  return known && isStoredMoment(since) ? { kind: known, since, id } : null
}

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
