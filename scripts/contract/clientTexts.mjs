// The texts with documents of a client: from a folder, from code, or from a manifest of persisted documents.
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kind, parse } from 'graphql'
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
const TEMPLATE = /(?<![\w.$-])(?:gql|graphql)\s*`((?:[^`\\]|\\.)*)`/g

/**
 * The documents below a folder, by their paths in it. In code they are the templates that `gql` or `graphql` tags.
 *
 * @param {string} folder
 * @param {{ code?: boolean }} [options]
 * @returns {import('./documents.mjs').Text[]}
 */
export function textsInFolder(folder, { code = false } = {}) {
  const texts = filesIn(folder).flatMap((file) => {
    if (!GRAPHQL.test(file) && !(code && CODE.test(file))) return []
    const text = readFileSync(path.join(folder, file), 'utf8')
    return GRAPHQL.test(file) ? [{ file, text }] : textsInCode(file, text)
  })
  return bounded(texts)
}

/** @returns {import('./documents.mjs').Text[]} */
function textsInCode(file, code) {
  return [...code.matchAll(TEMPLATE)].map((match) => ({
    file,
    // What code inserts becomes part of a name, as in a name that is new in each run.
    text: match[1].replace(/\$\{[^}]*\}/g, (inserted) => '_'.repeat(inserted.length)),
    line: code.slice(0, match.index + match[0].indexOf('`')).split('\n').length,
  }))
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
  const texts = documentsIn(JSON.parse(json)).map((text) => {
    const name = nameOf(text)
    const isTaken = !name || names.has(name.toLowerCase())
    const file = isTaken ? `${name || 'unnamed'}-${sha256(text).slice(0, 12)}` : name
    names.add(file.toLowerCase())
    return { file: `${file}.graphql`, text }
  })
  return bounded(texts)
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
