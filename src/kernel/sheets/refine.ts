import { isBlank, type SheetRow, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import { isLabel } from './label.ts'
import type { Column, ColumnCorrections, Layout } from './layout.ts'
import type { Table } from './tables.ts'

/**
 * What only the cells of a table say of its columns: places in the workout such as A1 in a column without a heading, and sets
 * that are counted 1, 2, 3. What a person has said of a column stays. Pure.
 */
export function refine(
  rows: readonly SheetRow[],
  table: Table,
  repeated: ReadonlySet<number>,
  said: ColumnCorrections,
): Table {
  const { layout, end } = table
  const told = rows.slice(layout.firstRow, end).flatMap((cells, index) => {
    const row = layout.firstRow + index
    // What stands alone in its row is a title or a text.
    const isAlone = cells.filter((cell) => !isBlank(cell) && !cell?.isMerged).length <= 1
    return isAlone || repeated.has(row) ? [] : [{ row, cells }]
  })
  const cellsOf = (column: number) =>
    told.flatMap(({ row, cells }) => {
      const cell = cells[column]
      return isBlank(cell) || cell?.isMerged ? [] : [{ row, text: textOf(cell) }]
    })
  const all = [...layout.shared, ...layout.blocks.flatMap(({ columns }) => columns)]
  const has = (role: Role) => all.some((each) => each.role === role)
  const roleOf = (column: Column): Role => {
    if (said[column.column] !== undefined) return column.role
    const texts = cellsOf(column.column).map(({ text }) => text)
    if (column.role === 'sets' && isOfOne(column.heading) && countsUp(texts)) return 'setNumber'
    if (column.role === 'group' && column.heading.toLowerCase() !== 'group' && areLabels(texts)) return 'order'
    // "Day #" tells days of one title apart, and where none has a title it is the day.
    if (column.role === 'dayNumber' && !has('day')) return 'day'
    return column.role === 'weekNumber' && !has('week') ? 'week' : column.role
  }
  const refined = (columns: readonly Column[]) => columns.map((column) => ({ ...column, role: roleOf(column) }))
  const known = new Set([...all, ...layout.unknown].map(({ column }) => column))
  const width = told.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const unnamed = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const isNamed = known.has(column) || said[column] === null || hasHeading(rows, layout, column)
    const cells = isNamed ? [] : cellsOf(column)
    return cells[0] ? [{ column, row: cells[0].row, texts: cells.map(({ text }) => text) }] : []
  })
  const order = has('order') ? undefined : unnamed.find(({ texts }) => areLabels(texts))
  const added: Column[] = order ? [{ column: order.column, role: 'order', heading: '', unit: null }] : []
  const isBeside = layout.blocks[0]?.week != null
  return {
    ...table,
    layout: {
      ...layout,
      shared: [...refined(layout.shared), ...(isBeside ? added : [])],
      blocks: layout.blocks.map(({ week, columns }) => ({
        week,
        columns: [...refined(columns), ...(isBeside ? [] : added)],
      })),
    },
    unnamed: unnamed.filter((each) => each !== order).map(({ column, row }) => ({ column, row })),
  }
}

const hasHeading = (rows: readonly SheetRow[], { headingRows }: Layout, column: number) =>
  headingRows.some((row) => !isBlank(rows[row]?.[column]))

const isOfOne = (heading: string) => /^(?:set|satz|#)\.?$/i.test(heading.trim())

/** Whether sets are counted, beginning anew with each exercise. As numbers of sets they would be 1, 2, 3. */
function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map(Number)
  const isNext = numbers.map((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1)
  return numbers[0] === 1 && isNext.includes(true) && numbers.every((number, index) => number === 1 || isNext[index])
}

const areLabels = (texts: readonly string[]) =>
  texts.length > 0 && texts.every(isLabel) && texts.some((text) => /\d/.test(text))
