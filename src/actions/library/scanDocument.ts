import { BLANK, DEEPEST, type ValueEnd, ValueScanner } from './scanValue.ts'
import { lineBreaksBefore, syntaxProblem } from './syntax.ts'

/** A value of the document: an item of a section, or, when `index` is null, another value at the top level. */
export interface Found {
  name: string
  index: number | null
  /** The line of the first character, counted from 1. */
  line: number
  bytes: Buffer
}

/** Where the items of a section begin. */
export interface SectionStart {
  name: string
  offset: number
  line: number
}

/** The document cannot be read any further. */
export class DocumentSyntaxError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
  }
}

/** In bytes. No item that an import accepts is as large. A file that lacks a bracket must not become one item. */
const LARGEST_ITEM = 4 * 1024 * 1024

const [BREAK, QUOTE, COMMA, COLON] = [0x0a, 0x22, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const NEVER_FIRST: ReadonlySet<number> = new Set([COMMA, COLON, CLOSE_LIST, CLOSE_OBJECT])

/** The things that may come next, each with the message when something else comes. */
const EXPECTED = {
  document: 'A library must be one JSON object that begins with {.',
  firstName: 'The name of a section in double quotes, or a closing }, is expected here.',
  name: 'The name of a section in double quotes is expected here.',
  colon: 'A colon is expected between a name and its value.',
  value: 'A value is expected here.',
  firstItem: 'An item, or a closing ], is expected here.',
  item: 'An item is expected after the comma.',
  afterItem: 'A comma, or a closing ], is expected here.',
  afterValue: 'A comma, or a closing }, is expected here.',
  nothing: 'Nothing may follow the closing } of the library.',
}

const UTF_16 = 'The file looks like UTF-16. Save it as UTF-8.'

type Expected = keyof typeof EXPECTED

/** A value that has begun, with the pieces of it that came in earlier chunks. */
interface Value {
  line: number
  earlier: Buffer[]
  size: number
  scanner: ValueScanner
}

/**
 * Cuts a library into its items as its bytes arrive, and counts lines. The scanner parses only what stands around the
 * items, and gives each item out as its own bytes, for `JSON.parse`. It keeps at most one item between chunks, whatever
 * the size of the document.
 */
export class DocumentScanner {
  readonly starts = new Map<string, SectionStart>()
  /** True when the scanner was to read one section only and has come to its end. */
  done = false
  #expected: Expected = 'document'
  #line = 1
  #offset = 0
  #name = ''
  #index: number | null = null
  #value: Value | null = null

  constructor(private readonly only?: SectionStart) {
    if (!only) return
    this.#expected = 'firstItem'
    this.#line = only.line
    this.#name = only.name
    this.#index = 0
  }

  /** The values that end in this chunk. */
  write(chunk: Buffer): Found[] {
    const found: Found[] = []
    let start = 0
    for (let at = 0; at < chunk.length && !this.done; at += 1) {
      const byte = chunk[at] as number
      if (byte === BREAK) this.#line += 1
      if (!this.#value) {
        if (BLANK.has(byte) || this.#isByteOrderMark(byte, at) || !this.#beginsValue(byte, at)) continue
        start = at
      }
      const end = (this.#value as Value).scanner.write(byte)
      if (end) {
        this.#finish(chunk.subarray(start, end === 'before' ? at : at + 1), end, found)
        // The byte that ended a bare word is not part of the word.
        if (end === 'before' && !BLANK.has(byte)) this.#beginsValue(byte, at)
      }
    }
    if (this.#value) this.#keep(chunk.subarray(start))
    this.#offset += chunk.length
    return found
  }

  end(): void {
    if (this.#value) this.#stopInside(Buffer.alloc(0), 'The document ends in the middle of this value.')
    if (this.#expected !== 'nothing' && !this.done) {
      throw new DocumentSyntaxError(this.#line, `The document ends too early. ${EXPECTED[this.#expected]}`)
    }
  }

  #isByteOrderMark(byte: number, at: number): boolean {
    return this.#expected === 'document' && this.#offset === 0 && byte === BYTE_ORDER_MARK[at]
  }

  /** Takes one byte between values. Answers true when a value begins with this byte. */
  #beginsValue(byte: number, at: number): boolean {
    const expected = this.#expected
    const next = afterPunctuation(expected, byte)
    if (next) {
      if (next === 'firstItem') this.#enterSection(this.#offset + at + 1)
      this.done = next === 'afterValue' && this.only !== undefined
      this.#expected = next
      return false
    }
    if (isPartOfUtf16(expected, byte)) throw new DocumentSyntaxError(this.#line, UTF_16)
    const isName = (expected === 'firstName' || expected === 'name') && byte === QUOTE
    const isValue = expected === 'value' || expected === 'firstItem' || expected === 'item'
    if (!isName && (!isValue || NEVER_FIRST.has(byte))) throw new DocumentSyntaxError(this.#line, EXPECTED[expected])
    if (expected === 'value') this.#index = null
    this.#value = { line: this.#line, earlier: [], size: 0, scanner: new ValueScanner() }
    return true
  }

  #enterSection(offset: number): void {
    const name = this.#name
    if (this.starts.has(name)) {
      throw new DocumentSyntaxError(this.#line, `The section "${name}" occurs a second time. Put its items together.`)
    }
    this.starts.set(name, { name, offset, line: this.#line })
    this.#index = 0
  }

  #finish(last: Buffer, end: ValueEnd, found: Found[]): void {
    const { line, earlier } = this.#value as Value
    if (end === 'broken') this.#stopInside(last, 'This closing bracket does not match the opening bracket.')
    if (end === 'deep')
      throw new DocumentSyntaxError(this.#line, `Nothing may be nested more than ${DEEPEST} levels deep.`)
    const bytes = earlier.length > 0 ? Buffer.concat([...earlier, last]) : last
    this.#value = null
    if (this.#expected === 'firstName' || this.#expected === 'name') {
      this.#name = readName(bytes, line)
      this.#expected = 'colon'
      return
    }
    found.push({ name: this.#name, index: this.#index, line, bytes })
    this.#expected = this.#index === null ? 'afterValue' : 'afterItem'
    if (this.#index !== null) this.#index += 1
  }

  #keep(piece: Buffer): void {
    const value = this.#value as Value
    value.earlier.push(piece)
    value.size += piece.length
    if (value.size > LARGEST_ITEM) this.#stopInside(Buffer.alloc(0), 'This value has no end, or is larger than 4 MiB.')
  }

  /**
   * Throws because a value does not end as it should. The first problem that a JSON parser finds in the value is nearer
   * to the mistake than the place where the scanner notices it.
   */
  #stopInside(last: Buffer, otherwise: string): never {
    const { line, earlier } = this.#value as Value
    const text = Buffer.concat([...earlier, last]).toString()
    const { offset, message } = syntaxProblem(text) ?? { offset: text.length, message: otherwise }
    throw new DocumentSyntaxError(line + lineBreaksBefore(text, offset), message)
  }
}

/**
 * UTF-16 begins with a byte order mark of its own, or has a zero byte beside its first bracket. UTF-8 has neither
 * between values.
 */
function isPartOfUtf16(expected: Expected, byte: number): boolean {
  return byte === 0x00 || (expected === 'document' && (byte === 0xfe || byte === 0xff))
}

/** The expectation after a comma, a colon or a bracket; null when the byte may not stand there. */
function afterPunctuation(expected: Expected, byte: number): Expected | null {
  if (expected === 'document' && byte === OPEN_OBJECT) return 'firstName'
  if (expected === 'colon' && byte === COLON) return 'value'
  if (expected === 'value' && byte === OPEN_LIST) return 'firstItem'
  if (expected === 'afterItem' && byte === COMMA) return 'item'
  if (expected === 'afterValue' && byte === COMMA) return 'name'
  if ((expected === 'firstItem' || expected === 'afterItem') && byte === CLOSE_LIST) return 'afterValue'
  if ((expected === 'firstName' || expected === 'afterValue') && byte === CLOSE_OBJECT) return 'nothing'
  return null
}

function readName(bytes: Buffer, line: number): string {
  const text = bytes.toString()
  try {
    return JSON.parse(text) as string
  } catch {
    throw new DocumentSyntaxError(line, syntaxProblem(text)?.message ?? EXPECTED.name)
  }
}
