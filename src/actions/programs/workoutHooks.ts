import type { CollectionBeforeChangeHook } from 'payload'
import type { Workout } from '../../payload-types.ts'
import { refuseStale } from './revision.ts'
import { sameContent } from './workoutContent.ts'

/**
 * A change of what a workout prescribes is in force at once, and makes a revision of the workout and of no program. A
 * save that changes nothing makes no revision.
 */
export const reviseWorkout: CollectionBeforeChangeHook<Workout> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('workout', data, originalDoc, req)
  if (sameContent(originalDoc, { ...originalDoc, ...data })) return data
  return { ...data, revision: originalDoc.revision + 1 }
}
