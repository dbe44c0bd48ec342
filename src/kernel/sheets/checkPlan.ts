import { isDeepStrictEqual } from 'node:util'
import { firstLoadProblem } from '../load.ts'
import { LIMITS } from '../rules.ts'
import type { SheetPlace } from './grid.ts'
import { type Findings, quoted } from './problems.ts'
import { type SheetDay, type SheetPlan, sizeOf } from './sheetPlan.ts'

/** What no plan may be, whoever writes it, told at the first place that is too much. Pure. */
export function checkPlan({ weeks }: SheetPlan, problems: Findings): void {
  const days = weeks.flatMap((week) => week.days)
  const { milestonesPerProgram, slotsPerMilestone, exercisesPerWorkout, rowsPerPlan } = LIMITS
  const add: Add = (place, message) => {
    if (place) problems.add(place, message)
  }
  const extra = weeks[milestonesPerProgram]
  if (extra) add(extra.days[0]?.at, `A program has at most ${milestonesPerProgram} weeks.`)
  for (const week of weeks) add(week.days[slotsPerMilestone]?.at, `A week has at most ${slotsPerMilestone} workouts.`)
  for (const { rows } of days) {
    add(rows[exercisesPerWorkout]?.at, `A workout has at most ${exercisesPerWorkout} exercises.`)
  }
  if (sizeOf({ weeks }).rows > rowsPerPlan) {
    add(
      days.flatMap(({ rows }) => rows)[rowsPerPlan]?.at,
      `A plan has at most ${rowsPerPlan.toLocaleString('en')} rows.`,
    )
  }
  checkLoads(days, add)
  checkShared(days, add)
}

type Add = (place: SheetPlace | null | undefined, message: string) => void

function checkLoads(days: SheetDay[], add: Add): void {
  for (const row of days.flatMap(({ rows }) => rows)) {
    const problem = firstLoadProblem(row.sets)
    if (problem) add(row.at, `What stands here ${problem.message}.`)
  }
}

/** Days with one label are one workout, so they must say the same. */
function checkShared(days: SheetDay[], add: Add): void {
  const first = new Map<string, SheetDay>()
  for (const day of days) {
    if (day.shared === null) continue
    const known = first.get(day.shared) ?? day
    first.set(day.shared, known)
    if (isDeepStrictEqual(contentOf(known), contentOf(day))) continue
    add(
      day.at,
      `${quoted(day.title)} has the label ${quoted(day.shared)} of an earlier workout, but says something else. ` +
        'Clear the label to make it a workout of its own.',
    )
  }
}

function contentOf({ rows, ...day }: SheetDay) {
  return { ...day, at: null, rows: rows.map((row) => ({ ...row, at: null })) }
}
