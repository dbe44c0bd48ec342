// Compiles to dist/, which is all that the package has beside its README: modules, types, the SDL and the manifest.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

process.chdir(import.meta.dirname)
rmSync('dist', { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', '.'], { stdio: 'inherit' })
if (status !== 0) process.exit(1)
cpSync('src/generated/manifest.json', 'dist/manifest.json')
for (const file of ['schema/schema.graphql', 'LICENSE'])
  cpSync(path.join('../..', file), path.join('dist', path.basename(file)))
