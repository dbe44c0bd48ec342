/**
 * What one file of sheets may be. A plan has at most 5,000 rows, so that nobody who writes one meets these bounds. A file
 * that was made to do harm meets them before anything has grown.
 */
export const BOUNDS = {
  fileBytes: 10 * 1024 * 1024,
  /** The parts of a workbook, such as sheets and pictures. */
  zipEntries: 2_000,
  /** Of all parts that are read, while they are inflated. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Of one part. */
  partBytes: 32 * 1024 * 1024,
  xmlDepth: 64,
  /** What takes time in XML, empty rows and cells included: counted before any of it is parsed. */
  rowElements: 100_000,
  cellElements: 500_000,
  xmlTags: 1_500_000,
  xmlTagBytes: 64 * 1024,
  xmlTagAttributes: 256,
  xmlAttributes: 1_500_000,
  xmlEntities: 500_000,
  sheets: 120,
  /** Rows with something in them, and the number of the last one. */
  rows: 10_000,
  columns: 500,
  /** Of text, empty ones and those inside of cells included. Reading a line takes longer than passing over it. */
  lines: 100_000,
  separators: 500_000,
  cells: 200_000,
  cellCharacters: 32_767,
  sharedStrings: 200_000,
  /** Of cells. Spreadsheet programs stop at 65,490. */
  formats: 70_000,
  /** Of numbers, which a workbook has written itself. Spreadsheet programs stop at 250. */
  numberFormats: 1_000,
  merges: 10_000,
  /** Of all tables of a sheet, where each week that stands beside others counts as one. */
  tableColumns: 5_000,
} as const

const asCount = (count: number) => count.toLocaleString('en')
const inMegabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`

const DELETE = 'Copy the plan into a new workbook, and import that file.'

/** The bounds in words, for messages. */
export const TOO_MUCH = {
  fileBytes: `The file has more than ${inMegabytes(BOUNDS.fileBytes)}.`,
  zipEntries: `The workbook has more than ${asCount(BOUNDS.zipEntries)} parts.`,
  inflatedBytes: `The workbook has more than ${inMegabytes(BOUNDS.inflatedBytes)} when it is unpacked.`,
  partBytes: `A part of the workbook has more than ${inMegabytes(BOUNDS.partBytes)} when it is unpacked.`,
  xmlDepth: 'The workbook is nested deeper than any spreadsheet program writes it.',
  rowElements: `The workbook has more than ${asCount(BOUNDS.rowElements)} rows, empty ones included. ${DELETE}`,
  cellElements: `The workbook has more than ${asCount(BOUNDS.cellElements)} cells, empty ones included. ${DELETE}`,
  xmlTags: `The workbook has more than ${asCount(BOUNDS.xmlTags)} tags. ${DELETE}`,
  xmlTagBytes: `The workbook has a tag of more than ${BOUNDS.xmlTagBytes / 1024} kB, which no spreadsheet program writes.`,
  xmlTagAttributes: `The workbook has a tag with more than ${BOUNDS.xmlTagAttributes} attributes, which no spreadsheet program writes.`,
  xmlAttributes: `The workbook has more than ${asCount(BOUNDS.xmlAttributes)} attributes. ${DELETE}`,
  xmlEntities: `The workbook has more than ${asCount(BOUNDS.xmlEntities)} characters that are written as entities.`,
  sheets: `The workbook has more than ${BOUNDS.sheets} sheets.`,
  rows: `A sheet has more than ${asCount(BOUNDS.rows)} rows.`,
  lines: `The text has more than ${asCount(BOUNDS.lines)} lines.`,
  separators: `The text has more than ${asCount(BOUNDS.separators)} cells.`,
  columns: `A sheet has more than ${BOUNDS.columns} columns.`,
  cells: `The file has more than ${asCount(BOUNDS.cells)} cells.`,
  cellCharacters: `A cell has more than ${asCount(BOUNDS.cellCharacters)} characters.`,
  sharedStrings: `The workbook has more than ${asCount(BOUNDS.sharedStrings)} texts.`,
  formats: 'The workbook has more formats than any spreadsheet program writes.',
  numberFormats: `The workbook has more than ${asCount(BOUNDS.numberFormats)} formats of numbers.`,
  tableColumns: 'A sheet has more tables below each other than any plan needs.',
  merges: 'A sheet has more merged cells than any plan needs.',
} as const satisfies Record<keyof typeof BOUNDS, string>
