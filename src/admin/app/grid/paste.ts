import type { Area } from './area.ts'
import { insertRow } from './edits.ts'
import { cellAt, type FindExercise, type Line, linesOf, type Place, textAt, withText, withWeeks } from './lines.ts'
import { readCell } from './notation.ts'
import { linesOfBlock } from './pastedLines.ts'
import { type Block, type Cell, inserted, newKey, type Plan, replaced, withRow } from './plan.ts'

/**
 * Puts a block from a spreadsheet into the plan. In the columns of weeks each cell goes to its place. From column 0 on, the
 * lines say what they are: a line whose cells are in notation, or that names an exercise, is an exercise, and another line
 * is the name of a workout. What has no place in the grid yet gets one, so a whole plan goes in at once. `whole` are the
 * cells that were copied here. Pure.
 */
export function pasted(plan: Plan, at: Place, block: Texts, find: FindExercise, whole: Whole = []): Plan {
  return new Pasting(plan, at, find).all(block, whole)
}

type Texts = readonly (readonly string[])[]
type Whole = readonly (readonly (Cell | null)[])[]

/** One text fills a whole area, as in every spreadsheet. */
export function pastedInto(plan: Plan, area: Area, block: Texts, find: FindExercise, whole: Whole = []): Plan {
  const [[only = ''] = []] = block
  const isOne = block.length === 1 && block[0]?.length === 1
  if (!isOne || (area.top === area.bottom && area.left === area.right)) {
    return pasted(plan, { line: area.top, column: area.left }, block, find, whole)
  }
  let next = plan
  for (const line of linesOf(plan).slice(area.top, area.bottom + 1)) {
    if (line.kind === 'new' || line.kind === 'end') continue
    for (let column = area.left; column <= area.right; column += 1) {
      next = withPasted(next, line, column, only, find, { whole: whole[0]?.[0] ?? null })
    }
  }
  return next
}

interface How {
  /** What was copied here, where it was. */
  whole: Cell | null
  /** Whether the line has another exercise now, of which nothing that stood there says anything. */
  isOther?: boolean
}

/** A pasted cell replaces the old one whole: the rest, the note and the superset that stood there go with its sets. */
function withPasted(plan: Plan, line: Line, column: number, text: string, find: FindExercise, how: How): Plan {
  const { whole, isOther = false } = how
  const there = cellAt(plan, line, column)
  const isSame = text === textAt(plan, line, column) && (whole === null || besideOf(whole) === besideOf(there))
  if (isSame && !(isOther && there)) return plan
  const next = withText(plan, line, column, text, find)
  const written = cellAt(next, line, column)
  if (!written || line.kind !== 'row') return next
  const beside = { group: whole?.group ?? null, rest: whole?.rest ?? null, notes: whole?.notes ?? null }
  const cell: Cell =
    there && !isOther
      ? { ...written, ...beside }
      : { key: newKey(), text: written.text, ...beside, ...(whole && { like: whole.like ?? whole.key }) }
  return withRow(next, line.block, line.row, (row) => ({ ...row, cells: replaced(row.cells, column - 1, cell) }))
}

const besideOf = (cell: Cell | null) => cell && JSON.stringify([cell.group, cell.rest, cell.notes])

const WEEK = /^(week|wk|w|woche|kw|deload|test)\b.*|^\d+\.?$/i
const CORNER = /^$|week|exercise|workout|woche|übung/i

class Pasting {
  #plan: Plan
  #target: number
  /** Lines are added to the workout of the target, and none that stands there is written over. */
  #isAdding: boolean
  readonly #column: number
  readonly #find: FindExercise
  readonly #made = new Set<string>()
  #whole: readonly (Cell | null)[] = []
  #group: string | null = null

  constructor(plan: Plan, { line, column }: Place, find: FindExercise) {
    this.#plan = plan
    this.#target = line
    this.#column = column
    this.#find = find
    this.#isAdding = this.#line.kind === 'new'
  }

  all(block: Texts, whole: Whole): Plan {
    const width = Math.max(0, ...block.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1))
    this.#plan = withWeeks(this.#plan, this.#column + width - 1)
    const lines = this.#column === 0 ? linesOfBlock(block, this.#find) : block.map((cells) => ({ cells, group: null }))
    for (const [index, line] of lines.entries()) {
      if (line === null) continue
      const { cells } = line
      this.#group = line.group
      this.#whole = whole[index] ?? []
      if (!this.#stands(cells)) this.#put(cells, { isFirst: index === 0, isAlone: width < 2 })
    }
    return this.#withoutIdleWorkouts()
  }

  get #line(): Line {
    return linesOf(this.#plan)[this.#target] ?? { kind: 'end' }
  }

  /** What is there already stays as it is, so that copying something and pasting it there changes nothing. */
  #stands(cells: readonly string[]): boolean {
    const line = this.#line
    if (line.kind === 'new' || line.kind === 'end') return false
    const isSame = cells.every((cell, index) => {
      const [column, whole] = [this.#column + index, this.#whole[index] ?? null]
      const isAlike = whole === null || besideOf(whole) === besideOf(cellAt(this.#plan, line, column))
      return isAlike && cell === textAt(this.#plan, line, column)
    })
    if (isSame) this.#next()
    return isSame
  }

  #put(cells: readonly string[], how: { isFirst: boolean; isAlone: boolean }): void {
    const kind = this.#column === 0 ? this.#kindOf(cells, how) : 'cells'
    if (kind === 'nothing') return
    const { kind: there } = this.#line
    if (kind === 'weeks') this.#weeks(cells)
    else if (kind === 'workout') this.#workout(cells)
    else if (there === 'row' || (kind === 'cells' && (there === 'weeks' || there === 'workout'))) this.#write(cells)
    else this.#row(cells)
  }

  #kindOf(cells: readonly string[], { isFirst, isAlone }: { isFirst: boolean; isAlone: boolean }) {
    const [first = '', ...rest] = cells.map((cell) => cell.trim())
    const said = rest.filter(Boolean)
    const there = this.#line.kind
    if (first === '' && said.length === 0) return 'nothing'
    if (there === 'weeks') return 'weeks'
    if (isFirst && said.length > 0 && CORNER.test(first) && said.every((text) => WEEK.test(text))) return 'weeks'
    if (said.some((text) => readCell(text).problem === null)) return 'row'
    if (this.#find(first).id !== null && there !== 'workout') return 'row'
    if (said.length > 0) return there === 'row' || there === 'new' ? 'row' : 'workout'
    return isAlone && (there === 'row' || there === 'new') ? 'row' : 'workout'
  }

  #weeks(cells: readonly string[]): void {
    for (const [index, title] of cells.entries()) {
      if (index > 0 && title.trim() !== '') {
        this.#plan = withText(this.#plan, { kind: 'weeks' }, index, title, this.#find)
      }
    }
    if (this.#line.kind === 'weeks') this.#next()
  }

  #workout(cells: readonly string[]): void {
    if (this.#line.kind === 'workout' && !this.#isAdding) {
      this.#write(cells)
      return
    }
    this.#block(cells[0]?.trim() || null)
    const line: Line = { kind: 'workout', block: this.#blockHere }
    for (const [index, title] of cells.entries()) {
      if (index > 0 && title.trim() !== '') this.#plan = withText(this.#plan, line, index, title, this.#find)
    }
  }

  /** A new workout after the one of the target, to which what follows is added. */
  #block(title: string | null): void {
    const line = this.#line
    const at = 'block' in line ? line.block + (line.kind === 'workout' ? 0 : 1) : this.#plan.blocks.length
    const name = title ?? `Workout ${at + 1}`
    this.#plan = withWeeks(this.#plan, 1)
    const heads = this.#plan.weeks.map(() => ({ key: newKey(), title: name }))
    const block: Block = { key: newKey(), heads, rows: [] }
    this.#made.add(block.key)
    this.#plan = { ...this.#plan, blocks: inserted(this.#plan.blocks, at, block) }
    this.#target = linesOf(this.#plan).findIndex((each) => each.kind === 'new' && each.block === at)
    this.#isAdding = true
  }

  get #blockHere(): number {
    const line = this.#line
    return 'block' in line ? line.block : this.#plan.blocks.length - 1
  }

  /** A new exercise at the end of the workout before the target. */
  #row(cells: readonly string[]): void {
    if (this.#line.kind === 'end' || this.#line.kind === 'weeks' || this.#plan.blocks.length === 0) this.#block(null)
    const line = this.#line
    const block = line.kind === 'workout' ? Math.max(0, line.block - 1) : this.#blockHere
    const row = this.#plan.blocks[block]?.rows.length ?? 0
    this.#plan = insertRow(this.#plan, { block, row })
    this.#texts({ kind: 'row', block, row }, cells)
    this.#target += 1
  }

  #write(cells: readonly string[]): void {
    this.#texts(this.#line, cells)
    this.#next()
  }

  #texts(line: Line, cells: readonly string[]): void {
    const before = this.#exerciseOf(line)
    for (const [index, text] of cells.entries()) {
      const column = this.#column + index
      if (column > this.#plan.weeks.length) break
      const isOther = before !== this.#exerciseOf(line)
      const how = { whole: this.#whole[index] ?? null, isOther }
      this.#plan = withPasted(this.#plan, line, column, text, this.#find, how)
    }
    const group = this.#group
    if (line.kind !== 'row' || group === null) return
    this.#plan = withRow(this.#plan, line.block, line.row, (row) => ({
      ...row,
      cells: row.cells.map((cell, week) => (cell && week < cells.length - 1 ? { ...cell, group } : cell)),
    }))
  }

  /** Two names of one exercise are the same exercise. */
  #exerciseOf(line: Line): string | null {
    const row = line.kind === 'row' ? this.#plan.blocks[line.block]?.rows[line.row] : undefined
    return row ? (row.exercise.id ?? row.exercise.text) : null
  }

  #next(): void {
    this.#target += 1
    if (this.#line.kind === 'new' && !this.#isAdding) this.#target += 1
  }

  /** A workout that came with the block is only in the weeks that prescribe something. */
  #withoutIdleWorkouts(): Plan {
    const blocks = this.#plan.blocks.map((block) => {
      if (!this.#made.has(block.key) || block.rows.length === 0) return block
      const heads = block.heads.map((head, week) => (block.rows.some((row) => row.cells[week]) ? head : null))
      return { ...block, heads }
    })
    return this.#made.size === 0 ? this.#plan : { ...this.#plan, blocks }
  }
}
