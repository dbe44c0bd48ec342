import { dateInWords, typedRange } from './dates.ts'
import { isBlank, type SheetCell, type SheetRow, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import { quoted } from './problems.ts'
import { clockTold, isBodyWeight } from './spoken.ts'

/** A piece of a line in notation, and the column that it comes from. */
export interface Piece {
  text: string
  column: number
}

/** What a row says in its columns, as groups of pieces of one line, or why a cell cannot be read. */
export interface Composed {
  groups: Piece[][]
  problems: { column: number; message: string }[]
  /** What was read otherwise than it stands in the file. */
  remarks: { column: number; message: string }[]
}

export interface Units {
  /** The unit of weights without one. */
  mass: 'kg' | 'lb'
}

const MODIFIERS = ['side', 'percent', 'load', 'rpe', 'rir', 'tempo'] as const satisfies Role[]

/**
 * Puts the columns of a row together to one line of notation, which the one parser then reads. A cell that holds notation
 * may have columns beside it, and each of its groups takes them over. Pure.
 */
export function compose(row: SheetRow, columns: readonly Column[], units: Units): Composed {
  const composed: Composed = { groups: [], problems: [], remarks: [] }
  const cellOf = (role: Role) => {
    const column = columns.find((each) => each.role === role && !isBlank(row[each.column]))
    return column && { ...column, cell: row[column.column] as SheetCell }
  }
  const textIn = (role: Role) => {
    const found = cellOf(role)
    return found && { ...found, text: undated(found, composed) }
  }
  const hasPercent = cellOf('percent') !== undefined
  const modifiers = MODIFIERS.flatMap((role): Piece[] => {
    const found = textIn(role)
    if (!found) return []
    if (role === 'load' && hasPercent && found.cell.isComputed) {
      composed.remarks.push({
        column: found.column,
        message: 'The computed weight is left out, because the percentage says it.',
      })
      return []
    }
    const text = modifier(role, found.text, found.unit, units)
    if (role === 'load' && found.text.startsWith('+')) {
      composed.remarks.push({
        column: found.column,
        message: `${quoted(found.text)} is read as a weight that is added to the body weight, not as a step.`,
      })
    }
    return text === '' ? [] : [{ text, column: found.column }]
  })
  const line = textIn('prescription') ?? notationInSets(textIn('sets'), textIn('reps') === undefined)
  if (line) {
    composed.groups = line.text.split(';').map((text) => [{ text, column: line.column }, ...modifiers])
    return composed
  }
  const measure = measureOf(textIn)
  const [sets, kind] = [textIn('sets'), textIn('kind')]
  if (!sets && measure.length === 0) return composed
  if (measure.length === 0) {
    composed.problems.push({ column: sets?.column ?? 0, message: MISSING })
    return composed
  }
  if (sets && !/^\d+$/.test(sets.text)) {
    composed.problems.push({ column: sets.column, message: `${quoted(sets.text)} is no number of sets, such as 3.` })
    return composed
  }
  const pieces: Piece[] = []
  if (kind) pieces.push({ text: kindOf(kind.text), column: kind.column })
  if (sets) pieces.push({ text: `${sets.text}x`, column: sets.column })
  composed.groups = [[...pieces, ...measure, ...modifiers]]
  return composed
}

const MISSING =
  'The number of sets stands here, but not what one set is. Fill in the repetitions, a time or a distance.'

type TextIn = (role: Role) => (Column & { text: string }) | undefined

function measureOf(textIn: TextIn): Piece[] {
  const [reps, distance, time] = (['reps', 'distance', 'time'] as const).map(textIn)
  const pieces: Piece[] = []
  if (reps) pieces.push({ text: reps.text, column: reps.column })
  if (distance) {
    const text = withUnit(distance.text, distance.unit ?? 'm')
    pieces.push({ text: reps ? `over ${text}` : text, column: distance.column })
  }
  if (time) {
    const text = withUnit(time.text, time.unit ?? 's')
    pieces.push({ text: pieces.length > 0 ? `in ${text}` : text, column: time.column })
  }
  return pieces
}

/** A column of sets in which "3x5" stands has the whole prescription. */
function notationInSets(sets: ReturnType<TextIn>, hasNoReps: boolean): ReturnType<TextIn> {
  return sets && hasNoReps && !/^\d+$/.test(sets.text) ? sets : undefined
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wu: 'w',
    aufwärmen: 'w',
    aufwärmsatz: 'w',
    warmup: 'w',
    dropset: 'drop',
    dropsatz: 'drop',
    normal: '',
    work: '',
    working: '',
    arbeitssatz: '',
  }),
)

const kindOf = (text: string) => KINDS.get(text.toLowerCase()) ?? text

const NUMBER = /^\d+(?:[.,]\d+)?$/

function withUnit(text: string, unit: string): string {
  if (unit === 'h' && /^\d{1,2}:[0-5]\d$/.test(text)) return `${text}:00`
  return NUMBER.test(text) ? text + unit : text
}

function modifier(role: (typeof MODIFIERS)[number], written: string, unit: string | null, { mass }: Units): string {
  const text = written.replace(/^@\s*/, '')
  if (role === 'side') return text
  if (role === 'tempo') return `tempo ${text.replace(/^tempo\s*/i, '')}`
  if (role === 'rpe' || role === 'rir') return `@${role}${text.replace(/^(?:rpe|rir)\s*/i, '')}`
  if (role === 'percent') return `@${percentOf(text)}%`
  return loadOf(text, unit ?? mass)
}

/** A share without a sign, such as 0.75, is what a percentage is where its cell has no format. Nobody lifts 0.75 %. */
function percentOf(text: string): string {
  const number = text.replaceAll('%', '').trim()
  const value = Number(number.replace(',', '.'))
  return text.includes('%') || !(value > 0 && value <= 1.5) ? number : String(Number((value * 100).toPrecision(12)))
}

function loadOf(text: string, unit: string): string {
  if (isBodyWeight(text)) return ''
  const added = text.replace(/^(?:bw|kg|körpergewicht|bodyweight)\s*(?=[+-])/i, '')
  const signed = /^([+-])\s*(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(added)
  if (signed) return `${signed[1]}${signed[2]}${signed[3] || unit}`
  return `@${withUnit(added.replace(/^@\s*/, ''), unit)}`
}

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
