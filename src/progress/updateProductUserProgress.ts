import type { Transaction } from '../database/doorway.ts'
import type { ProductUser } from '../payload-types.ts'

export interface ProgressChange {
  workoutsCompleted: number
  setsPerformed: number
  totalVolumeKg: number
  currentStreakWeeks: number
  longestStreakWeeks: number
  /** RFC 3339. */
  lastWorkoutAt: string | null
}

/** Writes what an athlete has done so far; what is not named stays. Afterwards `ProductUser.progress` says so. */
export async function updateProductUserProgress(
  tx: Transaction,
  userId: string,
  change: Partial<ProgressChange>,
): Promise<ProductUser> {
  const user = await tx.payload.update({
    collection: 'productUsers',
    id: userId,
    data: change,
    depth: 0,
    overrideAccess: true, // progress is derived from training; nobody may write it by hand
    req: tx.req,
  })
  return user
}
