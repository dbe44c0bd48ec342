import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Logger } from 'pino'
import { PlainError } from '../../kernel/plainError.ts'
import { projectRoot } from '../../kernel/projectRoot.ts'

/** The Next app. Its sources stay here: the compiled service in dist/ opens it from this folder too. */
export const ADMIN_FOLDER = path.join(projectRoot(), 'src/admin/app')
const BUILDS = path.join(ADMIN_FOLDER, '.built')
const BUILD_LOG = path.join(BUILDS, 'build.log')
const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Builds the Next app unless it is built, and returns the build's folder, relative to the app. Each state of the
 * sources has its own folder, which appears when it is complete. So services that start at once, and tests beside them,
 * neither wait for each other nor find half a build, and a running service keeps what it serves.
 */
export async function buildNext(log: Logger): Promise<string> {
  if (!existsSync(path.join(ADMIN_FOLDER, 'app'))) {
    throw new PlainError(
      'The admin interface cannot be built, because the folder src/admin/app is missing. Restore it, or set ADMIN=off',
    )
  }
  const name = sourceHash()
  const folder = path.join('.built', name)
  if (existsSync(path.join(ADMIN_FOLDER, folder, 'BUILD_ID'))) return folder
  const started = Date.now()
  log.info('building the admin interface …')
  const draft = path.join('.built', `${name}.${process.pid}`)
  await runBuild(draft)
  const made = path.join(ADMIN_FOLDER, draft)
  rmSync(path.join(made, 'cache'), { recursive: true, force: true })
  // If two processes build at once, the second finds the folder there and drops its own build.
  await rename(made, path.join(ADMIN_FOLDER, folder)).catch(() => rmSync(made, { recursive: true, force: true }))
  removeOldBuilds(name)
  log.info({ seconds: Math.round((Date.now() - started) / 100) / 10 }, 'built the admin interface')
  return folder
}

async function runBuild(folder: string): Promise<void> {
  try {
    mkdirSync(BUILDS, { recursive: true })
    accessSync(BUILDS, constants.W_OK)
  } catch {
    const where = path.relative(projectRoot(), BUILDS)
    throw new PlainError(
      `The admin interface is not built, and ${where} cannot be written. Run "npm run build" in advance, or set ADMIN=off`,
    )
  }
  const extended = { extends: '../tsconfig.json', include: ['../**/*.ts', '../**/*.tsx'] }
  writeFileSync(path.join(BUILDS, 'tsconfig.json'), `${JSON.stringify(extended)}\n`)
  const output = openSync(BUILD_LOG, 'w')
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [bin, 'build', ADMIN_FOLDER], {
    cwd: ADMIN_FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', WAYMARK_ADMIN_BUILD: folder },
    stdio: ['ignore', output, output],
  })
  const abandon = () => child.kill('SIGTERM')
  process.once('exit', abandon)
  try {
    const [code, signal] = await once(child, 'exit')
    if (code === 0) return
    rmSync(path.join(ADMIN_FOLDER, folder), { recursive: true, force: true })
    throw new PlainError(
      `The build of the admin interface failed (${signal ?? `exit code ${code}`}). ` +
        `The log of the build is in ${path.relative(projectRoot(), BUILD_LOG)}`,
    )
  } finally {
    process.off('exit', abandon)
    closeSync(output)
  }
}

/** The pages bundle the notation, which is pure, and what it is made of. */
const KERNEL = path.join(projectRoot(), 'src/kernel')

/** A hash of the sources, and of the lock file with the versions of what they are built with. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const lock = path.join(projectRoot(), 'package-lock.json')
  for (const file of [...filesIn(ADMIN_FOLDER), ...filesIn(KERNEL), ...(existsSync(lock) ? [lock] : [])]) {
    hash.update(path.relative(projectRoot(), file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.built' && name !== 'next-env.d.ts' && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesIn(file) : [file]))
}

/** Removes builds that are older than a day. Younger ones stay, because an older service may still run on one. */
function removeOldBuilds(current: string): void {
  for (const name of readdirSync(BUILDS)) {
    const file = path.join(BUILDS, name)
    const old = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (/^[0-9a-f]{12}/.test(name) && name !== current && old < Date.now() - DAY_MS) {
      rmSync(file, { recursive: true, force: true })
    }
  }
}
