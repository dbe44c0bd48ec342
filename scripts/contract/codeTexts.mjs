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
    return isTag(ts, node.expression) && text && isText(ts, text) ? text : undefined
  }
  if (!isText(ts, node) || ts.isStringLiteral(node)) return undefined
  return COMMENT.test(source.text.slice(node.pos, node.getStart(source))) ? node : undefined
}

const isText = (ts, node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

function isTag(ts, node) {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node
  return ts.isIdentifier(name) && TAGS.includes(name.text)
}

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
    const { isText: isInText, depth } = stateAfter(text)
    if (depth > 0 && !isInText) unknown ??= inserted
    const isName = isInText || depth > 0 || /\w$/.test(text)
    text += isName ? '_'.repeat(inserted.length) : inserted.replace(/[^\n]/g, '')
    text += literal.text
  }
  return { text, unknown }
}

/** Whether a text ends in a string or a comment, and in how many brackets. */
function stateAfter(text) {
  const rest = text.replace(PIECE, '')
  const count = (brackets) => rest.match(brackets)?.length ?? 0
  return { isText: /["#]/.test(rest), depth: count(/[{([]/g) - count(/[})\]]/g) }
}

const shortened = (code) => code.replace(/\s+/g, ' ').replace(/^(.{60}).+$/, '$1…')
