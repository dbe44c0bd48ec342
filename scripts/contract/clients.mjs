// The registered clients, as schema/clients keeps them: a folder for each.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { textsInFolder, textsInManifest } from './clientTexts.mjs'
import { readDocuments } from './documents.mjs'

export const CLIENTS = 'schema/clients'
const NAME = /^[a-z][a-z0-9-]{0,39}$/
const MOST_CLIENTS = 200

/**
 * @typedef {object} Client
 * @property {string} name
 * @property {import('./documents.mjs').Text[]} texts
 * @property {() => { units: import('./documents.mjs').Unit[], problems: string[] }} parse Also says what cannot be read.
 * @property {Acceptance[]} accepts
 * @property {string} [readFrom] The folder of this repository in which the documents stand.
 *
 * @typedef {object} Acceptance The client has looked at a change and bears it.
 * @property {string} change The ID of the change.
 * @property {string} after The release that the change was compared with.
 * @property {string} on The day.
 * @property {string} why
 */

/** @returns {Client[]} */
export function readClients(root = '.') {
  const folder = path.join(root, CLIENTS)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : []
  return names.sort().map((name) => readClient(root, name))
}

/** @returns {Client} */
function readClient(root, name) {
  const folder = path.join(root, CLIENTS, name)
  const { readFrom } = JSON.parse(readFileSync(path.join(folder, 'client.json'), 'utf8'))
  const below = readFrom ?? path.posix.join(CLIENTS, name, 'documents')
  const place = path.join(root, below)
  const texts = existsSync(place) ? textsInFolder(place, { code: readFrom !== undefined }) : []
  const placed = texts.map(({ file, ...text }) => ({ ...text, file: path.posix.join(below, file) }))
  const { accepts, problem } = readAccepts(path.join(folder, 'accepts.json'))
  const parse = () => {
    const { units, problems } = readDocuments(placed)
    if (texts.length === 0) problems.push(`${below} has no documents.`)
    if (problem) problems.push(`${CLIENTS}/${name}/accepts.json: ${problem}`)
    return { units, problems }
  }
  return { name, texts: placed, parse, accepts, readFrom }
}

function readAccepts(file) {
  if (!existsSync(file)) return { accepts: [] }
  const accepts = JSON.parse(readFileSync(file, 'utf8'))
  const isGood = (each) =>
    [each.change, each.after, each.why].every((text) => typeof text === 'string' && text.length > 0) &&
    /^\d{4}-\d{2}-\d{2}$/.test(each.on)
  if (Array.isArray(accepts) && accepts.every(isGood)) return { accepts }
  return { accepts: [], problem: 'Each entry has "change", "after", "why", and "on" with a day such as 2026-11-29.' }
}

/**
 * Registers a client, or replaces its documents, and returns how many it has. What it has accepted stays.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} source A manifest, or a folder. A folder of this repository is read where it stands.
 * @param {string} today
 * @param {(units: import('./documents.mjs').Unit[]) => string[]} check Says what is wrong with the documents. A client with problems is refused.
 * @returns {number}
 */
export function addClient(root, name, source, today, check) {
  if (!NAME.test(name))
    throw new Error('A name has up to 40 small letters, digits and hyphens, and begins with a letter.')
  const folder = path.join(root, CLIENTS, name)
  const isNew = !existsSync(folder)
  if (isNew && readClients(root).length >= MOST_CLIENTS) throw new Error(`There are ${MOST_CLIENTS} clients already.`)
  const isFolder = statSync(source).isDirectory()
  const below = path.relative(root, source)
  const isOurs = isFolder && below !== '' && !below.startsWith('..') && !path.isAbsolute(below)
  const texts = isFolder ? textsInFolder(source, { code: isOurs }) : textsInManifest(readFileSync(source, 'utf8'))
  if (texts.length === 0) throw new Error(`${source} has no documents: no .graphql files, and no manifest.`)
  const read = readDocuments(texts)
  const problems = [...read.problems, ...check(read.units)]
  if (problems.length > 0) throw new Error(problems.join('\n'))

  rmSync(path.join(folder, 'documents'), { recursive: true, force: true })
  const facts = { added: today, ...(isOurs ? { readFrom: below.split(path.sep).join('/') } : {}) }
  write(path.join(folder, 'client.json'), `${JSON.stringify(facts, null, 2)}\n`)
  if (!isOurs) for (const { file, text } of texts) write(path.join(folder, 'documents', file), text)
  return texts.length
}

export function removeClient(root, name) {
  const folder = path.join(root, CLIENTS, name)
  if (!NAME.test(name) || !existsSync(folder)) throw new Error(`There is no client "${name}".`)
  rmSync(folder, { recursive: true })
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
