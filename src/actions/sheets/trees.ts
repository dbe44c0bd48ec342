import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import type { SheetDay, SheetPlan } from '../../kernel/sheets/sheetPlan.ts'
import { type PlanRow, type PlanTree, type PlanWorkout, rowOf } from '../programs/plan/planTree.ts'

/** What a sheet says as what is to be written, and the other way round. Pure. */

/** Everything is new. Days with one label are one workout. */
export function treeOfSheet({ title, level, description, weeks }: SheetPlan, slug: string | null): PlanTree {
  const shared = new Map<string, PlanWorkout>()
  const workoutOf = (day: SheetDay): PlanWorkout => {
    const workout = (day.shared !== null && shared.get(day.shared)) || newWorkout(day)
    if (day.shared !== null) shared.set(day.shared, workout)
    return workout
  }
  const milestones = weeks.map((week) => ({
    id: null,
    title: week.title,
    description: week.description,
    slots: week.days.map((day) => ({ id: null, workout: workoutOf(day) })),
  }))
  return { title, slug, description, level, milestones }
}

function newWorkout({ title, description, estimatedMinutes, rows }: SheetDay): PlanWorkout {
  return {
    ...{ id: null, title, description, estimatedMinutes },
    rows: rows.map(({ exercise, group, notes, restSeconds, alternatives, sets }) =>
      rowOf({ exercise, group, notes, restSeconds, alternatives, sets: sets as unknown as PlanRow['sets'] }),
    ),
  }
}

/** Workouts that fill several places get a label each. */
export function sheetOfTree({ title, level, description, milestones }: PlanTree): SheetPlan {
  const all = milestones.flatMap(({ slots }) => slots.map(({ workout }) => workout.id))
  const repeated = [...new Set(all.filter((id, index) => all.indexOf(id) !== index))]
  const inOrder = [...new Set(all)].filter((id) => repeated.includes(id))
  const labels = new Map(inOrder.map((id, index) => [id, String(index + 1)]))
  const weeks = milestones.map((milestone) => ({
    title: milestone.title,
    description: milestone.description,
    days: milestone.slots.map(({ workout }) => dayOf(workout, labels.get(workout.id) ?? null)),
  }))
  return { title, level, description, weeks }
}

function dayOf({ title, description, estimatedMinutes, rows }: PlanWorkout, shared: string | null): SheetDay {
  return {
    ...{ title, description, estimatedMinutes, shared, at: null },
    rows: rows.map(({ exercise, group, notes, restSeconds, alternatives, sets }) => ({
      ...{ exercise: exercise ?? '', group, notes, restSeconds, alternatives, at: null },
      sets: sets as unknown as PrescribedSet[],
    })),
  }
}
