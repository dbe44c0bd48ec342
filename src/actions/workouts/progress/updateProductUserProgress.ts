import { changeTags } from '../../../kernel/catalogue.ts'
import type { ProductUser } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { touch } from '../../../storage/touch.ts'
import type { Streaks } from './streak.ts'
import { volumeIn } from './volume.ts'

export interface ProductUserProgress extends Streaks {
  workoutsCompleted: number
  /** Of completed workouts. */
  setsPerformed: number
  /** Whole thousandths; the total in kilograms follows from both. */
  volumeKgThousandths: number
  volumeLbThousandths: number
}

/** What the athlete's document says they have done, as this transaction sees it. */
export function progressIn(user: ProductUser): ProductUserProgress {
  return {
    workoutsCompleted: user.workoutsCompleted,
    setsPerformed: user.setsPerformed,
    volumeKgThousandths: user.volumeKgThousandths ?? 0,
    volumeLbThousandths: user.volumeLbThousandths ?? 0,
    currentStreakWeeks: user.currentStreakWeeks,
    longestStreakWeeks: user.longestStreakWeeks,
    lastWorkoutAt: user.lastWorkoutAt ?? null,
  }
}

/** Writes what an athlete has done so far. Afterwards `ProductUser.progress` says so. */
export async function updateProductUserProgress(
  { payload, req }: Transaction,
  userId: string,
  progress: ProductUserProgress,
): Promise<void> {
  const { volumeKgThousandths: kgThousandths, volumeLbThousandths: lbThousandths } = progress
  // Past the collection's hooks: progress is derived from training, and nobody may write it by hand.
  await payload.db.updateOne({
    collection: 'productUsers',
    id: userId,
    data: { ...progress, totalVolumeKg: Number(volumeIn('KG', { kgThousandths, lbThousandths })) },
    req,
    returning: false,
  })
  touch(req, ...changeTags('productUsers', userId))
}
