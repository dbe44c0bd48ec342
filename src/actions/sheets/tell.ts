import { isAddedLoad } from '../../kernel/metric.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'
import { columnName } from '../../kernel/sheets/grid.ts'
import type { Layout } from '../../kernel/sheets/layout.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { RecognisedSheet } from '../../kernel/sheets/readPlanSheet.ts'
import type { PlanSize, SheetLine } from '../../kernel/sheets/sheetPlan.ts'
import type { ImportedSheet } from './importSheet.ts'

/** What a person at a terminal reads of an import. Pure. */

/** "12 weeks, 48 workouts, 264 rows" */
export function sizeInWords({ weeks, workouts, rows }: PlanSize): string {
  const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
  return [counted(weeks, 'week'), counted(workouts, 'workout'), counted(rows, 'row')].join(', ')
}

export function madeFrom({ program, size }: ImportedSheet): string {
  return `The draft "${program.title}" (${program.slug}) was made: ${sizeInWords(size)}.\n`
}

/** Everything that would be made, in notation, workout by workout. */
export function dryRunOf(file: string, { program, recognised, size, exercises }: ImportedSheet): string {
  const lines = recognised.sheets.flatMap(columnsInWords)
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  lines.push('', `${program.title} (${program.slug}): ${sizeInWords(size)}`)
  for (const { title, days } of recognised.plan.weeks) {
    lines.push('', title)
    for (const day of days) lines.push(`  ${day.title}`, ...day.rows.map((row) => `    ${lineInWords(row, byId)}`))
  }
  return [...lines, '', `${file} is in order. Nothing was written.`, ''].join('\n')
}

export function remarksOn(file: string, { recognised: { remarks, sheets } }: ImportedSheet): string[] {
  return remarks.lines(
    file,
    sheets.map(({ name }) => name),
  )
}

/** "Barbell Squat: 3x5 @75%, rest 3:00" */
function lineInWords(line: SheetLine, exercises: ReadonlyMap<string, KnownExercise>): string {
  const more = [
    ...(line.restSeconds === null ? [] : [`rest ${printTime(line.restSeconds)}`]),
    ...(line.group === null ? [] : [`superset ${line.group}`]),
  ]
  const exercise = exercises.get(line.exercise)
  const printed = printPrescription(line.sets, { isAddedLoad: exercise !== undefined && isAddedLoad(exercise.metric) })
  return [`${exercise?.name ?? line.exercise}: ${printed}`, ...more].join(', ')
}

/** How the columns were understood, so that somebody can see it before anything is written. */
function columnsInWords({ name, layouts }: RecognisedSheet): string[] {
  const sheet = name === null ? 'Columns' : `Sheet "${name}"`
  return layouts.map((layout, index) => {
    const where = index === 0 ? '' : `, from row ${layout.firstRow} on`
    return `${sheet}${where}: ${layoutInWords(layout)}.`
  })
}

function layoutInWords(layout: Layout): string {
  const [block] = layout.blocks
  const columns = [...layout.shared, ...(block?.columns ?? [])]
  const told = columns.map(
    ({ column, heading, role }) => `${columnName(column)} "${heading}" is the ${WORDS.get(role) ?? role}`,
  )
  const weeks = block?.week ? [`${layout.blocks.length} weeks stand side by side, from "${block.week.title}" on`] : []
  return [...told, ...weeks].join('; ')
}

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    percent: 'percentage',
    kind: 'kind of set',
    rpe: 'RPE',
    rir: 'RIR',
    weekNotes: 'description of the week',
    dayNotes: 'description of the workout',
    minutes: 'minutes of the workout',
    weekNumber: 'number of the week',
    dayNumber: 'number of the workout',
    unit: 'unit of the weight',
    eachSet: 'set',
    setNumber: 'number of the set',
    shared: 'label of a workout in several places',
  }),
)
