import { type Grid, type SheetCell, type SheetPlace, type SheetRow, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column, Layout } from './layout.ts'
import type { Written } from './problems.ts'
import type { Table } from './tables.ts'

/** What a person has said that texts of cells mean: by what the column has, and by what stands there. */
export type CellCorrections = Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>>

/** The text of a cell by which it is corrected: what looks alike is corrected alike. */
const writtenIn = (cell: SheetCell | undefined) => textOf(cell).replace(/\s+/g, ' ')

/**
 * The grid with what a person has said that its cells mean. An empty text empties them. A name of an exercise has
 * corrections of its own, which are remembered. Pure.
 */
export function correctCells(grid: Grid, tables: readonly Table[], corrections: CellCorrections = {}): Grid {
  const meant = new Map(
    Object.entries(corrections).map(([role, texts]) => [role as Role, new Map(Object.entries(texts))]),
  )
  if (meant.size === 0) return grid
  const rows = [...grid.rows]
  for (const { layout, end } of tables) {
    const columns = columnsOf(layout).filter(({ role }) => meant.has(role))
    for (let row = layout.firstRow; row < end; row += 1) rows[row] = corrected(rows[row] ?? [], columns, meant)
  }
  return { ...grid, rows }
}

function corrected(row: SheetRow, columns: readonly Column[], meant: ReadonlyMap<Role, ReadonlyMap<string, string>>) {
  const cells = [...row]
  for (const { column, role } of columns) {
    const cell = cells[column]
    const text = cell && meant.get(role)?.get(writtenIn(cell))
    // What a program has made of the cell, such as a date, is no longer what stands in it.
    if (text !== undefined) cells[column] = text === '' ? undefined : { text, isMerged: cell?.isMerged }
  }
  return cells
}

const columnsOf = ({ shared, blocks }: Layout): Column[] => [...shared, ...blocks.flatMap((block) => block.columns)]

/** Finds what stood in a cell before anything was corrected, and what its column has. */
export function writtenAt(sheets: readonly { grid: Grid; tables: readonly Table[] }[]) {
  const bySheet = new Map(
    sheets.map(({ grid, tables }) => {
      const roles = tables.map(({ layout, end }) => {
        const from = layout.firstRow
        return { from, end, roles: new Map(columnsOf(layout).map(({ column, role }) => [column, role])) }
      })
      return [grid.name, { rows: grid.rows, roles }]
    }),
  )
  return ({ sheet, row, column }: SheetPlace): Written | null => {
    const { rows, roles = [] } = bySheet.get(sheet) ?? {}
    const role = roles.find((each) => row >= each.from && row < each.end && each.roles.has(column))?.roles.get(column)
    const written = writtenIn(rows?.[row]?.[column])
    return role && written !== '' ? { role, written } : null
  }
}
