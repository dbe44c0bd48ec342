import { exerciseKind } from './exerciseKind.ts'
import type { Section } from './items.ts'
import type { Kind } from './kind.ts'
import { milestoneKind } from './milestoneKind.ts'
import { programKind } from './programKind.ts'
import { workoutKind } from './workoutKind.ts'

export const kinds: Record<Section, Kind> = {
  exercises: exerciseKind,
  workouts: workoutKind,
  milestones: milestoneKind,
  programs: programKind,
}
