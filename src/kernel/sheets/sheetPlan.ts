import type { PrescribedSet } from '../notation/prescribedSet.ts'
import type { SheetPlace } from './grid.ts'

/** A program as sheets say it, down to the sets. Exercises are named by their IDs. */
export interface SheetPlan {
  title: string
  level: string | null
  description: string | null
  weeks: SheetWeek[]
}

export interface SheetWeek {
  title: string
  description: string | null
  days: SheetDay[]
}

export interface SheetDay {
  title: string
  description: string | null
  estimatedMinutes: number | null
  /** Days with the same label are one workout that fills several places. */
  shared: string | null
  rows: SheetLine[]
  /** Where its first row stands. Null for what no file says. */
  at: SheetPlace | null
}

/** One exercise of a workout. */
export interface SheetLine {
  exercise: string
  group: string | null
  notes: string | null
  restSeconds: number | null
  /** The IDs of exercises. */
  alternatives: string[]
  sets: PrescribedSet[]
  at: SheetPlace | null
}

export interface PlanSize {
  weeks: number
  workouts: number
  rows: number
}

export function sizeOf({ weeks }: Pick<SheetPlan, 'weeks'>): PlanSize {
  const days = weeks.flatMap((week) => week.days)
  return { weeks: weeks.length, workouts: days.length, rows: days.reduce((sum, { rows }) => sum + rows.length, 0) }
}
