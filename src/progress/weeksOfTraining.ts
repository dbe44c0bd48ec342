import type { Context } from '../context/context.ts'
import { type Progress, WeekOfTraining } from './progress.type.ts'
import { mondayOf, weekNumber } from './streak.ts'
import { addUp } from './volume.ts'

/**
 * The last weeks up to the running one, oldest first, each of them there. Asked for by the day, so that whoever stands in one
 * time zone shares one moment, and from a day too early, since a Monday begins up to 14 hours before it does in UTC.
 */
export async function weeksOfTraining(
  { loaders }: Pick<Context, 'loaders'>,
  { userId, timeZone }: Progress,
  last: number,
): Promise<WeekOfTraining[]> {
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
    return Object.assign(new WeekOfTraining(), {
      weekStart: mondayOf(each),
      workoutsCompleted: ofWeek.length,
      moved: addUp(
        ofWeek.map(({ volumeKgThousandths, volumeLbThousandths }) => ({
          kgThousandths: volumeKgThousandths,
          lbThousandths: volumeLbThousandths,
        })),
      ),
    })
  })
}
