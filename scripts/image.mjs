// Copies what the service and its commands load into a folder, and nothing else: the installed packages are three times
// as large. `npm run build` must have run before. The Dockerfile copies the folder into the image.
//
//   node scripts/image.mjs <an empty or new folder>
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { nodeFileTrace } from '@vercel/nft'

const ADMIN = 'src/admin/app'

/** The trace sees these where a library could load them, but Waymark never builds, migrates by Drizzle's own tool, or uploads. */
const NEVER_LOADED = [
  '**/*.map',
  '**/*.d.ts',
  '**/*.dev.js',
  `${ADMIN}/.built/**`,
  // Next's own trace has what it needs of these bundles, and they take most of the time.
  'node_modules/next/dist/compiled/{babel,next-server,webpack}/**',
  'node_modules/{drizzle-kit,esbuild,@esbuild,@esbuild-kit,sass,tsx,typescript}/**',
]

/**
 * What the service reads as files. The lock file and the kernel are part of the name of the admin interface's build, /signin serves a
 * package to browsers, and Next looks for files of webpack and Babel when it starts, without loading them.
 */
const READ = [
  ...['package.json', 'package-lock.json', 'LICENSE', 'NOTICE', 'dist', ADMIN, 'src/kernel'],
  'node_modules/@simplewebauthn/browser',
  ...['webpack', '@babel/runtime'].map((name) => `node_modules/next/dist/compiled/${name}`),
]

const [target] = process.argv.slice(2)
if (!target) fail('Say into which folder: node scripts/image.mjs <folder>')
if (existsSync(target) && readdirSync(target).length > 0) fail(`The folder ${target} is not empty.`)
const builds = existsSync(`${ADMIN}/.built`) ? readdirSync(`${ADMIN}/.built`) : []
const build = builds.filter((name) => existsSync(`${ADMIN}/.built/${name}/BUILD_ID`))
if (!existsSync('dist/.built') || build.length === 0) fail('There is no build. Run `npm run build` first.')

const commands = readdirSync('dist/src/commands').filter((name) => name.endsWith('.js'))
const entries = [
  'dist/src/main.js',
  ...commands.map((name) => `dist/src/commands/${name}`),
  `${ADMIN}/next.config.mjs`,
  'node_modules/next/dist/server/next.js',
]
const { fileList } = await nodeFileTrace(entries, { base: process.cwd(), ignore: NEVER_LOADED })
const traced = [...fileList, ...build.flatMap(tracedByNext)].filter((name) => name.startsWith('node_modules/'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
// Some libraries use a development package if it happens to be there. An installation without them must be enough.
const files = new Set(traced.filter((file) => !packages[packageOf(file)]?.dev))
for (const file of files) copy(file)
// The stack traces of our own code are worth their source maps.
const isKept = (file) => !file.startsWith(ADMIN) || !file.endsWith('.map')
for (const file of READ) {
  cpSync(file, path.join(target, file), { recursive: true, verbatimSymlinks: true, filter: isKept })
}

/** Next has traced its pages and its server when it built them. */
function tracedByNext(name) {
  const folder = `${ADMIN}/.built/${name}`
  const traces = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.nft.json'))
  return traces.flatMap((trace) => {
    const place = path.dirname(path.join(folder, trace))
    return JSON.parse(readFileSync(path.join(folder, trace), 'utf8')).files.map((file) => path.join(place, file))
  })
}

function packageOf(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

function copy(file) {
  if (!existsSync(file) || file.endsWith('.map') || lstatSync(file).isDirectory()) return
  mkdirSync(path.dirname(path.join(target, file)), { recursive: true })
  cpSync(file, path.join(target, file), { verbatimSymlinks: true })
}

function fail(reason) {
  console.error(reason)
  process.exit(1)
}
