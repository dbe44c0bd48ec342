import { Level } from '../exerciseVocabulary.ts'
import { LIMITS, proseProblem, titleProblem } from '../rules.ts'
import { type Grid, isBlank, type SheetCell, type SheetPlace, textOf } from './grid.ts'
import { readHeadName } from './headings.ts'
import { type Findings, quoted } from './problems.ts'
import { notSpelledOut } from './protect.ts'
import type { Reading } from './rowAt.ts'
import type { SheetPlan } from './sheetPlan.ts'
import type { Table } from './tables.ts'

type Head = Pick<SheetPlan, 'level' | 'description'> & { title: string | null }
type FoundHead = Head & {
  /** Whether a line is called "Title", as in what is exported. */
  isTitled: boolean
}

interface ReadSheet {
  grid: Grid
  tables: readonly Table[]
  /** The rows above its first table that name a week or a day. */
  titles: ReadonlySet<number>
}

/**
 * What stands above the headings: "Title", "Level" and "Description", each with its value beside it. Where nothing says the
 * title, the first line that stands alone there is the title. All other lines are told.
 */
export function readHead(read: readonly ReadSheet[], needsTitle: boolean, { problems, remarks }: Reading): FoundHead {
  const head: Head = { title: null, level: null, description: null }
  const lines: { place: SheetPlace; text: string; isAlone: boolean }[] = []
  for (const { grid, tables, titles } of read) {
    for (let row = 0; row < (tables[0]?.layout.headingRows[0] ?? 0); row += 1) {
      const filled = (grid.rows[row] ?? []).flatMap((cell, column) => (isSaid(cell) ? [{ cell, column }] : []))
      const [name, value] = filled
      if (!name || titles.has(row)) continue
      const what = readHeadName(textOf(name.cell))
      if (what && value && head[what] === null) {
        const text = notSpelledOut(value.cell.text)
        head[what] = what === 'level' ? readLevel(text) : text
        tellHead(what, text, { sheet: grid.name, row, column: value.column }, problems)
        continue
      }
      const place = { sheet: grid.name, row, column: name.column }
      lines.push({ place, text: textOf(name.cell), isAlone: filled.length === 1 })
    }
  }
  const title =
    needsTitle && head.title === null ? lines.find(({ isAlone, text }) => isAlone && titleIn(text)) : undefined
  for (const { text, place } of lines) {
    // Sheets of one week each have the same title, each of them.
    if (title && text === title.text) continue
    remarks.add(place, `The line ${quoted(text)} above the headings is not read.`)
  }
  if (!title) return { ...head, isTitled: head.title !== null }
  remarks.add(title.place, `The line ${quoted(title.text)} above the headings is read as the title.`)
  return { ...head, title: titleIn(title.text), isTitled: false }
}

const isSaid = (cell: SheetCell | undefined): cell is SheetCell => !isBlank(cell) && cell?.isMerged !== true

/** What spreadsheet programs call a table that nobody has named. */
const NO_NAME = /^(?:table|tabelle|sheet|blatt)\s*[\d-]*$/i

/** "Program: Off-season" → "Off-season". Null for what is no title, such as a remark with a colon in it. */
function titleIn(text: string): string | null {
  if (NO_NAME.test(text.trim())) return null
  const title = text.replace(/^(?:program(?:me|m)?|plan|title|titel)\s*:\s*/i, '').trim()
  const isSentence = /[.!?]$/.test(title) && title.split(/\s+/).length > 6
  return titleProblem(title) === null && !title.includes(':') && !isSentence ? title : null
}

const LEVELS: ReadonlyMap<string, Level> = new Map(
  Object.entries<Level>({
    ANFÄNGER: Level.BEGINNER,
    EINSTEIGER: Level.BEGINNER,
    FORTGESCHRITTEN: Level.INTERMEDIATE,
    FORTGESCHRITTENE: Level.INTERMEDIATE,
    ADVANCED: Level.EXPERT,
    EXPERTE: Level.EXPERT,
    PROFI: Level.EXPERT,
  }),
)

function readLevel(text: string): string {
  const level = text.trim().toUpperCase()
  return LEVELS.get(level) ?? level
}

function tellHead(what: keyof Head, text: string, place: SheetPlace, problems: Findings): void {
  const levels = Object.values(Level)
  if (what === 'level' && !levels.includes(readLevel(text) as Level)) {
    problems.add(place, `A level is one of ${levels.join(', ')}.`)
  }
  const problem =
    what === 'title' ? titleProblem(text) : what === 'description' ? proseProblem(text, LIMITS.description) : null
  if (problem) problems.add(place, `The ${what} ${problem.message}.`)
}
