import { titleProblem } from '../rules.ts'
import { checkPlan } from './checkPlan.ts'
import type { Units } from './composed.ts'
import { type CellCorrections, correctCells, writtenAt } from './correctCells.ts'
import { type Grid, SheetRefused } from './grid.ts'
import { isWeekHeading } from './headings.ts'
import type { ColumnCorrections, Layout } from './layout.ts'
import { ExerciseNames, type KnownExercise, type Unmatched } from './matchExercises.ts'
import { Findings, quoted } from './problems.ts'
import { readGrids } from './readGrids.ts'
import { readHead } from './readHead.ts'
import { type OwnTitle, readRows } from './readRows.ts'
import type { Reading } from './rowAt.ts'
import type { SheetPlan, SheetWeek } from './sheetPlan.ts'
import { readTables, type Tables } from './tables.ts'
import { tellNotRead } from './tellNotRead.ts'
import { weekAndDay } from './weekAndDay.ts'

export interface SheetOptions {
  /** The title where the file says none, such as its name. */
  fallbackTitle: string
  title?: string
  units?: Units
  /** What a person has corrected: columns by sheet, and the slugs of exercises by what stands in the file. */
  corrections?: {
    columns?: Readonly<Record<string, ColumnCorrections>>
    exercises?: Readonly<Record<string, string>>
    /** By sheet, the number of the row that has the headings, or 0 where there are none. */
    headings?: Readonly<Record<string, number>>
    cells?: CellCorrections
  }
}

/** How one sheet was read. */
export interface RecognisedSheet {
  grid: Grid
  name: string | null
  /** How its tables were read, from the top. Empty where the sheet was not read. */
  layouts: Layout[]
  rows: number
}

/** What a file says, and how it was understood, so that a person can see it and correct it. */
export interface Recognised {
  sheets: RecognisedSheet[]
  plan: SheetPlan
  /** Nothing may be written when there is one. */
  problems: Findings
  /** What was read otherwise than it stands in the file, or not at all. */
  remarks: Findings
  /** The names in the file that are no exercise, each of which is a problem too. */
  unmatched: Unmatched[]
  /** The other names, each with the exercise that it was read as. */
  matched: { written: string; exercise: KnownExercise }[]
}

/**
 * Reads the plan in a file of sheets from its bytes. Throws `SheetRefused` for a file that cannot be read at all. What is
 * wrong in its cells is in the answer, all of it at once. Asks nothing of a database.
 */
export async function readPlanSheet(
  bytes: Buffer,
  exercises: readonly KnownExercise[],
  options: SheetOptions,
): Promise<Recognised> {
  return recognise(await readGrids(bytes), exercises, options)
}

/** As `readPlanSheet`, from sheets that have been read. Pure. */
function recognise(
  grids: readonly Grid[],
  exercises: readonly KnownExercise[],
  { fallbackTitle, title, units = { mass: 'kg' }, corrections = {} }: SheetOptions,
): Recognised {
  const names = new ExerciseNames(exercises, corrections.exercises)
  requireSlugs(names)
  const isExercise = (text: string) => names.knows(text)
  const sheets = grids.map((grid): ReadSheet => {
    const [columns, headingRow] = [ownOf(corrections.columns, grid.name), ownOf(corrections.headings, grid.name)]
    const found = grid.isHidden ? NO_TABLES : readTables(grid, columns, isExercise, headingRow)
    return { grid, ...found, titles: new Set() }
  })
  const at = writtenAt(sheets)
  const [problems, remarks] = [new Findings(at), new Findings(at)]
  const read = sheets.filter(({ tables }) => tables.length > 0)
  if (read.length === 0) throw new NoHeadings(NO_PLAN, grids)
  const reading: Reading = { names, units, problems, remarks, toldOnce: new Set() }
  const weeks = joined(
    read.map((sheet, index) => {
      tellNotRead(sheet.grid, sheet.tables, reading)
      const own = ownTitle(sheet.grid, read.length, index)
      const grid = correctCells(sheet.grid, sheet.tables, corrections.cells)
      return { own, weeks: readRows(grid, sheet, reading, own, sheet.titles) }
    }),
  )
  tellSkipped(sheets, remarks)
  const head = readHead(read, title === undefined, reading)
  const plan = { title: title ?? head.title ?? fallbackTitle, level: head.level, description: head.description, weeks }
  if (weeks.every(({ days }) => days.every(({ rows }) => rows.length === 0)) && problems.count === 0) {
    // An export of a program in which nothing stands yet has its title, and makes the same program again.
    if (!head.isTitled) throw new SheetRefused('The sheets have headings, but no exercise below them.')
    remarks.add({ sheet: read[0]?.grid.name ?? null, row: 0, column: 0 }, 'The program has no exercise yet.')
  }
  checkPlan(plan, problems)
  return {
    sheets: sheets.map(({ grid, tables }) => {
      return { grid, name: grid.name, layouts: tables.map(({ layout }) => layout), rows: grid.rows.length }
    }),
    plan,
    problems,
    remarks,
    unmatched: names.unmatched,
    matched: names.matched,
  }
}

/** No sheet has the headings of a plan. A person may say where they stand, and for that needs to see the sheets. */
export class NoHeadings extends SheetRefused {
  constructor(
    message: string,
    readonly grids: readonly Grid[],
  ) {
    super(message)
  }
}

/** What a person has said of a sheet, whatever it is called. What is said of no sheet is said of all others. */
export function ownOf<Said>(said: Readonly<Record<string, Said>> = {}, name: string | null): Said | undefined {
  return [name ?? '', ''].filter((each) => Object.hasOwn(said, each)).map((each) => said[each])[0]
}

const NO_PLAN =
  'No sheet has the headings of a plan. One row needs the heading "Exercise" (or "Übung"), and beside it a heading such ' +
  'as "Prescription", "Sets" and "Reps", or a heading for each week, such as "Week 1".'

/** A correction that means nothing would leave everything as it was, and nobody would know. */
function requireSlugs(names: ExerciseNames): void {
  const told = names.unknownSlugs().map(({ slug, suggested }) => {
    const choices = suggested.map(quoted).join(', ')
    return `There is no exercise with the slug ${quoted(slug)}.${choices && ` Do you mean ${choices}?`}`
  })
  if (told.length > 0) throw new SheetRefused(told.slice(0, MOST_TOLD).join('\n'))
}

const MOST_TOLD = 10

interface ReadSheet extends Tables {
  grid: Grid
  /** The rows above its first table that name a week or a day. */
  titles: Set<number>
}

const NO_TABLES: Tables = { tables: [], repeated: new Set(), broken: [] }

/** Sheets of one week each are called after it. A single sheet is called after nothing but itself. */
function ownTitle({ name }: Grid, count: number, index: number): OwnTitle {
  const both = weekAndDay(name ?? '')
  if (both) return both
  const isTitle = name !== null && titleProblem(name) === null
  return { week: isTitle && (count > 1 || isWeekHeading(name)) ? name.trim() : `Week ${index + 1}`, day: null }
}

/** Sheets of one day each are put together to weeks. */
function joined(sheets: readonly { own: OwnTitle; weeks: SheetWeek[] }[]): SheetWeek[] {
  const all: SheetWeek[] = []
  for (const { own, weeks } of sheets) {
    const [first, ...more] = weeks
    const last = all.at(-1)
    if (own.day !== null && first && last?.title === own.week && first.title === own.week) last.days.push(...first.days)
    else if (first) all.push(first)
    all.push(...more)
  }
  return all
}

function tellSkipped(sheets: readonly ReadSheet[], remarks: Findings): void {
  for (const { grid, tables } of sheets) {
    if (tables.length > 0 || (!grid.isHidden && grid.rows.length === 0)) continue
    const why = grid.isHidden
      ? 'The sheet is hidden and is not read.'
      : 'The sheet has no headings of a plan and is not read.'
    remarks.add({ sheet: grid.name, row: 0, column: 0 }, why)
  }
}
