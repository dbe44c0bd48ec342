import { statSync } from 'node:fs'
import { DatabaseGone } from './unavailable.ts'

export interface SqliteIdentity {
  /** What has happened to the file since it was opened, as the beginning of a sentence. Undefined while it is there. */
  change(): string | undefined
  /** Throws `DatabaseGone` after such a change. */
  check(): void
}

/**
 * Remembers which file SQLite has opened. When the file is removed or replaced, SQLite goes on writing to the old one,
 * and nobody will ever read that. The same holds for the WAL, in which every commit stands first. To be called right
 * after a first read through the open connection, which makes the WAL.
 *
 * The file is only asked for its identity and never opened here. POSIX takes away all locks of a process on a file as
 * soon as the process closes any descriptor of that file, and SQLite would not know.
 */
export function identityOf(file: string): SqliteIdentity {
  const parts = [file, `${file}-wal`].map((name) => ({ name, is: idOf(name) }))
  const change = () => {
    for (const { name, is } of parts) {
      const now = idOf(name)
      if (now === is) continue
      return `The ${name === file ? 'database file' : 'WAL of the database'} was ${now === undefined ? 'removed' : 'replaced'} while the service ran`
    }
    return undefined
  }
  return {
    change,
    check: () => {
      const what = change()
      if (what !== undefined) throw new DatabaseGone(`${what}.`)
    },
  }
}

function idOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stats && `${stats.dev}:${stats.ino}`
}
