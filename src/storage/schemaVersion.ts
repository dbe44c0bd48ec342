import { PlainError } from '../kernel/plainError.ts'
import { waymarkVersion } from '../kernel/version.ts'
import { migrations } from './migrations/index.ts'

/** What a database says of the program that last brought it up to date. */
export interface SchemaStamp {
  /** The version of Waymark. */
  version: string
  /** The name of the newest migration that this version knows. */
  migration: string
}

/** Both databases keep the stamp in Payload's key-value collection, under this key. */
export const STAMP_KEY = 'waymark.schema'

const KNOWN: ReadonlySet<string> = new Set(migrations.map(({ name }) => name))

export function ownStamp(): SchemaStamp {
  return { version: waymarkVersion(), migration: String(migrations.at(-1)?.name) }
}

/** A stamp as it was read. Undefined for databases that an older version wrote, and for anything that is no stamp. */
export function readStamp(data: unknown): SchemaStamp | undefined {
  const { version, migration } = (data ?? {}) as Partial<SchemaStamp>
  return typeof version === 'string' && typeof migration === 'string' ? { version, migration } : undefined
}

/**
 * Throws when a newer version of Waymark has migrated the database: when the ledger has a migration that this version
 * does not know, or the stamp names one. This version would not understand all that is stored, and its changes would
 * break what the newer version relies on.
 */
export function refuseNewer(database: string, ledger: readonly string[], stamp: SchemaStamp | undefined): void {
  const unknown = [...ledger, ...(stamp ? [stamp.migration] : [])].find((name) => !KNOWN.has(name))
  if (unknown === undefined) return
  const writer = stamp && stamp.version !== waymarkVersion() ? `Waymark ${stamp.version}` : 'a newer version of Waymark'
  throw new PlainError(
    `${writer} wrote ${database}, and this is Waymark ${waymarkVersion()}, which does not know its migration ` +
      `"${unknown}". Start the newer version, or restore a backup that this version wrote: npm run restore -- <file>.`,
  )
}
