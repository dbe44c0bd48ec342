// The documents in code: the texts that `gql` or `graphql` takes, as a tag or as a function, and those after the comment
// /* GraphQL */. TypeScript reads the code, because a comment or a string may show the same.
import { createRequire } from 'node:module'

/** Only code that has one of these is read as code, and only then is TypeScript loaded. */
const MARK = /gql|graphql/i
const TAGS = ['gql', 'graphql']
const COMMENT = /\/\*\s*GraphQL\s*\*\/\s*$/i
/** What GraphQL reads as one piece: a block string, a string, and a comment. */
const PIECE = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*\n/g

/** @returns {import('./documents.mjs').Text[]} */
export function textsInCode(file, code) {
  if (!MARK.test(code)) return []
  /** @type {typeof import('typescript')} */
  const ts = createRequire(import.meta.url)('typescript')
  // A cast such as <T>value is no element only where the name says so.
  const kind = /\.[mc]?ts$/.test(file) ? ts.ScriptKind.TS : ts.ScriptKind.TSX
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, kind)
  const found = new Set()
  const visit = (node) => {
    const text = textOf(ts, source, node)
    if (text) found.add(text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found].map((node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    const { text, unknown } = composed(ts, source, node)
    const problem =
      unknown &&
      `The document takes ${shortened(unknown)} from the code, so nobody can read here what is sent. Write it into the document, take a variable or a fragment with a name, or register a manifest of your build.`
    return { file, line, text, ...(unknown ? { problem } : {}) }
  })
}

/** The text that a tag, a call or a comment makes a document. */
function textOf(ts, source, node) {
  if (ts.isTaggedTemplateExpression(node)) return isTag(ts, node.tag) ? node.template : undefined
  if (ts.isCallExpression(node)) {
    const [text] = node.arguments
    // A method of that name may ask another service.
    return isName(ts, node.expression) && text && isText(ts, text) ? text : undefined
  }
  if (!isText(ts, node) || ts.isStringLiteral(node)) return undefined
  return COMMENT.test(source.text.slice(node.pos, node.getStart(source))) ? node : undefined
}

const isText = (ts, node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

const isName = (ts, node) => ts.isIdentifier(node) && TAGS.includes(node.text)

const isTag = (ts, node) => isName(ts, ts.isPropertyAccessExpression(node) ? node.name : node)

/**
 * The text of a template. Between definitions code inserts fragments, which are found by their names; after a letter it
 * inserts the rest of a name; and in a string it changes nothing. What it inserts elsewhere is unknown.
 */
function composed(ts, source, node) {
  if (!ts.isTemplateExpression(node)) return { text: node.text }
  let text = node.head.text
  let unknown
  for (const { expression, literal } of node.templateSpans) {
    const inserted = `\${${source.text.slice(expression.pos, literal.getStart(source))}}`
    const { isInText, isBetween, isInName } = stateAfter(text)
    if (!isInText && !isBetween && !isInName) unknown ??= inserted
    text += isBetween ? inserted.replace(/[^\n]/g, '') : '_'.repeat(inserted.length)
    text += literal.text
  }
  return { text, unknown }
}

/** Where a text ends: in a string or a comment, between two definitions, or in the name of one. */
function stateAfter(text) {
  const rest = text.replace(PIECE, '')
  const count = (brackets) => rest.match(brackets)?.length ?? 0
  const isOutside = count(/[{([]/g) === count(/[})\]]/g)
  const isInText = /["#]/.test(rest)
  return {
    isInText,
    isBetween: !isInText && isOutside && /(^|\})\s*$/.test(rest),
    isInName: isOutside && /\w$/.test(rest),
  }
}

const shortened = (code) => code.replace(/\s+/g, ' ').replace(/^(.{60}).+$/, '$1…')
