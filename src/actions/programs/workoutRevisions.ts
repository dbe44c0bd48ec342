import type { PayloadRequest, Where } from 'payload'
import { ConcurrentChange } from '../../kernel/refusal.ts'
import type { Workout } from '../../payload-types.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import { productUserIdOf } from '../../storage/whoAsks.ts'
import type { SnapshotSlot } from './revise.ts'
import { keptContentOf } from './workoutContent.ts'

/**
 * Names one revision of one workout, wherever something is kept that was prescribed. The workout itself may have been
 * deleted since.
 */
export function prescribedKey(workoutId: string, revision: number): string {
  return `${workoutId}:${revision}`
}

/** The key of what a slot of a program's revision asks for, or none. */
export function prescribedBySlot({ workoutId, workoutRevision }: SnapshotSlot): string[] {
  return typeof workoutRevision === 'number' ? [prescribedKey(workoutId, workoutRevision)] : []
}

/**
 * The revisions that ask for an exercise, or allow it instead. `contains` will not do: with the ID of a document, Payload
 * takes it for equality on MongoDB, and a revision that asks for other exercises too is not found.
 */
export function asksFor(exerciseId: string): Where {
  return { exerciseIds: { like: exerciseId } }
}

/**
 * Writes what these workouts ask for at their revisions. Every accepted change of a workout calls this in its own
 * transaction, whoever makes the change. A row never changes. The key is unique, so of two writers who make the same
 * next revision the second writes nothing: it throws `ConcurrentChange`. One call.
 */
export async function recordWorkoutRevisions(
  req: PayloadRequest,
  workouts: readonly Pick<Workout, 'id' | 'revision' | 'title' | 'description' | 'estimatedMinutes' | 'exercises'>[],
): Promise<void> {
  const createdBy = productUserIdOf(req) ?? null
  const rows = workouts.map((workout) => {
    const content = keptContentOf(workout)
    return {
      key: prescribedKey(workout.id, workout.revision),
      workoutId: workout.id,
      revision: workout.revision,
      createdBy,
      ...content,
      exerciseIds: [
        ...new Set(content.exercises.flatMap(({ exercise, alternatives }) => [exercise, ...alternatives])),
      ].join(' '),
    }
  })
  try {
    await req.payload.db.insertMany({ collection: 'workoutRevisions', rows, req })
  } catch (error) {
    throw error instanceof DuplicateRow ? new ConcurrentChange('workout') : error
  }
}
