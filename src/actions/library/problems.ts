import { PlainError } from '../../kernel/plainError.ts'
import type { Found } from './scanDocument.ts'
import { lineBreaksBefore, offsetOf, readTree, type Tree } from './syntax.ts'

/** How many problems of a document a message shows. */
const TOLD = 20

interface Problem {
  line: number
  message: string
}

export type Path = readonly (string | number)[]

/** The problems of a document. All of them are counted, and the first ones by line are stored. */
export class Problems {
  count = 0
  readonly #first: Problem[] = []
  /** The parsed text of the last item with a problem, because an item that has one problem often has more. */
  #read: { found: Found; text: string; tree: Tree } | null = null

  constructor(private readonly name: string) {}

  add(line: number, message: string): void {
    this.count += 1
    this.#first.push({ line, message })
    this.#first.sort((one, other) => one.line - other.line)
    this.#first.splice(TOLD)
  }

  /** `problem` completes a sentence that begins with the path: "must not be empty." */
  addAt(found: Found, path: Path, problem: string, atName = false): void {
    if (this.#read?.found !== found) {
      const text = found.bytes.toString()
      this.#read = { found, text, tree: readTree(text) }
    }
    const { text, tree } = this.#read
    this.add(found.line + lineBreaksBefore(text, offsetOf(tree, path, atName)), `${pathIn(found, path)} ${problem}`)
  }

  throwIfAny(): void {
    if (this.count > 0) throw new InvalidLibrary(this.name, this.#first, this.count)
  }
}

/** A document that was refused as a whole. Its message has a line for each problem: `file:line: what is wrong`. */
export class InvalidLibrary extends PlainError {
  constructor(
    name: string,
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    const lines = problems.map(({ line, message }) => `${name}:${line}: ${message}`)
    const more = count - problems.length
    super([...lines, ...(more > 0 ? [`… and ${more} more.`] : []), 'Nothing was written.'].join('\n'))
  }
}

/** `workouts[3].exercises[0].sets[1].repsMax` */
function pathIn({ name, index }: Found, path: Path): string {
  return [name, ...(index === null ? [] : [index]), ...path]
    .map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`))
    .join('')
}
