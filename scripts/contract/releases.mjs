// The releases of the contract, as schema/releases keeps them: a folder for each version, which nobody changes later.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema } from 'graphql'
import { operationsFile } from './operations.mjs'
import { compareVersions, parseVersion } from './versions.mjs'

const FOLDER = 'schema/releases'

/** Reads all releases, the oldest first. The schema of one is built when somebody asks for it. */
export function readReleases(root = '.') {
  const folder = path.join(root, FOLDER)
  const names = existsSync(folder) ? readdirSync(folder).filter(parseVersion) : []
  return names.sort(compareVersions).map((version) => {
    const read = (file) => readFileSync(path.join(folder, version, file), 'utf8')
    const { released, operations } = JSON.parse(read('operations.json'))
    return makeRelease({ version, released, sdl: read('schema.graphql'), operations })
  })
}

/** @param {{ version: string, released: string, sdl: string, operations?: { name: string, sha256: string, cost?: number }[] }} parts */
export function makeRelease({ version, released, sdl, operations = [] }) {
  let schema
  return {
    version,
    released,
    sdl,
    operations,
    get schema() {
      schema ??= buildSchema(sdl)
      return schema
    },
  }
}

/** Writes the folder of a new release. */
export function writeRelease(root, { version, released, sdl, operations }) {
  const folder = path.join(root, FOLDER, version)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'schema.graphql'), sdl)
  writeFileSync(path.join(folder, 'operations.json'), operationsFile(operations, { version, released }))
}
