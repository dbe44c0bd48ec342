// The texts with documents of a client: from a folder, or from a manifest of persisted documents.
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kind, Lexer, parse, Source, TokenKind } from 'graphql'
import { textsInCode } from './codeTexts.mjs'
import { sha256 } from './operations.mjs'

/** What one client may bring, so that a mistaken folder is refused and not copied. */
const BOUNDS = {
  texts: 2_000,
  bytesOfText: 256 * 1024,
  bytes: 5 * 1024 * 1024,
  bytesOfManifest: 10 * 1024 * 1024,
}

const SKIPPED = /^(\.|node_modules$|dist$|build$|generated$|__generated__$)/
const GRAPHQL = /\.(graphql|gql)$/
const CODE = /\.(m|c)?(j|t)sx?$/
const DEFINES = ['extend', 'schema', 'type', 'input', 'enum', 'union', 'interface', 'scalar', 'directive']

/**
 * The documents below a folder, by their paths in it: in .graphql files, and in code.
 *
 * @param {string} folder
 * @returns {import('./documents.mjs').Text[]}
 */
export function textsInFolder(folder) {
  const texts = filesIn(folder).flatMap((file) => {
    if (!GRAPHQL.test(file) && !CODE.test(file)) return []
    const text = readFileSync(path.join(folder, file), 'utf8')
    if (CODE.test(file)) return textsInCode(file, text)
    return definesTypes(text) ? [] : [{ file, text }]
  })
  return bounded(texts)
}

/** Many clients keep the schema beside their documents. It begins with a description or a keyword. */
function definesTypes(text) {
  try {
    const lexer = new Lexer(new Source(text))
    let token = lexer.advance()
    while (token.kind === TokenKind.STRING || token.kind === TokenKind.BLOCK_STRING) token = lexer.advance()
    return token.kind === TokenKind.NAME && DEFINES.includes(token.value)
  } catch {
    return false // the text is refused where it is read, with its place
  }
}

/**
 * Texts as files of their own. What stood in a file of code keeps its lines, so that a place is the same in both.
 *
 * @param {readonly import('./documents.mjs').Text[]} texts
 */
export function asFiles(texts) {
  /** @type {Map<string, string[]>} */
  const files = new Map()
  for (const { file, text, line = 1 } of texts) {
    const place = GRAPHQL.test(file) ? file : `${file}.graphql`
    const lines = files.get(place) ?? ['']
    files.set(place, lines)
    while (lines.length < line) lines.push('')
    // Two texts may share a line, but a comment would swallow the second.
    if (lines.at(-1).includes('#')) lines.push('')
    const [first, ...rest] = text.split('\n')
    const shared = lines.pop()
    lines.push(shared ? `${shared} ${first}` : first)
    for (const each of rest) lines.push(each)
  }
  return bounded([...files].map(([file, lines]) => ({ file, text: lines.join('\n') })))
}

/**
 * The documents of a manifest: of Apollo's format, or an object of documents by their hashes. Each becomes a text that
 * is named after its operation.
 *
 * @param {string} json
 * @returns {import('./documents.mjs').Text[]}
 */
export function textsInManifest(json) {
  if (Buffer.byteLength(json) > BOUNDS.bytesOfManifest) throw new Error('The manifest is larger than 10 MB.')
  const names = new Set()
  const texts = documentsIn(parsed(json)).map((text) => {
    const name = nameOf(text)
    const isTaken = !name || names.has(name.toLowerCase())
    const file = isTaken ? `${name || 'unnamed'}-${sha256(text).slice(0, 12)}` : name
    names.add(file.toLowerCase())
    return { file: `${file}.graphql`, text }
  })
  return bounded(texts)
}

function parsed(json) {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(`It is not JSON: ${error.message}`)
  }
}

function documentsIn(manifest) {
  const isApollo = manifest?.format === 'apollo-persisted-query-manifest' && Array.isArray(manifest.operations)
  const documents = isApollo ? manifest.operations.map((each) => each?.body) : Object.values(manifest ?? {})
  if (documents.length > 0 && documents.every((each) => typeof each === 'string')) return [...new Set(documents)]
  throw new Error('The manifest is neither of Apollo’s format nor an object of documents by their hashes.')
}

function nameOf(text) {
  try {
    for (const each of parse(text).definitions)
      if (each.kind === Kind.OPERATION_DEFINITION) return each.name?.value ?? ''
    return ''
  } catch {
    return '' // the text is refused where it is read, with its place
  }
}

function bounded(texts) {
  const sizes = texts.map(({ text }) => Buffer.byteLength(text))
  if (texts.length > BOUNDS.texts) throw new Error(`There are more than ${BOUNDS.texts} documents.`)
  const large = sizes.findIndex((size) => size > BOUNDS.bytesOfText)
  if (large >= 0) throw new Error(`${texts[large].file} is larger than ${BOUNDS.bytesOfText / 1024} kB.`)
  if (sizes.reduce((sum, size) => sum + size, 0) > BOUNDS.bytes) throw new Error('The documents are larger than 5 MB.')
  return texts
}

/** Follows no link, so that nothing outside the folder is copied. */
function filesIn(folder, below = '') {
  return readdirSync(path.join(folder, below))
    .sort()
    .flatMap((name) => {
      if (SKIPPED.test(name)) return []
      const file = path.posix.join(below, name)
      const found = lstatSync(path.join(folder, file))
      if (found.isDirectory()) return filesIn(folder, file)
      return found.isFile() && found.size <= BOUNDS.bytesOfManifest ? [file] : []
    })
}
