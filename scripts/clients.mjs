// Registers the clients that `npm run contract` knows.
//   npm run clients -- add <name> <manifest.json or folder>
//   npm run clients -- list
//   npm run clients -- remove <name>
import path from 'node:path'
import process from 'node:process'
import { addClient, CLIENTS, readClients, removeClient } from './contract/clients.mjs'
import { placeInWords, problemsOf } from './contract/documents.mjs'
import { readPresent } from './contract/gate.mjs'
import { readReleases } from './contract/releases.mjs'

const USAGE = `npm run clients -- add <name> <manifest.json or folder>
npm run clients -- list
npm run clients -- remove <name>
A folder has .graphql files, or code with documents in gql or graphql. A manifest is Apollo's, or an object of documents by their hashes.`

const root = path.join(import.meta.dirname, '..')
const [command, name, source, ...rest] = process.argv.slice(2)
try {
  if (command === 'add' && name && source && rest.length === 0) add()
  else if (command === 'list' && !name) list()
  else if (command === 'remove' && name && !source) {
    removeClient(root, name)
    console.log(`${name} is removed. Commit ${CLIENTS}.`)
  } else throw new Error(USAGE)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function add() {
  // npm runs scripts in the root of the repository, and says where it was called.
  const from = path.resolve(process.env.INIT_CWD ?? '.', source)
  const documents = addClient(root, name, from, new Date().toISOString().slice(0, 10), unanswered)
  console.log(`${name} has ${documents} documents. Commit ${CLIENTS}/${name}, and run "npm run contract".`)
}

/** What neither the last release nor the present schema answers. A client may be written for either. */
function unanswered(units) {
  const schemas = [
    readPresent(root).schema,
    ...readReleases(root)
      .slice(-1)
      .map(({ schema }) => schema),
  ]
  return units.flatMap((unit) => {
    const [first, ...others] = schemas.map((schema) => problemsOf(schema, [unit]))
    if ([first, ...others].some((problems) => problems.length === 0)) return []
    return first.map(({ message, ...place }) => `${placeInWords(place)}: ${message}`)
  })
}

function list() {
  const clients = readClients(root)
  for (const { name, texts, parse, readFrom, accepts, faults } of clients) {
    const facts = [`${texts.length} documents`, ...(readFrom ? [`read from ${readFrom}`] : [])]
    if (accepts.length > 0) facts.push(`${accepts.length} changes accepted`)
    const problems = [...faults.map(({ what, toDo }) => `${what} ${toDo}`), ...parse().problems]
    console.log([`${name}: ${facts.join(', ')}`, ...problems.map((problem) => `    ${problem}`)].join('\n'))
  }
  console.log(`${clients.length} clients`)
}
