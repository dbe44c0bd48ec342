// Compiles to dist/, which mirrors the root, bundles the IDE, makes the API reference, and copies data files beside the modules that read them.
// --if-stale: builds only if a source is newer than the last build.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { GUIDE_FILES } from './apiDocs/guidePages.mjs'
import { buildApiDocs } from './buildApiDocs.mjs'
import { buildPlayground } from './buildPlayground.mjs'

const STAMP = 'dist/.built'
const SOURCES = [
  'src',
  'schema/schema.graphql',
  'schema/operations',
  'schema/operations.json',
  'schema/examples.json',
  'schema/releases',
  ...GUIDE_FILES,
  'scripts',
  'payload.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'README.md',
]

/** What the build of the admin interface writes among its sources. */
const GENERATED = new Set(['.built', 'next-env.d.ts'])

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return 0
  const { mtimeMs } = found
  if (!found.isDirectory()) return mtimeMs
  const names = readdirSync(file)
  const sources = names.filter((name) => !GENERATED.has(name))
  // A folder changes when a file is deleted, and also when something is generated in it.
  const own = sources.length === names.length ? mtimeMs : 0
  return Math.max(own, ...sources.map((name) => newest(path.join(file, name))))
}

const fresh = existsSync(STAMP) && statSync(STAMP).mtimeMs >= Math.max(...SOURCES.map(newest))
if (process.argv.includes('--if-stale') && fresh) process.exit(0)
// An image or a read-only installation was built in advance. Copying may have changed the times of its files, and there
// is nowhere to build.
if (process.argv.includes('--if-stale') && existsSync(STAMP) && !canWrite('.')) {
  process.stderr.write('The sources are newer than dist/, and this folder cannot be written. dist/ is used as it is.\n')
  process.exit(0)
}

process.stderr.write('building …\n')
// Builds beside the old dist/ and then replaces it, so a command that runs meanwhile never finds half a build.
const next = `dist.${process.pid}`
await Promise.all([compile(), buildPlayground(path.join(next, 'src/http/ide/built'))])
buildApiDocs(path.join(next, 'src/http/docs/built'))
for (const file of ['src/seed/exercises.json', 'src/seed/aliases.json']) cpSync(file, path.join(next, file))
cpSync('src/seed/programs', path.join(next, 'src/seed/programs'), { recursive: true })
for (const folder of ['src/http/signin', 'src/http/invitations', 'src/http/pages', 'src/http/programs']) {
  for (const name of readdirSync(folder).filter((file) => !file.endsWith('.ts'))) {
    cpSync(path.join(folder, name), path.join(next, folder, name))
  }
}
// The front page links to it. There is no package.json beside it, because the project's root is found by that file.
cpSync('README.md', path.join(next, 'README.md'))
for (const name of ['operations.json', 'releases']) {
  cpSync(path.join('schema', name), path.join(next, 'schema', name), { recursive: true })
}
writeFileSync(path.join(next, '.built'), '')
rmSync('dist', { recursive: true, force: true })
renameSync(next, 'dist')

function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Runs in its own process, because the compiler blocks the event loop while `buildPlayground` needs it. */
async function compile() {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next]
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
  if (code !== 0) throw new Error(`tsc ended with ${code}`)
}
