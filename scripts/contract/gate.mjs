// Reads what the gate compares, and decides. It writes nothing.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema } from 'graphql'
import { compareSchemas } from './changes.mjs'
import { changesPage } from './changesPage.mjs'
import { readClients } from './clients.mjs'
import { textsInFolder } from './clientTexts.mjs'
import { placeInWords, problemsOf, readDocuments } from './documents.mjs'
import { judge } from './judge.mjs'
import { missingIds } from './lintOperations.mjs'
import { lintSchema } from './lintSchema.mjs'
import { describeOperations, operationsFile } from './operations.mjs'
import { readReleases } from './releases.mjs'
import { staleness } from './staleness.mjs'
import { readUsage } from './usage.mjs'

const GENERATED = { changes: 'schema/CHANGES.md', operations: 'schema/operations.json' }

/**
 * @param {string} root
 * @param {{ today: string, version?: string }} facts `version`: the one to judge by, or else that of package.json.
 */
export async function gate(root, { today, version }) {
  const present = readPresent(root)
  if (version) present.version = version
  const releases = readReleases(root)
  if (releases.length === 0) throw new Error('schema/releases has no release.')
  const clients = readClients(root)
  const changes = await compareSchemas(releases.at(-1).schema, present.schema)
  const { usage, problem } = readUsage(root)
  const verdict = judge({ releases, present, changes, clients, usage, today })
  const folder = 'schema/operations'
  const texts = textsInFolder(path.join(root, folder)).map((text) => ({ ...text, file: `${folder}/${text.file}` }))
  const { units, problems } = readDocuments(texts)
  const unanswered = problemsOf(present.schema, units).map(
    ({ message, ...place }) => `${placeInWords(place)}: ${message}`,
  )
  const lint = [
    ...lintSchema(present.schema),
    ...problems,
    ...unanswered,
    ...missingIds(present.schema, units),
    ...(problem ? [problem] : []),
  ]
  const stale = Object.entries(await generated(root, { present, releases })).flatMap(([file, made]) => {
    const committed = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : ''
    return staleness(file, committed, made) ?? []
  })
  return { ...verdict, lint, stale, clients, changes, releases, present }
}

/** What is generated from the releases and the present, by file. */
export async function generated(root, { present = readPresent(root), releases = readReleases(root) } = {}) {
  return {
    [GENERATED.operations]: operationsFile(present.operations),
    [GENERATED.changes]: await changesPage(releases, present),
  }
}

export function readPresent(root) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8')
  const sdl = read('schema/schema.graphql')
  const { version } = JSON.parse(read('package.json'))
  return { version, sdl, schema: buildSchema(sdl), operations: describeOperations(path.join(root, 'schema')) }
}
