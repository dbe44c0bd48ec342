import { addUp, type Volume } from '../../actions/workouts/progress/volume.ts'
import { now } from '../../kernel/clock.ts'
import { dayOf, keptDay, mondayOf, weekOf } from '../../kernel/localDay.ts'
import type { Context } from '../context/context.ts'

/** An ISO week. */
export interface Week {
  /** The Monday of the week, as a date. */
  weekStart: string
  workoutsCompleted: number
  moved: Volume
}

/**
 * The last weeks up to the current one, oldest first, including empty weeks. A session counts for the day that it keeps,
 * and the current week is that of the athlete's time zone now. The sessions are read from the start of a day, so that
 * all users of a time zone share one moment. That day is the one before the first Monday, because a Monday may begin up
 * to 14 hours earlier than in UTC.
 */
export async function weeksOfTraining(
  { loaders }: Pick<Context, 'loaders'>,
  /** The user and their time zone. `userId` is null when the caller may not see their sessions. */
  { userId, timeZone }: { userId: string | null; timeZone: string },
  last: number,
): Promise<Week[]> {
  const running = weekOf(dayOf(now(), timeZone))
  const weeks = Array.from({ length: last }, (_, index) => running - last + 1 + index)
  const dayBefore = new Date(Date.parse(mondayOf(running - last + 1)) - 86_400_000)
  const sessions = userId ? await loaders.completedSince.load({ userId, since: dayBefore.toISOString() }) : []
  const completed = sessions.map((session) => ({
    ...session,
    week: weekOf(String(keptDay(session.completedOn, session.completedAt, timeZone))),
  }))
  return weeks.map((each) => {
    const ofWeek = completed.filter(({ week }) => week === each)
    return {
      weekStart: mondayOf(each),
      workoutsCompleted: ofWeek.length,
      moved: addUp(
        ofWeek.map(({ volumeKgThousandths, volumeLbThousandths }) => ({
          kgThousandths: volumeKgThousandths,
          lbThousandths: volumeLbThousandths,
        })),
      ),
    }
  })
}
