import { SheetRefused } from './grid.ts'

/** What the bytes of a file are, whatever its name says. */
type FileKind = 'ZIP' | 'TEXT'

const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

const ZIPS = [ascii('PK\x03\x04'), ascii('PK\x05\x06')]

const SAVE_AS = 'Open it in the program that wrote it, save it as .xlsx or .csv, and import that file.'

/** Formats of other programs, by how their files begin. */
const OTHERS: [readonly number[], string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old workbook (.xls) or one with a password'],
  [ascii('%PDF'), 'a PDF document'],
  [ascii('{\\rtf'), 'a text document (.rtf)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x1f, 0x8b], 'a compressed file (.gz)'],
  [ascii("7z\xbc\xaf'\x1c"), 'a compressed file (.7z)'],
  [ascii('Rar!'), 'a compressed file (.rar)'],
]

/** Refuses what is neither text nor a ZIP archive, and says what it is. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new SheetRefused('The file is empty.')
  const other = OTHERS.find(([signature]) => starts(bytes, signature))
  if (other) {
    const advice = other[1].includes('password')
      ? 'Take the password off or save it as .xlsx, and import that file.'
      : SAVE_AS
    throw new SheetRefused(`This is ${other[1]}. ${advice}`)
  }
  if (isLibrary(bytes)) throw new SheetRefused(LIBRARY)
  return ZIPS.some((signature) => starts(bytes, signature)) ? 'ZIP' : 'TEXT'
}

const LIBRARY =
  'This is a program library (.json) and no sheet. Take the program as .xlsx or .csv, or import the library with npm run import.'

/** JSON begins with a brace and a name. */
const isLibrary = (bytes: Uint8Array) =>
  /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"/.test(String.fromCharCode(...bytes.subarray(0, 100)))

/** Refuses archives that are no workbook of SpreadsheetML, by the names of their parts. */
export function requireWorkbook(names: ReadonlySet<string>, mimetype: string | null): void {
  const isOther = names.has('word/document.xml') || names.has('ppt/presentation.xml')
  if (isOther) throw new SheetRefused(`This is a document of a word processor or a presentation. ${SAVE_AS}`)
  if (names.has('xl/workbook.xml') || names.has('_rels/.rels')) {
    const isBinary = names.has('xl/workbook.bin')
    if (isBinary) throw new SheetRefused(`This is a binary workbook (.xlsb). ${SAVE_AS}`)
    return
  }
  throw new SheetRefused(`This is ${archiveOf(names, mimetype)}. ${SAVE_AS}`)
}

function archiveOf(names: ReadonlySet<string>, mimetype: string | null): string {
  if (mimetype?.includes('opendocument.spreadsheet')) return 'a workbook of LibreOffice or OpenOffice (.ods)'
  if (mimetype?.includes('opendocument')) return 'a document of LibreOffice or OpenOffice'
  if ([...names].some((name) => name.startsWith('Index/') || name === 'Index.zip')) return 'a document of Apple Numbers'
  return 'an archive (.zip) and no workbook'
}
