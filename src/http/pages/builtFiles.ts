import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Files by name, gzipped as a script of the build wrote them. Empty when nothing was built. */
export type BuiltFiles = ReadonlyMap<string, Buffer>

/** Reads all files at once, so that a new build beside a running service never mixes two versions. */
export function readBuiltFiles(folder: URL): BuiltFiles {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(names.map((name) => [name.replace(/\.gz$/, ''), readFileSync(new URL(name, folder))]))
}
