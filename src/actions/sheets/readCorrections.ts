import { PlainError } from '../../kernel/plainError.ts'
import { BOUNDS } from '../../kernel/sheets/bounds.ts'
import { readCellName } from '../../kernel/sheets/grid.ts'
import { isRole, type Role } from '../../kernel/sheets/headings.ts'
import type { SheetOptions } from '../../kernel/sheets/readPlanSheet.ts'

/** What a person at a terminal may correct, each flag as often as they like. */
interface Flags {
  exercise?: readonly string[]
  column?: readonly string[]
  headings?: readonly string[]
  cell?: readonly string[]
}

/** The corrections that a page sends, from flags. Throws `PlainError` where one of them cannot be read. Pure. */
export function readCorrections({ exercise = [], column = [], headings = [], cell = [] }: Flags) {
  const exercises = exercise.map((text) => {
    const [name, slug] = halvesOf(text, '--exercise is a name in the sheet, an equals sign and a slug: "DL=deadlift".')
    return [name, slug] as const
  })
  const columns = new Map<string, [number, Role | null][]>()
  for (const text of column) {
    const [where, role] = halvesOf(text, COLUMN)
    const [sheet, letters] = inSheet(where)
    const found = readCellName(`${letters.toUpperCase()}1`)
    if (!found || !(role === '' || isRole(role))) throw new PlainError(COLUMN)
    columns.set(sheet, [...(columns.get(sheet) ?? []), [found.column, role === '' ? null : role]])
  }
  const cells = new Map<Role, [string, string][]>()
  for (const text of cell) {
    const at = text.indexOf(':')
    const [role, [written, meant]] = [text.slice(0, at).trim(), halvesOf(text.slice(at + 1), CELL)]
    if (at < 1 || !isRole(role) || role === 'exercise') throw new PlainError(CELL)
    cells.set(role, [...(cells.get(role) ?? []), [written, meant]])
  }
  return {
    exercises: Object.fromEntries(exercises),
    columns: Object.fromEntries([...columns].map(([sheet, roles]) => [sheet, Object.fromEntries(roles)])),
    headings: Object.fromEntries(headings.map(readHeadings)),
    cells: Object.fromEntries([...cells].map(([role, texts]) => [role, Object.fromEntries(texts)])),
  } satisfies SheetOptions['corrections']
}

const COLUMN =
  '--column is a column, an equals sign and what it has, or nothing: "C=load", "Block 1!C=load", "C=". docs/sheets.md has the words.'
const CELL =
  '--cell is what a column has, a colon, what stands there, an equals sign and what it means: "rest:60-90s=75".'
const HEADINGS = '--headings is the number of a row, or 0 where there are none: "3", "Block 1!3".'

function readHeadings(text: string): [sheet: string, row: number] {
  const [sheet, row] = inSheet(text)
  if (!/^\d{1,5}$/.test(row) || Number(row) > BOUNDS.rows) throw new PlainError(HEADINGS)
  return [sheet, Number(row)]
}

/** "Block 1!C" → its sheet and the rest. Without a sheet, all sheets are meant. */
function inSheet(text: string): [sheet: string, rest: string] {
  const at = text.lastIndexOf('!')
  return [text.slice(0, Math.max(0, at)), text.slice(at + 1).trim()]
}

/** What stands before the last equals sign, and after it. */
function halvesOf(text: string, otherwise: string): [before: string, after: string] {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new PlainError(otherwise)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
