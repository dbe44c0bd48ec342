import type { Composed, Found, Piece, Units } from './composed.ts'
import { isBlank, type SheetCell, type SheetRow } from './grid.ts'
import type { Role } from './headings.ts'
import { asHowHeavy, MODIFIERS, type Modifier, modifier, saysHowHeavy, withUnit } from './howHeavy.ts'
import { KINDS, kindOf } from './kinds.ts'
import type { Column } from './layout.ts'
import {
  bothSay,
  COMPUTED,
  listed,
  MEASURES,
  MISSING,
  MOST_EFFORT,
  MOST_REPS,
  measureOf,
  NUMBER,
  notationInSets,
} from './measure.ts'
import { quoted } from './problems.ts'
import { isBodyWeight } from './spoken.ts'
import { undated } from './undated.ts'
import { readUnit, type UnitSaid } from './unitColumn.ts'

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
    const grouped = this.#groupsOf(ofKind, sets, reps, isMeasure ? line : undefined, modifiers, line !== undefined)
    if (line && kind && !KINDS.has(kind.text.toLowerCase())) {
      ofKind.length = 0
      composed.remarks.push({ column: kind.column, message: `${quoted(kind.text)} is not read beside a prescription.` })
    }
    if (!line || (beside.length > 0 && (isMeasure || saysHowHeavy(line.text)))) {
      composed.groups = grouped ?? []
      return composed
    }
    composed.groups = line.text.split(';').map((text) => [...ofKind, { text, column: line.column }, ...modifiers])
    if (beside.length > 0) composed.again = { groups: grouped ?? [], columns: beside, line }
    this.#tellBare(line)
    return composed
  }

  /** What stands beside notation: a weight below repetitions, or what one set is. Answers whether it is the latter. */
  #readBeside(line: Found, beside: readonly Found[], modifiers: Piece[]): boolean {
    const saysOnlySets = beside.every(({ role }) => role === 'sets')
    const [first] = beside
    if (this.#isDoubtful(line, saysOnlySets)) {
      const choices = `${line.text}${line.unit ?? this.units.mass} or @rpe${line.text}`
      this.#ask(line, saysOnlySets ? `${line.text} reps or ${line.text}${line.unit ?? this.units.mass}` : choices)
      return false
    }
    if (saysHowHeavy(line.text) && !(saysOnlySets && NUMBER.test(line.text))) {
      this.#readWeight(line, beside.find(({ role }) => role !== 'sets') ?? (first as Found), modifiers)
      return false
    }
    if (!saysOnlySets || /\d\s*[x×*]|;/i.test(line.text)) return false
    return true
  }

  /** Where a number could be a weight, an effort or repetitions, and its column does not say it. */
  #isDoubtful({ text, isWeights }: Found, saysOnlySets: boolean): boolean {
    if (!NUMBER.test(text)) return false
    const number = Number(text.replace(',', '.'))
    return saysOnlySets ? number > MOST_REPS : number <= MOST_EFFORT && !isWeights
  }

  #ask({ column, text }: Found, choices: string): void {
    const message = `${quoted(text)} may be several things. Write ${choices}, or say what the column is.`
    this.#composed.problems.push({ column, message })
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
  #tellBare(found: Found): void {
    const { text, column } = found
    const isMany = Number(text.replace(',', '.')) > MOST_REPS
    if (!NUMBER.test(text) || (this.week === null && !isMany)) return
    if (this.week !== null && isMany) {
      this.#ask(found, `${text} reps or 3x5 @${text}${found.unit ?? this.units.mass}`)
      return
    }
    const message = `${quoted(text)} is read as one set of ${text} repetitions. Write a weight with its unit.`
    this.#composed.remarks.push({ column, message, more: { isTrained: true } })
  }

  /** A column for each set. Beside repetitions, its numbers are weights. */
  #setsOneByOne(each: readonly Found[], modifiers: readonly Piece[]): Piece[][] {
    const beside = (['reps', 'time', 'distance'] as const).flatMap((role) => this.#textIn(role) ?? [])
    const sets = this.#textIn('sets')
    const told = `${quoted(sets?.text ?? '')} sets are said here, and not as many stand in the columns.`
    if (sets && Number(sets.text) !== each.length) this.#problem(sets, told)
    const [line, kind] = [this.#textIn('prescription'), this.#textIn('kind')]
    if (line && each[0]) this.#problem(line, bothSay(line, each[0]))
    if (kind) {
      const message = `${quoted(kind.text)} is not read beside a column for each set.`
      this.#composed.remarks.push({ column: kind.column, message, more: { isTrained: true } })
    }
    return each.map((found) => {
      const [, reps, load] = /^(\d+\+?)\s*(?:[x×*]|@)\s*(\d+(?:[.,]\d+)?\s*(?:kgs?|lbs?)?)$/i.exec(found.text) ?? []
      const unit = found.unit ?? this.units.mass
      if (reps && load && (/[a-z]/i.test(load) || Number(load.replace(',', '.')) > 10)) {
        const message = `${quoted(found.text)} is read as ${reps} repetitions with ${withUnit(load, unit)}.`
        this.#composed.remarks.push({ column: found.column, message, more: { isTrained: true } })
        return [{ text: `${reps} @${withUnit(load, unit)}`, column: found.column }, ...modifiers]
      }
      const [first] = beside
      if (first && !saysHowHeavy(found.text)) this.#problem(found, bothSay(first, found))
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
    hasLine: boolean,
  ): Piece[][] | null {
    const measure = asReps ? [{ text: asReps.text, column: asReps.column }] : this.#measure()
    if (measure.length === 0) {
      if (sets && !hasLine && !notationInSets(sets, true)) this.#problem(sets, MISSING)
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
    return measureOf((role) => this.#textIn(role), this.#unit.measure)
  }

  #modifiers(): Piece[] {
    const pieces: Piece[] = []
    const percent = this.#cellOf('percent')
    for (const role of MODIFIERS) {
      const column = this.#cellOf(role)
      if (!column) continue
      if (role === 'load' && percent && column.cell.isComputed) {
        this.#composed.remarks.push({ column: column.column, message: COMPUTED, isOfColumn: true })
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
