// The registered clients, as schema/clients keeps them: a folder for each.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asFiles, textsInFolder, textsInManifest } from './clientTexts.mjs'
import { readDocuments } from './documents.mjs'
import { readAcceptances, readFacts } from './registration.mjs'

export const CLIENTS = 'schema/clients'
const NAME = /^[a-z][a-z0-9-]{0,39}$/
const NAME_RULE = 'A name has up to 40 small letters, digits and hyphens, and begins with a letter.'
const MOST_CLIENTS = 200

/**
 * @typedef {object} Client
 * @property {string} name
 * @property {import('./documents.mjs').Text[]} texts
 * @property {() => { units: import('./documents.mjs').Unit[], problems: string[] }} parse Also says what cannot be read.
 * @property {Fault[]} faults What is wrong with the folder.
 * @property {import('./registration.mjs').Acceptance[]} accepts
 * @property {string} [readFrom] The folder of this repository in which the documents stand.
 *
 * @typedef {{ what: string, toDo: string }} Fault
 */

/** @returns {Client[]} */
export function readClients(root = '.') {
  return registered(root).map((entry) => {
    if (entry.isDirectory() && NAME.test(entry.name)) return readClient(root, entry.name)
    const parse = () => ({ units: [], problems: [] })
    return { name: entry.name, texts: [], parse, accepts: [], faults: [misplaced(entry)] }
  })
}

function registered(root) {
  const folder = path.join(root, CLIENTS)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || !entry.name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @returns {Fault} */
function misplaced(entry) {
  const place = `${CLIENTS}/${entry.name}`
  const add = 'register the client by "npm run clients -- add <name> <manifest.json or folder>"'
  return entry.isDirectory()
    ? {
        what: `${place} has a name that no client may have. ${NAME_RULE}`,
        toDo: `Rename the folder, or remove it and ${add}.`,
      }
    : { what: `${place} is not a folder, so no client is read from it.`, toDo: `Remove it, and ${add}.` }
}

/** @returns {Client} */
function readClient(root, name) {
  const folder = `${CLIENTS}/${name}`
  const { readFrom, faults } = readFacts(root, folder, name)
  const acceptances = readAcceptances(root, folder)
  const below = readFrom ?? `${folder}/documents`
  const { texts, problem } = textsBelow(path.join(root, below))
  const placed = texts.map(({ file, ...text }) => ({ ...text, file: path.posix.join(below, file) }))
  const parse = () => {
    const { units, problems } = readDocuments(placed)
    if (texts.length === 0) problems.push(problem ? `${below}: ${problem}` : `${below} has no documents.`)
    return { units, problems }
  }
  return {
    name,
    texts: placed,
    parse,
    accepts: acceptances.accepts,
    readFrom,
    faults: [...faults, ...acceptances.faults],
  }
}

/** @returns {{ texts: import('./documents.mjs').Text[], problem?: string }} */
function textsBelow(folder) {
  if (!existsSync(folder)) return { texts: [] }
  if (!statSync(folder).isDirectory()) return { texts: [], problem: 'It is not a folder.' }
  try {
    return { texts: textsInFolder(folder) }
  } catch (error) {
    return { texts: [], problem: error.message }
  }
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
  if (!NAME.test(name)) throw new Error(NAME_RULE)
  const folder = path.join(root, CLIENTS, name)
  const isNew = !existsSync(folder)
  if (isNew && registered(root).length >= MOST_CLIENTS) throw new Error(`There are ${MOST_CLIENTS} clients already.`)
  if (!existsSync(source)) throw new Error(`There is no file and no folder ${source}.`)
  const isFolder = statSync(source).isDirectory()
  const below = path.relative(root, source)
  const isOurs = isFolder && below !== '' && !below.startsWith('..') && !path.isAbsolute(below)
  const texts = isFolder ? textsInFolder(source) : textsInFile(source)
  if (texts.length === 0)
    throw new Error(
      `${source} has no documents: no .graphql files, and no code with gql or graphql. Name a folder that has some, or a manifest.`,
    )
  const read = readDocuments(texts)
  const problems = [...read.problems, ...check(read.units)]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const files = isOurs ? [] : asFiles(texts)

  rmSync(path.join(folder, 'documents'), { recursive: true, force: true })
  const facts = { added: today, ...(isOurs ? { readFrom: below.split(path.sep).join('/') } : {}) }
  write(path.join(folder, 'client.json'), `${JSON.stringify(facts, null, 2)}\n`)
  for (const { file, text } of files) write(path.join(folder, 'documents', file), text)
  return texts.length
}

function textsInFile(source) {
  try {
    return textsInManifest(readFileSync(source, 'utf8'))
  } catch (error) {
    throw new Error(`${source} is no manifest. ${error.message}`)
  }
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
