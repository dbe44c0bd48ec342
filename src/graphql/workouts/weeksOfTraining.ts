import { mondayOf, weekNumber } from '../../actions/workouts/progress/streak.ts'
import { addUp, type Volume } from '../../actions/workouts/progress/volume.ts'
import type { Context } from '../context/context.ts'

/** An ISO week. */
export interface Week {
  /** Its Monday. */
  weekStart: string
  workoutsCompleted: number
  moved: Volume
}

/**
 * The last weeks up to the running one, oldest first, each of them there. Asked for by the day, so that whoever stands in one
 * time zone shares one moment, and from a day too early, since a Monday begins up to 14 hours before it does in UTC.
 */
export async function weeksOfTraining(
  { loaders }: Pick<Context, 'loaders'>,
  /** Whose; null where nothing may be seen of them. */
  { userId, timeZone }: { userId: string | null; timeZone: string },
  last: number,
): Promise<Week[]> {
  const running = weekNumber(new Date(), timeZone)
  const weeks = Array.from({ length: last }, (_, index) => running - last + 1 + index)
  const dayBefore = new Date(Date.parse(mondayOf(running - last + 1)) - 86_400_000)
  const sessions = userId ? await loaders.completedSince.load({ userId, since: dayBefore.toISOString() }) : []
  const completed = sessions.map((session) => ({
    ...session,
    week: weekNumber(new Date(String(session.completedAt)), timeZone),
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
