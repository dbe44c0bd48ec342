// Regenerates the generated files that are committed, in order: each step reads what the steps before it wrote.
//   node scripts/generate.mjs [--check] [--migration <name>]
// --check: leaves the tree as it was, and fails if a committed file is stale. CI runs this.
// --migration: the name of the SQLite migration, if the collections have changed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, migration: { type: 'string', default: 'changes' } },
})
const IMPORT_MAP = 'src/admin/app/app/(payload)/admin/importMap.js'
const MIGRATIONS = 'src/storage/migrations'
const EXAMPLE = 'examples/client-codegen/src/generated'
const CLIENT = 'packages/client/src/generated'
const GENERATED = [
  'schema/schema.graphql',
  'schema/library.schema.json',
  'schema/operations.json',
  'schema/CHANGES.md',
  'src/payload-types.ts',
  IMPORT_MAP,
  MIGRATIONS,
  'src/testing/generated',
  CLIENT,
  EXAMPLE,
]

const CODEGEN = path.join(import.meta.dirname, '../node_modules/@graphql-codegen/cli/cjs/bin.js')

process.chdir(path.join(import.meta.dirname, '..'))
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-generate-'))
// The migrations are SQLite's, whatever .env says, and no step needs data or a secret.
const payload = {
  PAYLOAD_CONFIG_PATH: 'payload.config.ts',
  PAYLOAD_SECRET: 'nothing is signed here',
  DATABASE_URL: `file:${path.join(folder, 'waymark.db')}`,
}
const STEPS = [
  { what: 'dist', run: ['scripts/build.mjs'] },
  { what: 'schema/*', run: ['dist/src/commands/schema.js'] },
  { what: 'schema/CHANGES.md', run: ['scripts/contract.mjs', '--write'] },
  { what: 'src/payload-types.ts', run: ['node_modules/payload/bin.js', 'generate:types'], env: payload },
  { what: IMPORT_MAP, run: ['node_modules/payload/bin.js', 'generate:importmap'], env: payload },
  {
    what: MIGRATIONS,
    run: ['node_modules/payload/bin.js', 'migrate:create', values.migration, '--skip-empty'],
    env: payload,
    // This step asks whether a column is new or renamed. If nobody can answer, it exits with 0, as if nothing had
    // changed. So only the text that it prints after its last question proves that it reached its end.
    asks: true,
    end: 'DOWN statements generation complete',
  },
  { what: 'src/testing/generated', run: [CODEGEN, '--config', 'codegen.ts'] },
  { what: CLIENT, run: ['scripts/generateClient.mjs'] },
  // The example has its own package, and its own check. This step spares a wait for that check after each new
  // description: the versions of the generator are the same here.
  { what: EXAMPLE, run: [CODEGEN, '--config', 'codegen.ts'], cwd: 'examples/client-codegen' },
]

// The running step gets the signal too and fails, so this process goes on and restores the tree.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})

const before = snapshot()
let failed = false
try {
  failed = !STEPS.every(runStep)
} finally {
  rmSync(folder, { recursive: true, force: true })
  const changed = changesSince(before)
  if (values.check) {
    for (const file of changed) restore(file)
    for (const file of changed) console.log(`  stale: ${file}${before.has(file) ? '' : ' is missing'}`)
    if (changed.length > 0) console.log('Run "npm run generate" and commit what it writes.')
    else if (!failed) console.log('All generated files are up to date.')
    failed ||= changed.length > 0
  } else {
    for (const file of changed) console.log(`  changed: ${file}`)
    if (changed.some((file) => file.startsWith(MIGRATIONS))) {
      console.log('There is a new migration. Read it before you commit it. It will run on every SQLite database.')
    }
  }
}
process.exitCode = failed ? 1 : 0

function runStep({ what, run, cwd, env, asks, end }) {
  const started = Date.now()
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, run, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: asks && !values.check && process.stdin.isTTY ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const finished = !end || stdout === null || stdout.includes(end)
  const done = status === 0 && finished
  console.log(`${done ? '✓' : '✗'} ${what} (${((Date.now() - started) / 1_000).toFixed(1)} s)`)
  if (!done) console.error(`${stdout ?? ''}${stderr ?? ''}${signal ? `stopped by ${signal}` : ''}`)
  if (!finished) console.error('\nThis step has a question or ended too early. Run "npm run generate" in a terminal.')
  return done
}

/** Every generated file and its content. */
function snapshot() {
  return new Map(GENERATED.flatMap(filesIn).map((file) => [file, readFileSync(file)]))
}

function filesIn(file) {
  if (!existsSync(file)) return []
  if (!statSync(file).isDirectory()) return [file]
  return readdirSync(file).flatMap((name) => filesIn(path.posix.join(file, name)))
}

function changesSince(earlier) {
  const now = snapshot()
  const files = new Set([...earlier.keys(), ...now.keys()])
  return [...files]
    .filter((file) => !earlier.get(file)?.equals(now.get(file) ?? Buffer.alloc(0)) || !now.has(file))
    .sort()
}

function restore(file) {
  const content = before.get(file)
  if (content) writeFileSync(file, content)
  else rmSync(file)
}
