/** A place in a text, from which patterns are read one after the other. */
export class Pieces {
  #at = 0
  #before = 0
  #isBroken = false
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }

  /** Whether a piece was found that cannot stand where it stands. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  breakOff(): false {
    this.#isBroken = true
    return false
  }

  /** What the pattern captures here, and goes past it. */
  take(pattern: RegExp): string[] | null {
    const match = this.#matchOf(pattern)
    return match && match.slice(1).map((group) => group ?? '')
  }

  takeText(pattern: RegExp): string | null {
    return this.#matchOf(pattern)?.[0] ?? null
  }

  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    return pattern.test(this.#text)
  }

  /** Whether the piece that was read last is this. */
  isAfter(pattern: RegExp): boolean {
    pattern.lastIndex = this.#before
    return pattern.test(this.#text)
  }

  #matchOf(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (!match?.[0]) return null
    if (match[0].trim() !== '') this.#before = this.#at
    this.#at += match[0].length
    return match
  }
}
