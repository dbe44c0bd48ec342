/** What SQLite's errors mean for the file, as the beginning of a sentence. See sqlite.org/rescode.html. */
const TROUBLES: [prefix: string, trouble: string][] = [
  ['SQLITE_FULL', 'The disk of the database is full'],
  ['SQLITE_READONLY', 'The database file is read-only'],
  ['SQLITE_PERM', 'The database file is read-only'],
  ['SQLITE_BUSY', 'The database file is locked by another program'],
  ['SQLITE_LOCKED', 'The database file is locked by another program'],
  ['SQLITE_CORRUPT', 'The database file is damaged'],
  ['SQLITE_NOTADB', 'The database file is not a SQLite database'],
  ['SQLITE_CANTOPEN', 'The database file cannot be opened'],
  ['SQLITE_IOERR', 'The disk of the database reports an error'],
]

/** What is wrong with the file. Undefined where the error does not say that something is. */
export function sqliteTrouble(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause && depth < 10; cause = (cause as Error).cause, depth += 1) {
    const code = String((cause as { code?: unknown }).code)
    const found = TROUBLES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))
    if (found) return found[1]
  }
  return undefined
}

/** Whether the content of the file is at fault, so that only another file helps. */
export function isDamage(trouble: string | undefined): boolean {
  return trouble === 'The database file is damaged' || trouble === 'The database file is not a SQLite database'
}
