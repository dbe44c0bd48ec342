// What the folder of a client says beside its documents: client.json, and accepts.json. People write these too, so
// whatever is wrong with them is told with the file and what to do.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDay } from './deprecations.mjs'

/**
 * @typedef {object} Acceptance The client has looked at a change and bears it.
 * @property {string} change The ID of the change.
 * @property {string} after The release that the change was compared with.
 * @property {string} on The day.
 * @property {string} why
 *
 * @typedef {import('./clients.mjs').Fault} Fault
 */

const EXAMPLE = JSON.stringify([
  {
    change: 'ENUM_VALUE_ADDED Level.ELITE',
    after: '0.2.0',
    on: '2026-11-29',
    why: 'Each switch has a default branch.',
  },
])

/**
 * Where the documents stand, if that is elsewhere in this repository.
 *
 * @returns {{ readFrom?: string, faults: Fault[] }}
 */
export function readFacts(root, folder, name) {
  const file = `${folder}/client.json`
  const toDo = `Run "npm run clients -- add ${name} <manifest.json or folder>", which writes ${file}.`
  const not = (what) => ({ faults: [{ what: `${file} ${what}`, toDo }] })
  const { value, problem } = readJson(root, file)
  if (problem) return not(problem)
  if (!isObject(value)) return not('is not an object such as {"added":"2026-11-29"}.')
  const { readFrom } = value
  if (readFrom === undefined) return { faults: [] }
  if (typeof readFrom !== 'string' || !isInside(readFrom)) {
    return not('has a "readFrom" that is not the path of a folder in this repository, such as "examples/apollo".')
  }
  return { readFrom, faults: [] }
}

/** @returns {{ accepts: Acceptance[], faults: Fault[] }} */
export function readAcceptances(root, folder) {
  const file = `${folder}/accepts.json`
  if (!existsSync(path.join(root, file))) return { accepts: [], faults: [] }
  const toDo = `Correct ${file}, or remove it. It has what the client bears, such as ${EXAMPLE}.`
  const not = (what) => ({ accepts: [], faults: [{ what: `${file} ${what}`, toDo }] })
  const { value, problem } = readJson(root, file)
  if (problem) return not(problem)
  if (!Array.isArray(value)) return not('is not a list.')
  const faults = value.flatMap((entry, index) => {
    const missing = isObject(entry)
      ? ['change', 'after', 'on', 'why'].filter((key) => !isGood(key, entry[key]))
      : ['all']
    if (missing.length === 0) return []
    const what =
      missing[0] === 'all' ? 'is not an object' : `has no good ${missing.map((key) => `"${key}"`).join(' and ')}`
    return not(`is wrong: entry ${index + 1} ${what}.`).faults
  })
  return faults.length > 0 ? { accepts: [], faults } : { accepts: value, faults }
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const isGood = (key, value) => typeof value === 'string' && (key === 'on' ? isDay(value) : value.length > 0)

const isInside = (folder) => folder !== '' && !path.isAbsolute(folder) && !path.normalize(folder).startsWith('..')

function readJson(root, file) {
  const place = path.join(root, file)
  if (!existsSync(place)) return { problem: 'is missing.' }
  try {
    return { value: JSON.parse(readFileSync(place, 'utf8')) }
  } catch (error) {
    return {
      problem: error instanceof SyntaxError ? `is not JSON: ${error.message}.` : `cannot be read: ${error.message}.`,
    }
  }
}
