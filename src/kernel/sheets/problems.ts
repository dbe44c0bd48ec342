import { PlainError } from '../plainError.ts'
import { cellName, type SheetPlace } from './grid.ts'

/** Something that a person must know of a cell: a whole sentence without the cell. */
export interface Told extends SheetPlace {
  message: string
}

/** Nobody reads more, and a file may have thousands of rows. */
const MOST = 50

/** What is wrong with a file, and what was read otherwise than it stands there. All is counted, the first are kept. */
export class Findings {
  readonly told: Told[] = []
  count = 0

  /** Weeks that stand side by side read the same cell again and again, which is told once. */
  readonly #known = new Set<string>()

  add(place: SheetPlace, message: string): void {
    const known = JSON.stringify([place.sheet, place.row, place.column, message])
    if (this.#known.has(known)) return
    this.#known.add(known)
    this.count += 1
    if (this.told.length < MOST) this.told.push({ sheet: place.sheet, row: place.row, column: place.column, message })
  }

  /** In the order of the file, a line for each: `plan.xlsx, sheet "Week 1", B7: …`. */
  lines(file: string, sheets: readonly (string | null)[]): string[] {
    const order = (told: Told) => sheets.indexOf(told.sheet) * 1e9 + told.row * 1e3 + told.column
    const sorted = this.told.toSorted((one, other) => order(one) - order(other))
    const lines = sorted.map((told) => `${[file, placeInWords(told)].join(', ')}: ${told.message}`)
    const more = this.count - this.told.length
    return more > 0 ? [...lines, `… and ${more} more.`] : lines
  }
}

function placeInWords(place: SheetPlace): string {
  return [...(place.sheet === null ? [] : [`sheet "${place.sheet}"`]), cellName(place)].join(', ')
}

/** A file that was read and is no plan. Its message has a line for each problem. */
export class SheetProblems extends PlainError {
  constructor(lines: readonly string[]) {
    super([...lines, 'Nothing was written.'].join('\n'))
  }
}

/** A cell in a message: quoted, and cut where it is long. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return `"${characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('')}"`
}
