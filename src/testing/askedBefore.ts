import type { Answers } from './releases.ts'
import { present } from './testServer.ts'

interface Slot {
  slotId: string
  workoutId: string
}

// biome-ignore lint/suspicious/noExplicitAny: what a release answered has no type
const allOf = (asked: Answers['asked'], field: string): any[] =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  asked.flatMap(({ data }) => (data as any)?.[field] ?? [])

/** What a release asked of somebody: of each enrolment, what fills each slot, down to the sets. */
export function askedBefore(asked: Answers['asked'], as: string) {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const workouts = new Map<string, any>(
    allOf(asked, 'workouts').flatMap(({ nodes }) => nodes.map((each: { id: string }) => [each.id, each])),
  )
  const filled = new Map<string, string>()
  for (const { id, revisions } of allOf(asked, 'program')) {
    for (const { revision, milestones } of revisions?.nodes ?? []) {
      const slots: Slot[] = milestones.flatMap((milestone: { slots: Slot[] }) => milestone.slots)
      for (const { slotId, workoutId } of slots) filled.set(`${id} ${revision} ${slotId}`, workoutId)
    }
  }
  const own = asked.filter((each) => each.as === as)
  return allOf(own, 'me').flatMap(({ enrolments }) =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    (enrolments?.nodes ?? []).map(({ id, program, pinnedRevision, milestones }: any) => ({
      id: id as string,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      slots: milestones.flatMap((milestone: any) =>
        milestone.slots.map(({ slotId }: Slot) => {
          const workoutId = present(filled.get(`${program.id} ${pinnedRevision} ${slotId}`))
          const { title, description, estimatedMinutes, exercises } = present(workouts.get(workoutId))
          return {
            slotId,
            workoutRevision: { title, description, estimatedMinutes, exercises, workout: { id: workoutId } },
          }
        }),
      ),
    })),
  )
}

export const ASKED_NOW = `query ($id: ID!) { enrolment(id: $id) { milestones { slots { slotId workoutRevision {
  title description estimatedMinutes workout { id }
  exercises { id group notes restSeconds exercise { id slug } sets {
    type repsMin repsMax load { value unit } percentOfOneRepMax rpe tempo durationSeconds distanceMeters
  } }
} } } } }`
