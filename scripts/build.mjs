// Compiles to dist/, which mirrors the root, and puts the data files beside the modules that read them.
// --if-stale: only when a source is newer than the last build.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const STAMP = 'dist/.built'
const SOURCES = ['src', 'payload.config.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']

function newest(file) {
  const { mtimeMs } = statSync(file)
  if (!statSync(file).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

const fresh = existsSync(STAMP) && statSync(STAMP).mtimeMs >= Math.max(...SOURCES.map(newest))
if (process.argv.includes('--if-stale') && fresh) process.exit(0)

process.stderr.write('building …\n')
// Beside the old one, and then in its place: a command that runs meanwhile never finds half a build.
const next = `dist.${process.pid}`
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next], {
  stdio: 'inherit',
})
cpSync('src/seed/exercises.json', path.join(next, 'src/seed/exercises.json'))
cpSync('src/seed/programs', path.join(next, 'src/seed/programs'), { recursive: true })
for (const name of readdirSync('src/signin').filter((file) => !file.endsWith('.ts'))) {
  cpSync(path.join('src/signin', name), path.join(next, 'src/signin', name))
}
writeFileSync(path.join(next, '.built'), '')
rmSync('dist', { recursive: true, force: true })
renameSync(next, 'dist')
