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
  xmlDepth: 64,
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
  formats: 70_000,
  merges: 10_000,
} as const

const asCount = (count: number) => count.toLocaleString('en')
const inMegabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`

/** The bounds in words, for messages. */
export const TOO_MUCH = {
  fileBytes: `The file has more than ${inMegabytes(BOUNDS.fileBytes)}.`,
  zipEntries: `The workbook has more than ${asCount(BOUNDS.zipEntries)} parts.`,
  inflatedBytes: `The workbook has more than ${inMegabytes(BOUNDS.inflatedBytes)} when it is unpacked.`,
  xmlDepth: 'The workbook is nested deeper than any spreadsheet program writes it.',
  sheets: `The workbook has more than ${BOUNDS.sheets} sheets.`,
  rows: `A sheet has more than ${asCount(BOUNDS.rows)} rows.`,
  lines: `The text has more than ${asCount(BOUNDS.lines)} lines.`,
  separators: `The text has more than ${asCount(BOUNDS.separators)} cells.`,
  columns: `A sheet has more than ${BOUNDS.columns} columns.`,
  cells: `The file has more than ${asCount(BOUNDS.cells)} cells.`,
  cellCharacters: `A cell has more than ${asCount(BOUNDS.cellCharacters)} characters.`,
  sharedStrings: `The workbook has more than ${asCount(BOUNDS.sharedStrings)} texts.`,
  formats: 'The workbook has more formats than any spreadsheet program writes.',
  merges: 'A sheet has more merged cells than any plan needs.',
} as const satisfies Record<keyof typeof BOUNDS, string>
