import { sortKey } from '../normalise.ts'
import { mannerOf } from '../notation/ofExercise.ts'
import { printPrescription, printTime } from '../notation/print.ts'
import { type Role, WRITTEN } from './headings.ts'
import type { ExerciseNames, KnownExercise } from './matchExercises.ts'
import { protectedTitle, spelledOut } from './protect.ts'
import type { SheetDay, SheetLine, SheetPlan, SheetWeek } from './sheetPlan.ts'

/** What an export writes: lines above the table, its headings, and its rows. */
export interface PrintedPlan {
  head: [name: string, value: string][]
  columns: Role[]
  headings: string[]
  rows: string[][]
}

const ALWAYS: Role[] = ['week', 'day', 'exercise', 'prescription', 'rest', 'group', 'notes']
/** Columns that stand there only where a program needs them. */
const WHERE_NEEDED: Role[] = ['alternatives', 'minutes', 'dayNotes', 'weekNotes', 'weekNumber', 'dayNumber', 'shared']

type Values = Partial<Record<Role, string>>

/** One row an exercise, with everything that a program says, so that reading it makes the same program again. Pure. */
export function printPlan(
  plan: SheetPlan,
  { names, exerciseOf }: { names: ExerciseNames; exerciseOf: (id: string) => KnownExercise },
): PrintedPlan {
  const rows = plan.weeks.flatMap((week, weekIndex) => {
    const ofWeek = weekValues(plan.weeks, week, weekIndex)
    if (week.days.length === 0) return [ofWeek]
    return week.days.flatMap((day, dayIndex) => {
      const ofDay = { ...ofWeek, ...dayValues(week.days, day, dayIndex) }
      if (day.rows.length === 0) return [ofDay]
      return day.rows.map((line) => ({ ...ofDay, ...lineValues(line, exerciseOf, names) }))
    })
  })
  const columns = [...ALWAYS, ...WHERE_NEEDED.filter((role) => rows.some((row) => row[role]))]
  const head: PrintedPlan['head'] = [
    ['Title', plan.title],
    ['Level', plan.level ?? ''],
    ['Description', plan.description ?? ''],
  ]
  return {
    head: head.flatMap(([name, value]) => (value === '' ? [] : [[name, spelledOut(value)]])),
    columns,
    headings: columns.map((role) => WRITTEN[role]),
    rows: rows.map((row) => columns.map((role) => spelledOut(row[role] ?? ''))),
  }
}

function weekValues(weeks: readonly SheetWeek[], { title, description, days }: SheetWeek, index: number): Values {
  // A title that stands alone in its row would be a text below the table.
  const isNumbered = isLike(weeks, index) || days.length === 0
  return {
    week: protectedTitle(title),
    weekNotes: description ?? '',
    weekNumber: isNumbered ? String(index + 1) : '',
  }
}

function dayValues(days: readonly SheetDay[], day: SheetDay, index: number): Values {
  return {
    day: protectedTitle(day.title),
    dayNotes: day.description ?? '',
    minutes: day.estimatedMinutes === null ? '' : String(day.estimatedMinutes),
    dayNumber: isLike(days, index) ? String(index + 1) : '',
    shared: day.shared ?? '',
  }
}

/** Whether a neighbour has the same title, so that only a number tells where the one ends and the other begins. */
function isLike(all: readonly { title: string }[], index: number): boolean {
  const title = sortKey(all[index]?.title ?? '')
  return [all[index - 1], all[index + 1]].some((other) => other !== undefined && sortKey(other.title) === title)
}

function lineValues(line: SheetLine, exerciseOf: (id: string) => KnownExercise, names: ExerciseNames): Values {
  const nameOf = (id: string) => names.nameOf(exerciseOf(id))
  return {
    exercise: nameOf(line.exercise),
    prescription: printPrescription(line.sets, mannerOf(exerciseOf(line.exercise).metric)),
    rest: line.restSeconds === null ? '' : printTime(line.restSeconds),
    group: line.group ?? '',
    notes: line.notes ?? '',
    alternatives: line.alternatives.map(nameOf).join('; '),
  }
}
