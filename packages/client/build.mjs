// Compiles to dist/, which is all that the package has beside its README: modules, types, the SDL and the manifest.
// --if-stale: compiles only if a source is newer than the last build.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

process.chdir(import.meta.dirname)
const SOURCES = ['src', 'package.json', 'tsconfig.json', '../../schema/schema.graphql']
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const below = (file) =>
  statSync(file).isDirectory() ? readdirSync(file, { recursive: true }).map((name) => path.join(file, name)) : []
const newest = Math.max(...SOURCES.flatMap((file) => [file, ...below(file)]).map(changed))
if (process.argv.includes('--if-stale') && changed('dist') >= newest) process.exit(0)

rmSync('dist', { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', '.'], { stdio: 'inherit' })
if (status !== 0) {
  // What it wrote before it failed must not look like a build.
  rmSync('dist', { recursive: true, force: true })
  process.exit(1)
}
cpSync('src/generated/manifest.json', 'dist/manifest.json')
for (const file of ['schema/schema.graphql', 'LICENSE'])
  cpSync(path.join('../..', file), path.join('dist', path.basename(file)))
