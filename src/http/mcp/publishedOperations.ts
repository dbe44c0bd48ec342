import { readFileSync } from 'node:fs'
import type { PublishedOperation } from './tools.ts'

/** The project's `schema/` when the sources run, and the copy in `dist/` when the built service runs. */
const FILE = new URL('../../../schema/operations.json', import.meta.url)

export function publishedOperations(): PublishedOperation[] {
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { operations: PublishedOperation[] }).operations
}
