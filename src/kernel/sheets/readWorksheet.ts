import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { dateOfSerial, isoDate, readDate } from './dates.ts'
import { plainNumber, timeOfDay } from './formats.ts'
import { GridBuilder, readCellName, type SheetCell, SheetRefused, type SheetRow } from './grid.ts'
import { TextOf, type Workbook } from './readWorkbook.ts'
import { type Attributes, readXml } from './readXml.ts'

interface Open {
  row: number
  column: number
  type: string
  style: number
  hasFormula: boolean
  value: string
}

/** Reads one sheet: values, the stored results of formulas, and merged cells. Nothing is ever computed. */
export function readWorksheet(chunks: readonly Buffer[], workbook: Workbook, spent: { cells: number }): SheetRow[] {
  const grid = new GridBuilder(spent)
  const merges: string[] = []
  const inline = new TextOf()
  let [row, column] = [-1, -1]
  let cell: Open | null = null
  let isValue = false
  readXml(chunks, 'A sheet', {
    open(name, attributes) {
      if (name === 'row') {
        row = numbered(attributes.r) ?? row + 1
        column = -1
      } else if (name === 'c') {
        const named = readCellName(attributes.r ?? '')
        row = named?.row ?? Math.max(row, 0)
        column = named?.column ?? column + 1
        cell = opened(row, column, attributes)
        inline.begin()
      } else if (name === 'v') isValue = true
      else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'mergeCell') {
        if (merges.length >= BOUNDS.merges) throw new SheetRefused(TOO_MUCH.merges)
        merges.push(attributes.ref ?? '')
      } else inline.open(name)
    },
    text(text) {
      if (isValue && cell) {
        cell.value += text
        if (cell.value.length > BOUNDS.cellCharacters) throw new SheetRefused(TOO_MUCH.cellCharacters)
      } else inline.text(text)
    },
    close(name) {
      if (name === 'v') isValue = false
      else if (name === 'c' && cell) {
        grid.put(cell.row, cell.column, cellOf(cell, inline.value(), workbook))
        cell = null
      } else inline.close(name)
    },
  })
  const room = { cells: BOUNDS.cells }
  for (const range of merges) fillRange(grid, range, room)
  return grid.rows
}

function numbered(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : null
}

function opened(row: number, column: number, { t = 'n', s = '0' }: Attributes): Open {
  return { row, column, type: t, style: Number(s), hasFormula: false, value: '' }
}

function cellOf({ type, style, hasFormula, value }: Open, inlineText: string, workbook: Workbook): SheetCell {
  const computed = hasFormula ? { isComputed: true } : {}
  if (type === 'inlineStr') return { text: inlineText }
  if (value === '') {
    return hasFormula
      ? {
          text: '',
          ...computed,
          fault:
            'The formula has no stored result. Open the file in a spreadsheet program and save it, or paste the values.',
        }
      : { text: '' }
  }
  if (type === 's') return { text: workbook.strings[Number(value)] ?? '', ...computed }
  if (type === 'str') return { text: value, ...computed }
  if (type === 'e') return { text: value, fault: `The cell shows the error ${value.slice(0, 20)}.` }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', ...computed }
  if (type === 'd') return { text: value, date: readDate(value.slice(0, 10)) ?? undefined, ...computed }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: value.slice(0, 40), fault: 'The cell has no number that can be read.' }
  return { ...numberCell(number, style, workbook), ...computed }
}

function numberCell(number: number, style: number, { formats, counts1904 }: Workbook): SheetCell {
  const format = formats[style]
  if (format?.kind === 'PERCENT') return { text: `${plainNumber(number * 100)}%` }
  if (format?.kind === 'TIME' && number >= 0 && number < 100) return timeOfDay(number, format.parts)
  const date = format?.kind === 'DATE' ? dateOfSerial(number, counts1904, format.shows) : null
  if (date) return { text: isoDate(date), date }
  const unit = format?.kind === 'NUMBER' && format.unit ? format.unit : ''
  return { text: plainNumber(number) + unit }
}

/** Lets every cell of a merged range say what its first cell says. Only rows and cells within the bounds are filled. */
function fillRange(grid: GridBuilder, range: string, room: { cells: number }): void {
  const [from, to] = range.split(':').map(readCellName)
  const first = from && grid.rows[from.row]?.[from.column]
  if (!from || !to || !first) return
  const [lastRow, lastColumn] = [Math.min(to.row, grid.rows.length - 1), Math.min(to.column, BOUNDS.columns - 1)]
  // Ranges may lie upon each other, so that filling no new cell takes time as well.
  room.cells -= (lastRow - from.row + 1) * (lastColumn - from.column + 1)
  if (room.cells < 0) throw new SheetRefused(TOO_MUCH.merges)
  for (let row = from.row; row <= lastRow; row += 1) {
    for (let column = from.column; column <= lastColumn; column += 1) {
      if (grid.rows[row]?.[column] === undefined) grid.put(row, column, { ...first, isMerged: true })
    }
  }
}
