import type { SheetCell } from './grid.ts'
import type { Column } from './layout.ts'
import type { More } from './problems.ts'

/** A piece of a line in notation, and the column that it comes from. */
export interface Piece {
  text: string
  column: number
}

/** Something that is told of a cell, or of its column as a whole, once. */
interface ToldOf {
  column: number
  message: string
  isOfColumn?: true
  more?: More
}

/** What a row says in its columns, as groups of pieces of one line, or why a cell cannot be read. */
export interface Composed {
  groups: Piece[][]
  /** Columns that say again what is done, and what they say. Only where it is the same does nobody lose anything. */
  again: { groups: Piece[][]; columns: Column[]; line: Column } | null
  problems: ToldOf[]
  /** What was read otherwise than it stands in the file. */
  remarks: ToldOf[]
}

export interface Units {
  /** The unit of weights without one. */
  mass: 'kg' | 'lb'
}

export type Found = Column & { cell: SheetCell; text: string }
