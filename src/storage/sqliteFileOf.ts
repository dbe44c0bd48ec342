import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * The file that the address of a SQLite database names, behind all links. SQLite puts the WAL beside that file, and not
 * beside a link to it.
 */
export function sqliteFileOf(url: string): string {
  const file = path.resolve(url.replace(/^file:(\/\/)?/, ''))
  try {
    return realpathSync(file)
  } catch {
    // SQLite makes the file that a link names.
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
    return isLink ? path.resolve(path.dirname(file), readlinkSync(file)) : file
  }
}
