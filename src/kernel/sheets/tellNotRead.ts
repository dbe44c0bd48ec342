import type { Grid } from './grid.ts'
import { columnName } from './grid.ts'
import { quoted } from './problems.ts'
import type { Reading } from './rowAt.ts'
import type { Table } from './tables.ts'

/** Tells what a sheet says beside the columns that are read of it. Pure. */
export function tellNotRead(grid: Grid, tables: readonly Table[], { problems, remarks }: Reading): void {
  for (const { layout, unnamed } of tables) {
    const row = layout.headingRows[0] ?? 0
    for (const { column, heading } of layout.unknown) {
      const place = { sheet: grid.name, row, column }
      // Numbers mean something else without it, so that it must not be left out by chance.
      if (SAYS_UNITS.test(heading))
        problems.add(place, `The column ${quoted(heading)} is not understood. ${UNIT_ADVICE}`)
      else remarks.add(place, `The column ${quoted(heading)} is not read.`)
    }
    for (const { column, row: first } of unnamed) {
      const place = { sheet: grid.name, row: first, column }
      remarks.add(place, `Column ${columnName(column)} has no heading and is not read.`)
    }
    for (const { column, role, heading } of layout.blocks.flatMap(({ columns }) => columns).concat(layout.shared)) {
      if (role !== 'order' || heading !== '') continue
      const told = `Column ${columnName(column)} has no heading, and is read as the order: A1 and A2 are a superset.`
      remarks.add({ sheet: grid.name, row, column }, told)
    }
  }
  for (const { row, column, text } of grid.comments ?? []) {
    remarks.add({ sheet: grid.name, row, column }, `The comment ${quoted(text)} on this cell is not read.`)
  }
}

const SAYS_UNITS = /\bunits?\b|einheit/i
const UNIT_ADVICE =
  'Name it "Unit" where it has the units of the weights, write the units into the cells, or leave the column out.'
