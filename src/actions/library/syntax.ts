import jsonc from 'jsonc-parser'

/** Where a text stops being JSON, as an offset into it, and why. */
interface SyntaxProblem {
  offset: number
  message: string
}

const STRICT = { disallowComments: true, allowTrailingComma: false }

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    InvalidSymbol: 'This word is neither text in double quotes nor a number, true, false or null.',
    InvalidNumberFormat: 'This is not a number.',
    PropertyNameExpected: 'The name of a property in double quotes is expected here.',
    ValueExpected: 'A value is expected here.',
    ColonExpected: 'A colon is expected between a name and its value.',
    CommaExpected: 'A comma is missing before this point.',
    CloseBraceExpected: 'A closing brace } is missing.',
    CloseBracketExpected: 'A closing bracket ] is missing.',
    InvalidCommentToken: 'JSON has no comments.',
    UnexpectedEndOfString: 'Text must end with a double quote on the line on which it began.',
    InvalidUnicode: 'Four hexadecimal digits must follow \\u.',
    InvalidEscapeCharacter: 'There is no such escape. Write a backslash in text as \\\\.',
    InvalidCharacter: 'Text must not contain a control character.',
  }),
)

/** The first thing that is wrong with the grammar of a text, or null. Pure. */
export function syntaxProblem(text: string): SyntaxProblem | null {
  const errors: jsonc.ParseError[] = []
  jsonc.parseTree(text, errors, STRICT)
  const [first] = errors.sort((one, other) => one.offset - other.offset)
  if (!first) return null
  return { offset: first.offset, message: WORDS.get(jsonc.printParseErrorCode(first.error)) ?? 'This is not JSON.' }
}

export type Tree = jsonc.Node | undefined

export function readTree(text: string): Tree {
  return jsonc.parseTree(text, [], STRICT)
}

/**
 * The offset of the value at `path`, or of its name when `atName` is set. When there is no such value, the offset of
 * the nearest value around it. Pure.
 */
export function offsetOf(tree: Tree, path: readonly (string | number)[], atName = false): number {
  for (let length = path.length; tree && length > 0; length -= 1) {
    const node = jsonc.findNodeAtLocation(tree, path.slice(0, length))
    if (node) return atName && node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return tree?.offset ?? 0
}

export function lineBreaksBefore(text: string, offset: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
