import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { endianness } from 'node:os'
import { PlainError } from '../kernel/plainError.ts'
import { RESTORE } from './sqliteSchema.ts'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** See "WAL-Index File Format" at sqlite.org/walformat.html. */
const SHM = { bytes: 136, mxFrame: 16, backfilled: 96 }

/**
 * Looks at the files of a database before SQLite does, because SQLite makes a new, empty database of what is missing.
 * Throws a sentence for people where acknowledged writes are missing or the file is no whole database.
 *
 * Opens and closes the files, which would take away the locks that SQLite holds on them in the same process. So it must
 * not be called for a file that this process has open.
 */
export function lookAtFiles(file: string, production: boolean): void {
  const [size, wal, shm] = [sizeOf(file), sizeOf(`${file}-wal`), sizeOf(`${file}-shm`)]
  if (size === undefined || size === 0) {
    const what = size === undefined ? 'missing' : 'empty'
    if (wal) {
      throw new PlainError(
        `The database file ${file} is ${what}, but ${file}-wal has a part of its data. Put the file back, or restore a ` +
          `backup: ${RESTORE} --force.`,
      )
    }
    // Whoever makes a database anew has no file. In development, a file that was only just made is harmless.
    if (size === 0 && (production || shm)) {
      throw new PlainError(
        `The database file ${file} is empty. If it had data, restore a backup: ${RESTORE}. If not, remove the file.`,
      )
    }
    return
  }
  checkHeader(file, size, wal ?? 0)
  if (!wal && shm && framesOnlyInWal(`${file}-shm`) > 0) {
    throw new PlainError(
      `${file}-wal is missing, and the newest writes to ${file} with it. Put it back, or restore a backup: ${RESTORE} ` +
        `--force. To go on without these writes, remove ${file}-shm.`,
    )
  }
}

function checkHeader(file: string, size: number, wal: number): void {
  const header = beginningOf(file, HEADER_BYTES)
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new PlainError(
      `${file} is not a SQLite database, or it is damaged. Let DATABASE_URL name another file, or restore a backup: ` +
        `${RESTORE} --force.`,
    )
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  // SQLite itself trusts the number of pages only where these two counters are the same.
  const isCurrent = header.readUInt32BE(24) === header.readUInt32BE(92)
  // With a WAL, the rest of the file may still stand there.
  if (isCurrent && wal === 0 && size < pages * pageSize) {
    throw new PlainError(
      `${file} is damaged: it has ${size} bytes, and ${pages * pageSize} belong to it. Restore a backup: ${RESTORE} --force.`,
    )
  }
}

/** How many pages of the WAL were not yet copied into the database file, as the shared memory beside it says. */
function framesOnlyInWal(shm: string): number {
  const index = beginningOf(shm, SHM.bytes)
  if (index.length < SHM.bytes) return 0
  const read = (at: number) => (endianness() === 'LE' ? index.readUInt32LE(at) : index.readUInt32BE(at))
  return read(SHM.mxFrame) - read(SHM.backfilled)
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size

function beginningOf(file: string, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  const descriptor = openSync(file, 'r')
  try {
    return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, 0))
  } finally {
    closeSync(descriptor)
  }
}
