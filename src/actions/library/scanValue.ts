const [BREAK, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
/** The distance in ASCII from an opening bracket to its closing bracket. */
const TO_CLOSING = CLOSE_LIST - OPEN_LIST

export const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, BREAK, 0x0d])

/**
 * The value ends with this byte, ended before it, or cannot end, because a bracket closes what it did not open or opens
 * one level too many.
 */
export type ValueEnd = 'here' | 'before' | 'broken' | 'deep'

/**
 * No item has a tenth as many levels. Whatever reads an item after this calls itself for each level, and would run out
 * of stack.
 */
export const DEEPEST = 100

/**
 * Follows one JSON value byte by byte to its end. It looks only at brackets, quotes, commas, backslashes and blanks.
 * Each of these is one byte in UTF-8 and never part of another character.
 */
export class ValueScanner {
  readonly #open: number[] = []
  #inText = false
  #isEscaped = false

  /** Null while the value goes on. */
  write(byte: number): ValueEnd | null {
    if (this.#inText) return this.#insideText(byte)
    if (byte === QUOTE) this.#inText = true
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (this.#open.push(byte + TO_CLOSING) > DEEPEST) return 'deep'
    } else if (this.#open.length === 0) return endsWord(byte) ? 'before' : null
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (this.#open.pop() !== byte) return 'broken'
      if (this.#open.length === 0) return 'here'
    }
    return null
  }

  #insideText(byte: number): ValueEnd | null {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === BACKSLASH) this.#isEscaped = true
    // A JSON string cannot contain a line break. Because the break ends the string here, a forgotten quote costs one
    // item and not all that follow.
    else if (byte === QUOTE || byte === BREAK) this.#inText = false
    if (this.#inText || this.#open.length > 0) return null
    return byte === QUOTE ? 'here' : 'before'
  }
}

function endsWord(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || BLANK.has(byte)
}
