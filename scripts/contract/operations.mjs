// The published operations as a file: each document as one text with its fragments and its hash, and what it costs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { publishedOperations } from '../publishedOperations.mjs'

/** The hash by which automatic persisted queries know a document: of the text exactly as it is sent. */
export const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/**
 * The operations of a folder `schema/`. One that has not been measured yet has no cost and no calls.
 *
 * @param {string} schemaFolder
 */
export function describeOperations(schemaFolder) {
  const budgets = JSON.parse(readFileSync(path.join(schemaFolder, 'budgets.json'), 'utf8'))
  const measured = new Map(budgets.map(({ operation, ...budget }) => [operation, budget]))
  return publishedOperations(path.join(schemaFolder, 'operations')).map(({ name, kind, text }) => {
    const { role, signIn, cost, calls } = measured.get(name) ?? {}
    return { name, kind, role, signIn, cost, calls, sha256: sha256(text), document: text }
  })
}

/** The content of an `operations.json`. A release has a version and the day on which it was made. */
export function operationsFile(operations, release = {}) {
  return `${JSON.stringify({ ...release, operations }, null, 2)}\n`
}
