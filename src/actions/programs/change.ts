/** Tells what a change to a program or a milestone was, from the document before and after the change. Pure. */

export enum ProgramChange {
  CREATED = 'CREATED',
  EDITED = 'EDITED',
  PUBLISHED = 'PUBLISHED',
  UNPUBLISHED = 'UNPUBLISHED',
  MILESTONE_ADDED = 'MILESTONE_ADDED',
  MILESTONE_REMOVED = 'MILESTONE_REMOVED',
  MILESTONE_MOVED = 'MILESTONE_MOVED',
  MILESTONES_REORDERED = 'MILESTONES_REORDERED',
  MILESTONE_EDITED = 'MILESTONE_EDITED',
  WORKOUT_EDITED = 'WORKOUT_EDITED',
  PLANNED = 'PLANNED',
  TRANSFORMED = 'TRANSFORMED',
  REVERTED = 'REVERTED',
  COPIED = 'COPIED',
}

export interface ProgramState {
  title: string
  slug: string
  description: string | null
  level: string | null
  isPublished: boolean
  milestoneIds: string[]
}

/**
 * The kind of change; null when nothing has changed that makes a revision. A change of publication outranks one of the
 * order, and that outranks one of the text.
 */
export function describeChange(before: ProgramState, after: ProgramState): ProgramChange | null {
  if (before.isPublished !== after.isPublished) {
    return after.isPublished ? ProgramChange.PUBLISHED : ProgramChange.UNPUBLISHED
  }
  const order = describeOrderChange(before.milestoneIds, after.milestoneIds)
  if (order) return order
  const edited = (['title', 'slug', 'description', 'level'] as const).some((key) => before[key] !== after[key])
  return edited ? ProgramChange.EDITED : null
}

function describeOrderChange(before: string[], after: string[]): ProgramChange | null {
  if (sameOrder(before, after)) return null
  const kept = after.filter((id) => before.includes(id))
  const added = after.length - kept.length
  const removed = before.length - kept.length
  if (added === 0 && removed === 0) return ProgramChange.MILESTONES_REORDERED
  const orderKept = sameOrder(
    before.filter((id) => after.includes(id)),
    kept,
  )
  if (orderKept && removed === 0) return ProgramChange.MILESTONE_ADDED
  if (orderKept && added === 0) return ProgramChange.MILESTONE_REMOVED
  return ProgramChange.EDITED
}

export function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

export interface MilestoneState {
  title: string
  description: string | null
  slots: { id: string; workoutId: string }[]
}

/**
 * What changed in a milestone: nothing, its description alone, or what athletes follow (title and slots). A change of
 * the title or the slots is a new revision of every program that names the milestone.
 */
export function describeMilestoneChange(
  before: MilestoneState,
  after: MilestoneState,
): 'NONE' | 'DESCRIPTION' | 'CONTENT' {
  const flat = ({ slots }: MilestoneState) => slots.flatMap(({ id, workoutId }) => [id, workoutId])
  if (before.title !== after.title || !sameOrder(flat(before), flat(after))) return 'CONTENT'
  return before.description === after.description ? 'NONE' : 'DESCRIPTION'
}
