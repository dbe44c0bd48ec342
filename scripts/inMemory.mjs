import { existsSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const IN_MEMORY = '/dev/shm'
/** In bytes: more than the databases of the whole suite and the processes beside it need. */
const MOST_BYTES = 8e9

/**
 * The folder for the databases of tests: in memory if there is plenty of it. A database on a disk waits for it at every
 * commit, and MongoDB also at every index, of which each test file makes two hundred.
 */
export function folderForDatabases() {
  if (!existsSync(IN_MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(IN_MEMORY)
  return Math.min(bavail * bsize, freemem()) > MOST_BYTES ? IN_MEMORY : tmpdir()
}
