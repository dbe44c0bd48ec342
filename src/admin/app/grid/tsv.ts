/**
 * Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between lines, and quotes
 * around a cell that has one of these. LibreOffice ends the last line, Google's sheets do not. A cell that begins like a
 * formula would be run as one, so it has an apostrophe there, as in our CSV files (`src/kernel/sheets/protect.ts`, which is
 * not bundled with the pages). Pure.
 */
export function printTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => quoted(protectedText(cell))).join('\t')}\n`).join('')
}

const BEGINS_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/
const IS_PROTECTED = /^'+[=+\-@＝＋－＠\t\r\n]/
const protectedText = (text: string) => (BEGINS_FORMULA.test(text) ? `'${text}` : text)
const unprotected = (text: string) => (IS_PROTECTED.test(text) ? text.slice(1) : text)

const quoted = (cell: string) => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export function parseTsv(text: string): string[][] {
  const lines: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    lines.at(-1)?.push(unprotected(cell.value))
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      if (at === text.length) lines.at(-1)?.push('')
      continue
    }
    if (at === text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at < text.length) lines.push([])
  }
  // An empty line has one empty cell.
  return lines.map((cells) => (cells.length === 0 ? [''] : cells))
}

function readPlain(text: string, from: number) {
  const rest = /[\t\r\n]/g
  rest.lastIndex = from
  const end = rest.exec(text)?.index ?? text.length
  return { value: text.slice(from, end), end }
}

/** A quote that nothing closes, or after which something stands, was typed by somebody and quotes nothing. */
function readQuoted(text: string, from: number) {
  let value = ''
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at)
    if (close === -1) return readPlain(text, from)
    value += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const end = close + 1
      return end === text.length || /[\t\r\n]/.test(text[end] as string) ? { value, end } : readPlain(text, from)
    }
    value += '"'
    at = close + 2
  }
}
