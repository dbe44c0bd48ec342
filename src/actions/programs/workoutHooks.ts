import type { CollectionBeforeChangeHook } from 'payload'
import type { Workout } from '../../payload-types.ts'
import { refuseStale } from './revision.ts'
import { sameContent } from './workoutContent.ts'

/** What a workout prescribes stays live: its revision is its own, and no program's. A save that changes nothing makes none. */
export const reviseWorkout: CollectionBeforeChangeHook<Workout> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('workout', data, originalDoc, req)
  if (sameContent(originalDoc, { ...originalDoc, ...data })) return data
  return { ...data, revision: originalDoc.revision + 1 }
}
