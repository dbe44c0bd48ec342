import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { saysPain } from '../../../kernel/painWords.ts'
import { cite, isRecent, type Noticed, type Rule, type SessionFact } from './facts.ts'

/** The least rating of a workout. */
const WORST_RATING = 1
/** A session with more of them cites the first ones. */
const MOST_CITED = 20

/**
 * Pain in a session of the last four weeks, also in one that is still running or was abandoned: a flag on it or on one
 * of its sets, or a word for pain in their notes. Another set with pain makes it another item.
 */
export const painReported: Rule = ({ sessions }, now) =>
  sessions.flatMap((session): Noticed[] => {
    const { id, startedAt, workoutTitle, tally } = session
    const itself = session.hasPain || saysPain(session.notes)
    if ((!itself && tally.pain.length === 0) || !isRecent(startedAt, now)) return []
    const sets = tally.pain.slice(0, MOST_CITED)
    const where = itself ? 'for the workout' : sets.length === 1 ? 'in one set' : `in ${tally.pain.length} sets`
    return [
      {
        kind: AttentionKind.PAIN_REPORTED,
        since: startedAt,
        key: [id, String(itself), ...tally.pain],
        cites: [cite('workoutSession')(id), ...sets.map(cite('performedSet'))],
        says: `Reported pain ${where}: ${workoutTitle}.`,
      },
    ]
  })

/** A completed workout of the last four weeks with half of its work sets at RPE 9.5 or more, or with the rating 1. */
export const hardSession: Rule = ({ sessions }, now) =>
  sessions.flatMap((session): Noticed[] => {
    const { id, completedAt, workoutTitle, tally } = session
    const reason = hardBecause(session)
    if (!reason || completedAt === null || !isRecent(completedAt, now)) return []
    const rpe = `${tally.hard} of ${tally.work} work sets at RPE 9.5 or more`
    const says = reason === 'rating' ? `Rated a workout 1 of 5: ${workoutTitle}.` : `${rpe}: ${workoutTitle}.`
    return [
      {
        kind: AttentionKind.HARD_SESSION,
        since: completedAt,
        key: [id, reason],
        cites: [cite('workoutSession')(id)],
        says,
      },
    ]
  })

function hardBecause({ rating, tally }: SessionFact): 'rpe' | 'rating' | null {
  if (tally.hard > 0 && tally.hard * 2 >= tally.work) return 'rpe'
  return rating === WORST_RATING ? 'rating' : null
}
