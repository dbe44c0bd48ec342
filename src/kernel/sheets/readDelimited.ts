import { CsvError, type Info, parse } from 'csv-parse/sync'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { readDate } from './dates.ts'
import { decodeText } from './decodeText.ts'
import { type Grid, GridBuilder, type SheetCell, SheetRefused } from './grid.ts'
import { unprotected } from './protect.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Reads text with separators, whichever separator and encoding it has. A record is a row, as in a spreadsheet program. */
export function readDelimited(bytes: Uint8Array): Grid {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new SheetRefused('This is neither a workbook (.xlsx) nor text with separators (.csv).')
  const told = /^sep=(.)\r?\n/.exec(text)
  const delimiter = told?.[1] ?? delimiterOf(text)
  if (hasMoreThan(BOUNDS.lines, text, '\n') || hasMoreThan(BOUNDS.lines, text, '\r')) {
    throw new SheetRefused(TOO_MUCH.lines)
  }
  if (hasMoreThan(BOUNDS.separators, text, delimiter)) throw new SheetRefused(TOO_MUCH.separators)
  const grid = new GridBuilder({ cells: 0 })
  // The line that names the separator is a row of its own in no spreadsheet program.
  for (const [row, record] of recordsOf(told ? text.slice(told[0].length) : text, delimiter).entries()) {
    for (const [column, written] of record.entries()) if (written !== '') grid.put(row, column, cellOf(written))
  }
  return { name: null, isHidden: false, rows: grid.rows }
}

function hasMoreThan(most: number, text: string, character: string): boolean {
  let count = 0
  for (let at = text.indexOf(character); at >= 0 && count <= most; at = text.indexOf(character, at + 1)) count += 1
  return count > most
}

function cellOf(written: string): SheetCell {
  const date = readDate(written)
  return date ? { text: written, date } : { text: unprotected(written) }
}

function recordsOf(text: string, delimiter: string): string[][] {
  let count = 0
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: BOUNDS.columns * 1_000,
      // Stops before the records have grown.
      on_record: (record: string[]) => {
        count += 1
        const isBeyond = count > BOUNDS.rows
        if (isBeyond && record.some((cell) => cell !== '')) throw new SheetRefused(TOO_MUCH.rows)
        if (record.length > BOUNDS.columns && record.slice(BOUNDS.columns).some((cell) => cell !== '')) {
          throw new SheetRefused(TOO_MUCH.columns)
        }
        return isBeyond ? null : record
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefused(inWords(error))
    throw error
  }
}

function inWords({ code, lines }: CsvError & Partial<Info>): string {
  const where = lines === undefined ? '' : ` (line ${lines})`
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `A cell begins with a double quote and never ends${where}.`
  if (code === 'CSV_MAX_RECORD_SIZE') return `A line is longer than any plan needs${where}.`
  return `The text cannot be read as a table${where}.`
}

/** How much of the beginning tells the separator. */
const LOOKED_AT = 20_000

/** The separator that most lines at the beginning have equally often, outside of quotes. */
function delimiterOf(text: string): string {
  const lines: Map<string, number>[] = [new Map()]
  let isQuoted = false
  for (const character of text.slice(0, LOOKED_AT)) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '\n') lines.push(new Map())
    else if ((DELIMITERS as readonly string[]).includes(character)) {
      const line = lines.at(-1) as Map<string, number>
      line.set(character, (line.get(character) ?? 0) + 1)
    }
  }
  const score = (delimiter: string) => {
    const counts = lines.flatMap((line) => line.get(delimiter) ?? [])
    const most = Math.max(0, ...counts)
    return counts.filter((count) => count === most).length * 1_000 + counts.length + Math.min(most, 100) * 10
  }
  return DELIMITERS.toSorted((one, other) => score(other) - score(one))[0] as string
}
