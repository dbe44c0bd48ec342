import { cellName } from '../../kernel/sheets/grid.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { Findings } from '../../kernel/sheets/problems.ts'
import type { Recognised } from '../../kernel/sheets/readPlanSheet.ts'
import { sizeOf } from '../../kernel/sheets/sheetPlan.ts'
import { lineInWords, sizeInWords } from './tell.ts'

export type ToldSheet = ReturnType<typeof tellPage>

/** What the page that imports a sheet shows of it. Pure. */
export function tellPage(
  { sheets, plan, problems, remarks, unmatched }: Recognised,
  exercises: readonly KnownExercise[],
) {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const order = sheets.map(({ name }) => name)
  return {
    title: plan.title,
    size: sizeInWords(sizeOf(plan)),
    sheets: sheets.map(({ name, layouts: [layout] }) => ({
      name,
      columns: [...(layout?.shared ?? []), ...(layout?.blocks[0]?.columns ?? []), ...(layout?.unknown ?? [])]
        .map((each) => ({ column: each.column, heading: each.heading, role: 'role' in each ? each.role : null }))
        .toSorted((one, other) => one.column - other.column),
      weeksBeside: layout?.blocks[0]?.week ? layout.blocks.length : 0,
      isRead: layout !== undefined,
    })),
    unmatched: unmatched.map(({ written, slugs }) => ({
      written,
      choices: slugs.flatMap((slug) => bySlug.get(slug) ?? []).map(({ id, name }) => ({ id, name })),
    })),
    problems: findings(problems, order),
    remarks: findings(remarks, order),
    weeks: plan.weeks.map(({ title, days }) => ({
      title,
      days: days.map((day) => ({ title: day.title, lines: day.rows.map((row) => lineInWords(row, byId)) })),
    })),
  }
}

function findings({ told, count }: Findings, sheets: readonly (string | null)[]) {
  const order = (each: (typeof told)[number]) => sheets.indexOf(each.sheet) * 1e9 + each.row * 1e3 + each.column
  return {
    count,
    told: told
      .toSorted((one, other) => order(one) - order(other))
      .map((each) => ({ sheet: each.sheet, cell: cellName(each), message: each.message })),
  }
}
