import { type Zippable, zipSync } from 'fflate'
import { columnName } from '../kernel/sheets/grid.ts'

/** Workbooks as other programs write them, from little, for tests. */

/** Text, a number with a format, a formula with its stored result, or raw XML of a cell without its name. */
export type TestCell =
  | string
  | number
  | null
  | { number: number; format: number }
  | { formula: string; result?: number }
  | { boolean: boolean }
  | { error: string }

export interface TestSheet {
  name: string
  rows: TestCell[][]
  merges?: string[]
  isHidden?: boolean
}

interface TestWorkbook {
  sheets: TestSheet[]
  /** The format codes that cells name by their place. */
  formats?: string[]
  /** Texts stand in the cells, as in files of Numbers, and not in a list of their own. */
  isInline?: boolean
  /** Before every name of an element, as some programs write it. */
  prefix?: string
  counts1904?: boolean
  /** Further parts, or parts in place of others. */
  parts?: Record<string, string | Uint8Array>
}

const OFFICE = 'http://schemas.openxmlformats.org'
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`

export function workbook({
  sheets,
  formats = [],
  isInline = false,
  prefix = '',
  counts1904,
  parts,
}: TestWorkbook): Buffer {
  const strings: string[] = []
  const p = prefix && `${prefix}:`
  const xmlns = `xmlns${prefix && `:${prefix}`}="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`
  const printCell = (cell: TestCell, row: number, column: number): string => {
    const at = `r="${columnName(column)}${row + 1}"`
    if (cell === null) return `<${p}c ${at} s="0"/>`
    if (typeof cell === 'number') return `<${p}c ${at}><${p}v>${cell}</${p}v></${p}c>`
    if (typeof cell === 'string') {
      if (isInline) return `<${p}c ${at} t="inlineStr"><${p}is><${p}t>${escaped(cell)}</${p}t></${p}is></${p}c>`
      strings.push(cell)
      return `<${p}c ${at} t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`
    }
    if ('format' in cell) return `<${p}c ${at} s="${cell.format + 1}"><${p}v>${cell.number}</${p}v></${p}c>`
    if ('boolean' in cell) return `<${p}c ${at} t="b"><${p}v>${cell.boolean ? 1 : 0}</${p}v></${p}c>`
    if ('error' in cell) return `<${p}c ${at} t="e"><${p}f>1/0</${p}f><${p}v>${cell.error}</${p}v></${p}c>`
    const result = cell.result === undefined ? '' : `<${p}v>${cell.result}</${p}v>`
    return `<${p}c ${at}><${p}f>${escaped(cell.formula)}</${p}f>${result}</${p}c>`
  }
  const printSheet = ({ rows, merges = [] }: TestSheet) => {
    const printed = rows.map((cells, row) => {
      const each = cells.map((cell, column) => printCell(cell, row, column)).join('')
      return `<${p}row r="${row + 1}">${each}</${p}row>`
    })
    const ranges = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')
    const merged = ranges && `<${p}mergeCells count="${merges.length}">${ranges}</${p}mergeCells>`
    return `<${p}worksheet ${xmlns}><${p}sheetData>${printed.join('')}</${p}sheetData>${merged}</${p}worksheet>`
  }
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<${p}workbook ${xmlns}>${counts1904 ? `<${p}workbookPr date1904="1"/>` : ''}<${p}sheets>` +
      sheets
        .map(({ name, isHidden }, index) => {
          const state = isHidden ? ' state="hidden"' : ''
          return `<${p}sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="r${index + 1}"/>`
        })
        .join('') +
      `</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml':
      `<${p}styleSheet ${xmlns}><${p}numFmts>` +
      formats.map((code, index) => `<${p}numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('') +
      `</${p}numFmts><${p}cellXfs><${p}xf numFmtId="0"/>` +
      formats.map((_, index) => `<${p}xf numFmtId="${164 + index}"/>`).join('') +
      `</${p}cellXfs></${p}styleSheet>`,
  }
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = printSheet(sheet)
  const each = strings.map((text) => `<${p}si><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}si>`)
  files['xl/sharedStrings.xml'] = `<${p}sst ${xmlns}>${each.join('')}</${p}sst>`
  return zipped({ ...files, ...parts })
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ]
  const each = parts.map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`)
  return (
    `<Types xmlns="${OFFICE}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${each.join('')}</Types>`
  )
}

/** In bytes. What is larger is hostile, and need not be small in the archive. */
const LARGE = 1_000_000

export function zipped(files: Record<string, string | Uint8Array>): Buffer {
  const entries = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    return [name, bytes.length > LARGE ? [bytes, { level: 1 }] : bytes]
  })
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }))
}

function relations(targets: [type: string, target: string][]): string {
  const each = targets.map(([type, target], index) => {
    return `<Relationship Id="r${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
