import type { Token } from './scan.ts'

/** Where a line stopped making sense. It is thrown inside the parser, and never leaves it. */
export class Misread {
  /** `told` is what is wrong, in a sentence, where the parser knows better than "this cannot stand here". */
  constructor(
    readonly token: Token,
    readonly expected: string[],
    readonly told: string | null,
  ) {}
}

/**
 * A place among the tokens of a line. It notes what the parser has looked for at this place in vain, which is exactly
 * what may stand there.
 */
export class Cursor {
  #at = 0
  #expected: string[] = []
  readonly #tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The token here, which is the end where nothing follows. */
  get token(): Token {
    return this.ahead(0) as Token
  }

  ahead(places: number): Token | undefined {
    return this.#tokens[this.#at + places]
  }

  /** Goes past the word or sign that stands here, if it is this one. */
  take(text: string): boolean {
    return this.takeOne([text]) !== null
  }

  /** Goes past the word or sign that stands here, if it is one of these. */
  takeOne<Text extends string>(texts: readonly Text[]): Text | null {
    const { kind, text } = this.token
    const found = texts.find((each) => kind === 'text' && each === text)
    return found === undefined ? this.#missed(...texts) : this.#passed(found)
  }

  /** Goes past a token of this kind. `called` is what people call it. */
  takeKind(kind: Token['kind'], called: string): Token | null {
    const { token } = this
    return token.kind === kind ? this.#passed(token) : this.#missed(called)
  }

  /** Says that the line cannot be read, here or at an earlier token. */
  fail(told: string | null = null, token = this.token, expected = this.#expected): never {
    throw new Misread(token, [...new Set(expected)], told)
  }

  #passed<Found>(found: Found): Found {
    this.#at += 1
    this.#expected = []
    return found
  }

  #missed(...expected: string[]): null {
    this.#expected.push(...expected)
    return null
  }
}
