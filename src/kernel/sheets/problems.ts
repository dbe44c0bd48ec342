import { PlainError } from '../plainError.ts'
import { cellName, type SheetPlace } from './grid.ts'
import type { Role } from './headings.ts'

/** What a finding says beside its message. */
export interface More {
  /** What the cell may say instead, where exactly one text can have been meant. */
  suggestion?: string | null
  /** The name in the cell that is no exercise. */
  name?: string
  /** The name of an exercise in which this has no place, so that another one may be meant. */
  exercise?: string | undefined
  /** Whether it changes what is trained, so that a person must have seen it before anything is written. */
  isTrained?: true
}

/** What stands in a cell, and what its column has. */
export interface Written {
  role: Role
  written: string
}

/** Something that a person must know of a cell, or of several ones that say the same: a whole sentence without the cells. */
export interface Told extends More, Partial<Written> {
  message: string
  /** The first of its cells, in the order of the file once all is read. */
  places: SheetPlace[]
  /** Of all its cells. */
  count: number
}

/** Nobody reads more, and a file may have thousands of rows. */
const MOST = 50
const MOST_PLACES = 20
const PLACES_IN_LINE = 3

/**
 * What is wrong with a file, and what was read otherwise than it stands there. All is counted, the first are kept. What is
 * equal is told once with its cells, because a person who writes "60-90s" writes it in each week, and corrects it once.
 */
export class Findings {
  readonly told: Told[] = []
  /** Of cells. */
  count = 0

  /** Weeks that stand side by side read the same cell again and again, which is told once. */
  readonly #known = new Set<string>()
  readonly #groups = new Map<string, Told>()

  /** `writtenAt` finds what stands in a cell. */
  constructor(private readonly writtenAt: (place: SheetPlace) => Written | null = () => null) {}

  add({ sheet, row, column }: SheetPlace, message: string, more: More = {}): void {
    const known = JSON.stringify([sheet, row, column, message])
    if (this.#known.has(known)) return
    this.#known.add(known)
    this.count += 1
    const written = this.writtenAt({ sheet, row, column })
    const key = JSON.stringify([message, written?.role, written?.written])
    const group = this.#groups.get(key) ?? { ...more, ...written, message, places: [], count: 0 }
    group.count += 1
    if (group.places.length < MOST_PLACES) group.places.push({ sheet, row, column })
    if (this.#groups.has(key) || this.told.length === MOST) return
    this.#groups.set(key, group)
    this.told.push(group)
  }

  /** In the order of the file, a line for each: `plan.xlsx, sheet "Week 1", B7, B8 and 3 more cells: …`. */
  lines(file: string, sheets: readonly (string | null)[]): string[] {
    const told = inOrder(this.told, sheets)
    const lines = told.map((each) => `${[file, cellsInWords(each)].join(', ')}: ${each.message}`)
    const more = this.count - told.reduce((sum, { count }) => sum + count, 0)
    return more > 0 ? [...lines, `… and ${more} more.`] : lines
  }
}

/** What was told, and its cells, in the order of the file. Pure. */
export function inOrder(told: readonly Told[], sheets: readonly (string | null)[]): Told[] {
  const order = (place: SheetPlace | undefined) =>
    place ? sheets.indexOf(place.sheet) * 1e9 + place.row * 1e3 + place.column : 0
  return told
    .map((each) => ({ ...each, places: each.places.toSorted((one, other) => order(one) - order(other)) }))
    .toSorted((one, other) => order(one.places[0]) - order(other.places[0]))
}

/** `sheet "Week 1", B7, B8; sheet "Week 2", B7 and 3 more cells` */
export function cellsInWords({ places, count }: Pick<Told, 'places' | 'count'>): string {
  const shown = places.slice(0, PLACES_IN_LINE)
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))]
  const words = sheets.map((sheet) => {
    const cells = shown.filter((place) => place.sheet === sheet).map(cellName)
    return [...(sheet === null ? [] : [`sheet "${sheet}"`]), ...cells].join(', ')
  })
  const more = count - shown.length
  return words.join('; ') + (more > 0 ? ` and ${more} more ${more === 1 ? 'cell' : 'cells'}` : '')
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
