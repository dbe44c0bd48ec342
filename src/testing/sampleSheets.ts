import { type TestCell, workbook } from './workbook.ts'

/**
 * One small plan as several programs write it. All of these files say the same: numbers as numbers and as text, shares
 * and percentages, commas and points, ranges that have become dates, and what else stands around a table.
 */
export function sampleSheets(): Record<string, Buffer> {
  return {
    'libreoffice.csv': Buffer.from(libreOfficeCsv()),
    'libreoffice.xlsx': libreOfficeXlsx(),
    'excel-german.csv': Buffer.from(germanCsv(), 'latin1'),
    'excel-german.xlsx': germanXlsx(),
    'excel-unicode.tsv': Buffer.from(`\ufeff${germanCsv('\t')}`, 'utf16le'),
    'numbers.csv': Buffer.from(numbersCsv()),
    'numbers.xlsx': numbersXlsx(),
  }
}

/** Exercise, sets, repetitions, percentage, RPE, load in kg, rest in seconds, notes. */
type Row = [string, number, string, number | null, number | null, number | null, number, string]

const WEEKS: Row[][][] = [1, 2].map((week) => [
  [
    ['Back squat', 3, '3-5', 0.7 + week / 20, null, null, 180, 'Knie über die Zehen; ruhig atmen.'],
    ['Overhead press', 5, '5', null, null, 40 + week * 2.5, 120, ''],
    ['Pull-up', 3, 'max', null, null, null, 90, 'Größe zählt nicht, "sauber" zählt.'],
  ],
  [
    ['Bench press', 4, '8-10', null, 7.5, null, 120, ''],
    ['Plank', 3, '0:45', null, null, null, 60, ''],
  ],
])

const ENGLISH = ['Week', 'Day', 'Exercise', 'Sets', 'Reps', '%', 'RPE', 'Load (kg)', 'Rest', 'Notes']
const GERMAN = ['Woche', 'Tag', 'Übung', 'Sätze', 'Wdh.', '% 1RM', 'RPE', 'Gewicht [kg]', 'Pause', 'Notizen']

function rows(print: (row: Row, week: number, day: number, index: number) => TestCell[]): TestCell[][] {
  return WEEKS.flatMap((days, week) =>
    days.flatMap((day, dayIndex) => day.map((row, index) => print(row, week + 1, dayIndex + 1, index))),
  )
}

const joined = (lines: TestCell[][], separator: string, end: string) =>
  lines.map((cells) => cells.map((cell) => quoted(String(cell ?? ''), separator)).join(separator) + end).join('')

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
const comma = (number: number | null) => (number === null ? '' : String(number).replace('.', ','))
const percent = (share: number | null) => (share === null ? null : `${Number((share * 100).toFixed(2))}%`)

/** UTF-8 without a mark, commas, LF, seconds as numbers. */
function libreOfficeCsv(): string {
  const lines = rows(([name, sets, reps, share, rpe, load, rest, notes], week, day) => {
    return [week, day, name, sets, reps, percent(share), rpe, load, rest, notes]
  })
  return joined([ENGLISH, ...lines], ',', '\n')
}

/** Merged cells for the week and the day, percentages as formatted numbers, an empty row between days. */
function libreOfficeXlsx(): Buffer {
  const lines: TestCell[][] = []
  const merges: string[] = []
  for (const [week, days] of WEEKS.entries()) {
    const first = lines.length + 2
    for (const [day, ofDay] of days.entries()) {
      const from = lines.length + 2
      for (const [index, [name, sets, reps, share, rpe, load, rest, notes]] of ofDay.entries()) {
        const titles = [index + day === 0 ? week + 1 : null, index === 0 ? day + 1 : null]
        const formatted = share === null ? null : { number: share, format: 0 }
        lines.push([...titles, name, sets, reps, formatted, rpe, load, { number: rest, format: 1 }, notes])
      }
      merges.push(`B${from}:B${lines.length + 1}`)
      if (day === 0) lines.push([null, null, null])
    }
    merges.push(`A${first}:A${lines.length + 1}`)
  }
  const empty = Array.from({ length: 20 }, (): TestCell[] => [null, null, null, null])
  const formats = ['0.0%', '0" s"']
  return workbook({ sheets: [{ name: 'Plan', rows: [ENGLISH, ...lines, ...empty], merges }], formats })
}

/** Windows-1252, semicolons, CRLF, decimal commas, and what German Excel has made of ranges and times. */
function germanCsv(separator = ';'): string {
  const dates: Record<string, string> = { '3-5': '03. Mai', '8-10': '08. Okt', '0:45': '00:45', max: 'AMRAP' }
  const lines = rows(([name, sets, reps, share, rpe, load, rest, notes], week, day, index) => {
    const titles = index === 0 ? [`Woche ${week}`.slice(6), day] : ['', '']
    return [
      ...titles,
      name,
      sets,
      dates[reps] ?? reps,
      percent(share),
      comma(rpe),
      comma(load),
      `0${clock(rest)}`,
      notes,
    ]
  })
  return joined([GERMAN, ...lines, ['Summe', '', '', 36, '', '', '', '', '', '']], separator, '\r\n')
}

/** Dates as serial numbers with the formats that Excel gives them, times as parts of a day, a sum, and a hidden sheet. */
function germanXlsx(): Buffer {
  const dates: Record<string, TestCell> = {
    '3-5': { number: 46_145, format: 0 },
    '8-10': { number: 46_303, format: 0 },
    '0:45': { number: 45 / 1_440, format: 1 },
  }
  const lines = rows(([name, sets, reps, share, rpe, load, rest, notes], week, day) => {
    const formatted = share === null ? null : { number: share, format: 2 }
    const pause = { number: rest / 86_400, format: 3 }
    return [week, day, name, sets, dates[reps] ?? reps, formatted, rpe, load, pause, notes]
  })
  const total: TestCell[] = ['Summe', null, null, { formula: 'SUM(D2:D11)', result: 36 }]
  const formats = ['dd\\.\\ mmm', 'hh:mm', '0%', 'mm:ss']
  const hidden = { name: 'Listen', rows: [['Übung'], ['Kniebeuge']], isHidden: true }
  return workbook({ sheets: [{ name: 'Plan', rows: [GERMAN, ...lines, [], total] }, hidden], formats })
}

/** The name of the table above it, semicolons and decimal commas, LF. */
function numbersCsv(): string {
  const lines = rows(([name, sets, reps, share, rpe, load, rest, notes], week, day) => {
    return [
      week,
      day,
      name,
      `${sets}`,
      reps,
      percent(share)?.replace('.', ',') ?? '',
      comma(rpe),
      comma(load),
      clock(rest),
      notes,
    ]
  })
  return joined([['Tabelle 1', ...Array(9).fill('')], GERMAN, ...lines], ';', '\n')
}

/** A summary with links before the tables, texts in their cells, and numbers as text. */
function numbersXlsx(): Buffer {
  const summary = [[null], [null, 'This document was exported from Numbers. Each table was converted to a worksheet.']]
  const lines = rows(([name, sets, reps, share, rpe, load, rest, notes], week, day) => {
    return [`${week}`, `${day}`, name, `${sets}`, reps, share, rpe && `${rpe}`, load && `${load}`, clock(rest), notes]
  })
  const titles: TestCell[] = ['Plan', ...Array(9).fill(null)]
  return workbook({
    sheets: [
      { name: 'Export Summary', rows: summary },
      { name: 'Plan - Table 1', rows: [titles, ENGLISH, ...lines], merges: ['A1:J1'] },
    ],
    isInline: true,
  })
}
