import sax from 'sax'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { SheetRefused } from './grid.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

/** What is told of an element. Names come without their prefix, because some programs write one. */
interface XmlReader {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML piece by piece. A document type is refused: no workbook has one, and entities that expand to gigabytes begin
 * with one. Other entities than those of XML itself are mistakes.
 */
export function readXml(chunks: readonly Buffer[], what: string, reader: XmlReader): void {
  // Only with positions does the parser bound what it keeps of one name, attribute or comment.
  const parser = sax.parser(true, { position: true })
  let depth = 0
  parser.onerror = (error) => {
    throw new SheetRefused(`The workbook is damaged: ${what} is no XML (${firstLine(error)}).`)
  }
  parser.ondoctype = () => {
    throw new SheetRefused(`${what} has a document type, which no spreadsheet program writes. The file is refused.`)
  }
  parser.onopentag = ({ name, attributes }) => {
    depth += 1
    if (depth > BOUNDS.xmlDepth) throw new SheetRefused(TOO_MUCH.xmlDepth)
    reader.open?.(local(name), attributes as Attributes)
  }
  parser.onclosetag = (name) => {
    depth -= 1
    reader.close?.(local(name))
  }
  parser.ontext = (text) => reader.text?.(text)
  parser.oncdata = (text) => reader.text?.(text)
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.close()
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const firstLine = (error: Error) => error.message.split('\n')[0]?.slice(0, 120)
