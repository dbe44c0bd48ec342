import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './projectRoot.ts'

let known: string | undefined

/** The version of this program. */
export function waymarkVersion(): string {
  known ??= (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version
  return known
}
