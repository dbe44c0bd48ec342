import { changeTags } from '../../../kernel/catalogue.ts'
import { keptDay } from '../../../kernel/localDay.ts'
import type { ProductUser } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { touch } from '../../../storage/touch.ts'
import type { Streaks } from './streak.ts'
import type { KeptWeeks } from './trainedWeeks.ts'
import { volumeIn } from './volume.ts'

export interface ProductUserProgress extends Streaks {
  workoutsCompleted: number
  /** Sets of completed workouts. */
  setsPerformed: number
  /** Whole thousandths. The total in kilograms is computed from both sums. */
  volumeKgThousandths: number
  volumeLbThousandths: number
}

/** The progress that the athlete's document states. */
export function progressIn(user: ProductUser): ProductUserProgress {
  return {
    workoutsCompleted: user.workoutsCompleted,
    setsPerformed: user.setsPerformed,
    volumeKgThousandths: user.volumeKgThousandths ?? 0,
    volumeLbThousandths: user.volumeLbThousandths ?? 0,
    currentStreakWeeks: user.currentStreakWeeks,
    longestStreakWeeks: user.longestStreakWeeks,
    lastWorkoutAt: user.lastWorkoutAt ?? null,
    lastWorkoutOn: keptDay(user.lastWorkoutOn, user.lastWorkoutAt, user.timeZone),
  }
}

/** Writes an athlete's progress, which `ProductUser.progress` then shows. */
export async function updateProductUserProgress(
  { payload, req }: Transaction,
  userId: string,
  progress: ProductUserProgress & { trainedWeeks?: KeptWeeks | null },
): Promise<void> {
  const { volumeKgThousandths: kgThousandths, volumeLbThousandths: lbThousandths } = progress
  // Past the collection's hooks and access, because progress is derived from training and nobody may write it by hand.
  await payload.db.updateOne({
    collection: 'productUsers',
    id: userId,
    data: { ...progress, totalVolumeKg: Number(volumeIn('KG', { kgThousandths, lbThousandths })) },
    req,
    returning: false,
  })
  touch(req, ...changeTags('productUsers', userId))
}
