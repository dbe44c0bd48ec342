import { parsePrescription } from '../kernel/notation/parse.ts'
import { ExerciseNames, type KnownExercise } from '../kernel/sheets/matchExercises.ts'
import { type PrintedPlan, printPlan } from '../kernel/sheets/printPlan.ts'
import type { SheetPlan } from '../kernel/sheets/sheetPlan.ts'
import { knownExercises } from './knownExercises.ts'
import type { WrittenPlan } from './twelveWeeks.ts'

/** A plan with slugs in place of IDs as what an export prints. */
export function printedPlan(plan: WrittenPlan, exercises: readonly KnownExercise[] = knownExercises()): PrintedPlan {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const exerciseOf = (id: string) => bySlug.get(id) as KnownExercise
  return printPlan(asSheetPlan(plan), { names: new ExerciseNames(exercises), exerciseOf })
}

export function asSheetPlan({ title, level, description, milestones }: WrittenPlan): SheetPlan {
  const weeks = milestones.map((milestone) => ({
    title: milestone.title,
    description: null,
    days: milestone.workouts.map((workout) => ({
      ...{ title: workout.title, description: null, estimatedMinutes: null, shared: null, at: null },
      rows: workout.rows.map(({ exerciseId, prescription, restSeconds, group, notes }) => {
        const { sets, problem } = parsePrescription(prescription)
        if (!sets) throw new Error(`${prescription}: ${problem.message}`)
        return {
          ...{ exercise: exerciseId, group: group ?? null, notes: notes ?? null, restSeconds: restSeconds ?? null },
          ...{ alternatives: [], sets, at: null },
        }
      }),
    })),
  }))
  return { title, level, description, weeks }
}
