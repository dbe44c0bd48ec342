import { strToU8, zipSync } from 'fflate'
import { columnName } from './grid.ts'
import type { Role } from './headings.ts'
import type { PrintedPlan } from './printPlan.ts'

/** In characters. */
const WIDTHS: Partial<Record<Role, number>> = {
  week: 16,
  day: 20,
  exercise: 34,
  prescription: 42,
  notes: 60,
  dayNotes: 60,
  weekNotes: 60,
}

const OFFICE = 'http://schemas.openxmlformats.org'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`
const MAIN = `${OFFICE}/spreadsheetml/2006/main`

/** The numbers of the styles below. */
const [TEXT, HEADING, LITERAL] = [1, 2, 3]

/**
 * The plan as a workbook with one sheet. Every cell is text, also the empty ones that somebody fills in later, so that no
 * program makes a date of 3-5. The same plan is always the same bytes. Pure.
 */
export function printXlsx(plan: PrintedPlan): Uint8Array {
  const file = (text: string) => strToU8(DECLARATION + text)
  // The earliest time that an archive can name: the time of an export would make each one another file.
  const options = { level: 6, mtime: new Date(1980, 0, 1) } as const
  return zipSync(
    {
      '[Content_Types].xml': file(CONTENT_TYPES),
      '_rels/.rels': file(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': file(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': file(
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': file(STYLES),
      'xl/worksheets/sheet1.xml': file(sheet(plan)),
    },
    options,
  )
}

function sheet({ head, columns, headings, rows }: PrintedPlan): string {
  const before = head.length + 1
  const lines = [
    ...head.map(([name, value], index) => printRow(index, [name, value], [HEADING])),
    printRow(
      head.length,
      headings,
      headings.map(() => HEADING),
    ),
    ...rows.map((cells, index) => printRow(before + index, cells, [])),
  ]
  const widths = columns.map((role, index) => {
    const at = index + 1
    return `<col min="${at}" max="${at}" width="${WIDTHS[role] ?? 12}" style="${TEXT}" customWidth="1"/>`
  })
  const pane = `<pane ySplit="${before}" topLeftCell="A${before + 1}" activePane="bottomLeft" state="frozen"/>`
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  )
}

function printRow(row: number, cells: readonly string[], styles: readonly number[]): string {
  const printed = cells.map((text, column) => {
    if (text === '') return ''
    const style = styles[column] ?? (/^[=+\-@'\t\r]/.test(text) ? LITERAL : TEXT)
    const name = `${columnName(column)}${row + 1}`
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  })
  return `<row r="${row + 1}">${printed.join('')}</row>`
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
)

/** What XML cannot say, or would say otherwise, is written as spreadsheet programs do: a carriage return is _x000D_. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\r\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (character) => ENTITIES.get(character) as string)
}

function relations(targets: [type: string, target: string][]): string {
  const each = targets.map(([type, target], index) => {
    return `<Relationship Id="r${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES =
  `<Types xmlns="${OFFICE}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`

/** Text, bold text, and text that begins like a formula, which keeps its apostrophe when somebody edits it. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
