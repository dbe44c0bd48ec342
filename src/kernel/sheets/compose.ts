import { dateInWords, typedRange } from './dates.ts'
import { isBlank, type SheetCell, type SheetRow, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import { asHowHeavy, MODIFIERS, type Modifier, modifier, saysHowHeavy, withUnit } from './howHeavy.ts'
import type { Column } from './layout.ts'
import { type More, quoted } from './problems.ts'
import { clockTold, isBodyWeight } from './spoken.ts'
import { readUnit, type UnitSaid } from './unitColumn.ts'

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

type Found = Column & { cell: SheetCell; text: string }

/**
 * Puts the columns of a row together to one line of notation, which the one parser then reads. A cell that holds notation
 * may have columns beside it, and each of its groups takes them over. Where weeks stand side by side, `week` is the heading
 * of the week. Pure.
 */
export function compose(row: SheetRow, columns: readonly Column[], units: Units, week: string | null = null): Composed {
  return new Composer(row, columns, units, week).compose()
}

class Composer {
  readonly #composed: Composed = { groups: [], again: null, problems: [], remarks: [] }
  readonly #unit: UnitSaid

  constructor(
    private readonly row: SheetRow,
    private readonly columns: readonly Column[],
    private readonly units: Units,
    private readonly week: string | null,
  ) {
    const found = this.#textIn('unit')
    this.#unit = readUnit(found?.text ?? '')
    if (found && this.#unit.problem) this.#problem(found, this.#unit.problem)
  }

  compose(): Composed {
    const composed = this.#composed
    const modifiers = this.#modifiers()
    const each = this.#textsIn('eachSet')
    if (each.length > 0) {
      composed.groups = this.#setsOneByOne(each, modifiers)
      return composed
    }
    const [sets, reps, kind] = [this.#textIn('sets'), this.#textIn('reps'), this.#textIn('kind')]
    const line = this.#textIn('prescription') ?? notationInSets(sets, reps === undefined)
    const beside = line
      ? MEASURES.flatMap((role) => this.#textIn(role) ?? []).filter((other) => other.column !== line.column)
      : []
    const isMeasure = line !== undefined && beside.length > 0 && this.#readBeside(line, beside, modifiers)
    const ofKind = kind && kindOf(kind.text) !== '' ? [{ text: kindOf(kind.text), column: kind.column }] : []
    const grouped = this.#groupsOf(ofKind, sets, reps, isMeasure ? line : undefined, modifiers)
    if (!line || (beside.length > 0 && (isMeasure || saysHowHeavy(line.text)))) {
      composed.groups = grouped ?? []
      return composed
    }
    composed.groups = line.text.split(';').map((text) => [...ofKind, { text, column: line.column }, ...modifiers])
    if (beside.length > 0 && grouped) composed.again = { groups: grouped, columns: beside, line }
    this.#tellBare(line)
    return composed
  }

  /** What stands beside notation: a weight below repetitions, or what one set is. Answers whether it is the latter. */
  #readBeside(line: Found, beside: readonly Found[], modifiers: Piece[]): boolean {
    const saysOnlySets = beside.every(({ role }) => role === 'sets')
    const [first] = beside
    if (saysHowHeavy(line.text) && !(saysOnlySets && NUMBER.test(line.text))) {
      this.#readWeight(line, first as Found, modifiers)
      return false
    }
    if (!saysOnlySets || /\d\s*[x×*]|;/i.test(line.text)) return false
    if (NUMBER.test(line.text)) {
      const told =
        `Numbers alone stand under ${quoted(line.heading)}, beside ${quoted(first?.heading ?? '')}, and could be repetitions or ` +
        'weights. Say what the column has, or write the unit of the weights.'
      this.#composed.problems.push({ column: line.column, message: told, isOfColumn: true })
    }
    return true
  }

  #readWeight(line: Found, beside: Found, modifiers: Piece[]): void {
    const unit = line.unit ?? this.units.mass
    if (NUMBER.test(line.text)) {
      this.#composed.remarks.push({
        column: line.column,
        message: `The numbers under ${quoted(line.heading)} are read as weights in ${unit}, because ${quoted(beside.heading)} says what is done.`,
        isOfColumn: true,
        more: { isTrained: true },
      })
    }
    this.#push(line, asHowHeavy(line.text, unit), modifiers)
  }

  /** A number alone is a set of so many repetitions. Where it could be a weight, a person must see it. */
  #tellBare({ text, column }: Found): void {
    if (!NUMBER.test(text) || (this.week === null && Number(text.replace(',', '.')) <= MOST_REPS)) return
    const message = `${quoted(text)} is read as one set of ${text} repetitions. Write a weight with its unit.`
    this.#composed.remarks.push({ column, message, more: { isTrained: true } })
  }

  /** A column for each set. Beside repetitions, its numbers are weights. */
  #setsOneByOne(each: readonly Found[], modifiers: readonly Piece[]): Piece[][] {
    const beside = (['reps', 'time', 'distance'] as const).flatMap((role) => this.#textIn(role) ?? [])
    const sets = this.#textIn('sets')
    const told = `${quoted(sets?.text ?? '')} sets are said here, and not as many stand in the columns.`
    if (sets && Number(sets.text) !== each.length) this.#problem(sets, told)
    return each.map((found) => {
      const [, reps, load] = /^(\d+\+?)\s*(?:[x×*]|@)\s*(\d+(?:[.,]\d+)?\s*(?:kgs?|lbs?)?)$/i.exec(found.text) ?? []
      const unit = found.unit ?? this.units.mass
      if (reps && load && (/[a-z]/i.test(load) || Number(load.replace(',', '.')) > 10)) {
        const message = `${quoted(found.text)} is read as ${reps} repetitions with ${withUnit(load, unit)}.`
        this.#composed.remarks.push({ column: found.column, message, more: { isTrained: true } })
        return [{ text: `${reps} @${withUnit(load, unit)}`, column: found.column }, ...modifiers]
      }
      const [first] = beside
      if (!first || !saysHowHeavy(found.text)) return [{ text: found.text, column: found.column }, ...modifiers]
      const own = [...modifiers]
      this.#readWeight(found, first, own)
      return [...this.#measure(), ...own]
    })
  }

  #groupsOf(
    kind: Piece[],
    sets: Found | undefined,
    reps: Found | undefined,
    asReps: Found | undefined,
    modifiers: readonly Piece[],
  ): Piece[][] | null {
    const measure = asReps ? [{ text: asReps.text, column: asReps.column }] : this.#measure()
    if (measure.length === 0) {
      if (sets && !notationInSets(sets, true)) this.#problem(sets, MISSING)
      return null
    }
    const [, count = ''] = /^(?:x\s*)?(\d+)(?:\s*(?:x|sets?|sätze))?$/i.exec(sets?.text ?? '') ?? []
    if (sets && count === '') {
      this.#problem(sets, `${quoted(sets.text)} is no number of sets, such as 3.`)
      return null
    }
    const [only] = measure
    const each = measure.length === 1 && only ? listed(reps?.text ?? '') : []
    if (each.length > 1 && (!sets || Number(count) === each.length)) {
      return each.map((text) => [...kind, { text, column: only?.column ?? 0 }, ...modifiers])
    }
    const pieces = sets ? [...kind, { text: `${count}x`, column: sets.column }] : kind
    return [[...pieces, ...measure, ...modifiers]]
  }

  #measure(): Piece[] {
    const [reps, distance, time] = (['reps', 'distance', 'time'] as const).map((role) => this.#textIn(role))
    const pieces: Piece[] = []
    if (reps) pieces.push({ text: withUnit(reps.text, this.#unit.measure ?? ''), column: reps.column })
    if (distance) {
      const text = withUnit(distance.text, distance.unit ?? this.#unit.measure ?? 'm')
      pieces.push({ text: reps ? `over ${text}` : text, column: distance.column })
    }
    if (time) {
      const text = withUnit(time.text, time.unit ?? this.#unit.measure ?? 's')
      pieces.push({ text: pieces.length > 0 ? `in ${text}` : text, column: time.column })
    }
    return pieces
  }

  #modifiers(): Piece[] {
    const pieces: Piece[] = []
    const percent = this.#cellOf('percent')
    for (const role of MODIFIERS) {
      const column = this.#cellOf(role)
      if (!column) continue
      if (role === 'load' && percent && column.cell.isComputed) {
        this.#composed.remarks.push({ column: column.column, message: COMPUTED })
        continue
      }
      const found = this.#textIn(role) as Found
      if (role === 'load' && percent && !isBodyWeight(found.text)) {
        const told = `${quoted(percent.heading)} and ${quoted(column.heading)} both say how heavy it is, and only one of them can count.`
        const message = `${told} Leave out one of the columns.`
        this.#composed.problems.push({ column: column.column, message, isOfColumn: true })
        continue
      }
      if (role === 'percent') this.#tellMaximum(found)
      this.#push(found, modifier(this.#roleOf(role), found.text, this.#unitOf(found)), pieces)
    }
    return pieces
  }

  /** A weight whose unit is % is a percentage. */
  #roleOf(role: (typeof MODIFIERS)[number]) {
    return role === 'load' && this.#unit.mass === '%' ? 'percent' : role
  }

  #unitOf({ role, unit, text, column }: Found): string {
    const { mass } = this.#unit
    const hasUnits = role === 'load' && this.columns.some((each) => each.role === 'unit')
    if (hasUnits && mass === null && NUMBER.test(text)) {
      const message = `The weight has no unit here, and is read in ${unit ?? this.units.mass}.`
      this.#composed.remarks.push({ column, message, more: { isTrained: true } })
    }
    const own = /(kg|lb)s?$/i.exec(text)?.[1]?.toLowerCase()
    if (role === 'load' && own && mass && mass !== own) {
      this.#problem({ column }, `${quoted(text)} has another unit than ${mass}, which stands beside it.`)
    }
    return (role === 'load' && mass !== '%' ? mass : null) ?? unit ?? this.units.mass
  }

  /** Coaches take percentages of one repetition maximum, too. */
  #tellMaximum({ heading, column }: Column): void {
    if (!/1\s*rm/i.test(heading)) return
    const message = `The percentages under ${quoted(heading)} are read as those of the training maximum.`
    this.#composed.remarks.push({ column, message, isOfColumn: true, more: { isTrained: true } })
  }

  #push({ column }: Column, { text, remark, problem, suggestion }: Modifier, to: Piece[]): void {
    if (remark) this.#composed.remarks.push({ column, message: remark })
    if (problem) this.#composed.problems.push({ column, message: problem, more: { suggestion } })
    else if (text !== '') to.push({ text, column })
  }

  #problem({ column }: { column: number }, message: string): void {
    this.#composed.problems.push({ column, message })
  }

  #cellOf(role: Role) {
    const column = this.columns.find((each) => each.role === role && !isBlank(this.row[each.column]))
    return column && { ...column, cell: this.row[column.column] as SheetCell }
  }

  #textIn(role: Role): Found | undefined {
    const found = this.#cellOf(role)
    return found && { ...found, text: undated(found, this.#composed) }
  }

  #textsIn(role: Role): Found[] {
    const found = this.columns.filter((each) => each.role === role && !isBlank(this.row[each.column]))
    return found.map((column) => {
      const cell = this.row[column.column] as SheetCell
      return { ...column, cell, text: undated({ ...column, cell }, this.#composed) }
    })
  }
}

const MEASURES = ['sets', 'reps', 'time', 'distance'] as const satisfies Role[]

/** More repetitions than this in one set are a weight, most likely. */
const MOST_REPS = 50

const NUMBER = /^\d+(?:[.,]\d+)?$/

const COMPUTED = 'The computed weight is left out, because the percentage says it.'

/** "12/10/8" and "8, 8, 6": the repetitions of each set. */
function listed(text: string): string[] {
  return /^\d{1,3}\+?(?:\s*[,/;]\s*\d{1,3}\+?)+$/.test(text) ? text.split(/[,/;]/).map((each) => each.trim()) : []
}

const MISSING =
  'The number of sets stands here, but not what one set is. Fill in the repetitions, a time or a distance.'

/** A column of sets in which "3x5" stands has the whole prescription. */
function notationInSets(sets: Found | undefined, hasNoReps: boolean): Found | undefined {
  return sets && hasNoReps && !/^(?:x\s*)?\d+$/i.test(sets.text) ? sets : undefined
}

const KINDS: Record<string, string> = {
  wu: 'w',
  aufwärmen: 'w',
  aufwärmsatz: 'w',
  warmup: 'w',
  dropset: 'drop',
  dropsatz: 'drop',
  normal: '',
  work: '',
  working: '',
  'working set': '',
  'work set': '',
  regular: '',
  'warm up': 'w',
  'warm-up set': 'w',
  'drop set': 'drop',
  arbeitssatz: '',
}

const kindOf = (text: string) => KINDS[text.toLowerCase()] ?? text

/** The text of a cell. A range that a program took for a date is got back, or told. */
function undated({ role, column, cell, unit }: Column & { cell: SheetCell }, { problems, remarks }: Composed): string {
  if (cell.isClock && unit !== 'h') remarks.push({ column, message: clockTold(cell.text) })
  if (cell.fault) {
    problems.push({ column, message: cell.fault })
    return textOf(cell)
  }
  if (!cell.date) return textOf(cell)
  const range = role === 'reps' || role === 'prescription' || role === 'sets' ? typedRange(cell.date) : null
  if (range && role !== 'sets') {
    const text = `${range.lower}-${range.upper}`
    remarks.push({ column, message: `A spreadsheet program has made a date of this cell. It is read as ${text}.` })
    return text
  }
  problems.push({
    column,
    message:
      `The cell has the date ${dateInWords(cell.date)}, which spreadsheet programs make of what looks like one. ` +
      'Format the column as text, and write again what you mean, such as 3-5.',
  })
  return textOf(cell)
}
