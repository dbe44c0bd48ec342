import type { SheetFile } from '../../actions/sheets/importSheet.ts'
import { because, named } from '../../kernel/reason.ts'
import { UserErrorCode } from '../../kernel/refusal.ts'
import { choiceProblem, idempotencyKeyProblem, integerProblem, proseProblem, titleProblem } from '../../kernel/rules.ts'
import { BOUNDS, TOO_MUCH } from '../../kernel/sheets/bounds.ts'
import type { CellCorrections } from '../../kernel/sheets/correctCells.ts'
import { isRole, type Role } from '../../kernel/sheets/headings.ts'
import type { ColumnCorrections } from '../../kernel/sheets/layout.ts'
import { BodyReader, WrongBody } from './bodyInput.ts'
import { isObject } from './isObject.ts'

/** In characters of base64. The body that carries it may have 10 MB, so that the page takes a file of 6.5 MB. */
const LONGEST_FILE = 9 * 1024 * 1024
const MOST_CORRECTIONS = 500
const LONGEST_NAME = 255
/** In characters. Nobody corrects an essay in a field of one line. */
const LONGEST_CELL = 300
const UNITS = ['kg', 'lb']

/**
 * What the page sends: a file as base64, and what the coach has corrected. Nothing of it is trusted. Refuses with a
 * sentence for the coach, because the page sends no other shape.
 */
export function readSheetRequest(data: Record<string, unknown>) {
  const { name, file, title, unit, columns, exercises, headings, cells, ...others } = data
  const body = new BodyReader(others)
  const key = body.optionalText('key', 'The key', idempotencyKeyProblem)
  body.done()
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME)
    throw wrong('name', 'The file has no name.')
  if (typeof file !== 'string') throw wrong('file', 'There is no file.')
  if (file.length > LONGEST_FILE)
    throw wrong('file', 'The file has more than 6.5 MB, which is too large for this page. Import it with the command.')
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > BOUNDS.fileBytes) throw wrong('file', TOO_MUCH.fileBytes)
  const wrongUnit = unit === undefined ? null : choiceProblem(unit, UNITS)
  if (wrongUnit) throw wrong('unit', named('The unit', wrongUnit).message)
  if (title !== undefined && typeof title !== 'string') throw wrong('title', 'The title must be text.')
  const given = title?.trim() ? title : undefined
  const problem = given === undefined ? null : titleProblem(given)
  if (problem) throw wrong('title', `The title ${problem.message}.`)
  return {
    file: { name, bytes } satisfies SheetFile,
    key,
    title: given,
    units: { mass: unit === 'lb' ? ('lb' as const) : ('kg' as const) },
    corrections: {
      columns: columnsIn(columns),
      exercises: exercisesIn(exercises),
      headings: headingsIn(headings),
      cells: cellsIn(cells),
    },
  }
}

function columnsIn(given: unknown): Record<string, ColumnCorrections> {
  return Object.fromEntries(
    entriesOf(given, 'columns').map(([sheet, columns]) => [
      sheet,
      Object.fromEntries(
        entriesOf(columns, 'columns').map(([column, role]): [string, Role | null] => {
          if (!/^\d{1,3}$/.test(column) || !(role === null || isRole(role))) {
            throw wrong('columns', 'A column cannot be read like this.')
          }
          return [column, role]
        }),
      ),
    ]),
  )
}

function exercisesIn(given: unknown): Record<string, string> {
  return Object.fromEntries(
    entriesOf(given, 'exercises').map(([written, slug]) => {
      if (typeof slug !== 'string') throw wrong('exercises', 'An exercise cannot be named like this.')
      return [written, slug]
    }),
  )
}

/** The number of the row with the headings, by sheet; 0 where there are none. */
function headingsIn(given: unknown): Record<string, number> {
  return Object.fromEntries(
    entriesOf(given, 'headings').map(([sheet, row]) => {
      const problem = integerProblem(row, 0, BOUNDS.rows)
      if (problem) throw wrong('headings', named('The row of the headings', problem).message)
      return [sheet, Number(row)]
    }),
  )
}

/** What texts of cells mean, by what their columns have. What an exercise means is said elsewhere, and remembered. */
function cellsIn(given: unknown): CellCorrections {
  let left = MOST_CORRECTIONS
  return Object.fromEntries(
    entriesOf(given, 'cells').map(([role, texts]) => {
      if (!isRole(role) || role === 'exercise') throw wrong('cells', 'No column has what is corrected here.')
      const entries = entriesOf(texts, 'cells')
      left -= entries.length
      if (left < 0) throw wrong('cells', `There are more than ${MOST_CORRECTIONS} corrections.`)
      for (const [written, meant] of entries) {
        const isText = written.length <= LONGEST_CELL && typeof meant === 'string'
        const problem = isText ? proseProblem(meant, LONGEST_CELL) : because.NOT_TEXT('must be a short text')
        if (problem) throw wrong('cells', named('What a cell means', problem).message)
      }
      return [role, Object.fromEntries(entries)]
    }),
  ) as CellCorrections
}

function entriesOf(given: unknown, field: string): [string, unknown][] {
  if (given === undefined || given === null) return []
  if (!isObject(given)) throw wrong(field, 'The corrections cannot be read.')
  const entries = Object.entries(given)
  if (entries.length > MOST_CORRECTIONS) throw wrong(field, `There are more than ${MOST_CORRECTIONS} corrections.`)
  return entries
}

const wrong = (field: string, message: string) =>
  new WrongBody({ code: UserErrorCode.INVALID, ...because.OTHER(message), field: [field] })
