import { statSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../../kernel/plainError.ts'

/** A database of SQLite is these files together, by what follows its name. */
const PARTS = ['', '-wal', '-shm', '-journal']

/** Refuses a file that belongs to the database itself, whatever it is called: a link, or another spelling of the path. */
export function refuseTheDatabase(file: string, database: string): void {
  if (PARTS.some((part) => isSame(file, database + part))) {
    throw new PlainError(`${file} is a file of the database itself. Name another file.`)
  }
}

function isSame(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true
  const [first, second] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }))
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev
}
