// Finds a Chromium for the tests of the pages: CHROMIUM_PATH, else one on the PATH. Never downloads one.
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** @returns {{ path: string } | { missing: string }} */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? { path: named } : { missing: `CHROMIUM_PATH is ${named}, which does not exist` }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  )
  return found ? { path: found } : { missing: `none of ${NAMES.join(', ')} is on the PATH` }
}
