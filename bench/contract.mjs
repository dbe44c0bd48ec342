// Measures the gate with many clients: `node bench/contract.mjs [<clients> [<operations of each>]]`. The clients send the
// published operations under other names, and the schema has one change that breaks some and one that may surprise.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

// As `npm run contract` sets it: without it graphql-js checks itself.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
const { gate } = await import('../scripts/contract/index.mjs')

const [clients = 50, operations = 100] = process.argv.slice(2).map(Number)
const root = mkdtempSync(path.join(tmpdir(), 'waymark-contract-'))
try {
  process.chdir(path.join(import.meta.dirname, '..'))
  cpSync('package.json', path.join(root, 'package.json'))
  cpSync('schema', path.join(root, 'schema'), { recursive: true })
  rmSync(path.join(root, 'schema/clients'), { recursive: true, force: true })
  // What a client sends may be from any release. These are from the last one, because the change is compared with it.
  const releases = JSON.parse(readFileSync('schema/releases/0.2.0/operations.json', 'utf8'))
  for (let client = 0; client < clients; client++) {
    const folder = path.join(root, 'schema/clients', `client-${client}`)
    mkdirSync(path.join(folder, 'documents'), { recursive: true })
    writeFileSync(path.join(folder, 'client.json'), '{ "added": "2026-01-01" }')
    for (let number = 0; number < operations; number++) {
      const { name, document } = releases.operations[number % releases.operations.length]
      const text = document
        .replace(` ${name}`, ` ${name}${number}`)
        .replace(
          /fragment (\w+)|\.\.\.(\w+Fields)/g,
          (/** @type {string} */ match, /** @type {string} */ made, /** @type {string} */ spread) =>
            match.replace(made ?? spread, `${made ?? spread}${number}`),
        )
      writeFileSync(path.join(folder, 'documents', `${name}${number}.graphql`), text)
    }
  }
  const sdl = readFileSync('schema/schema.graphql', 'utf8')
  const changed = sdl
    .replace('enum Level {', 'enum Level {\n  """New."""\n  A_NEW_ONE\n')
    .replace(/^ {2}percentComplete: .*$/m, '  percentDone: Int')
  writeFileSync(path.join(root, 'schema/schema.graphql'), changed)

  const started = performance.now()
  const used = process.cpuUsage()
  const { failures, clients: read } = await gate(root, { today: '2026-11-29' })
  const { user, system } = process.cpuUsage(used)
  const [seconds, ofCpu] = [(performance.now() - started) / 1_000, (user + system) / 1_000_000].map((each) =>
    each.toFixed(1),
  )
  const named = failures.reduce((sum, failure) => sum + failure.clients.length, 0)
  const documents = read.reduce((sum, { texts }) => sum + texts.length, 0)
  console.log(
    `${read.length} clients with ${documents} documents: ${seconds} s, ${ofCpu} s of CPU time, ${failures.length} failures that name ${named} places`,
  )
} finally {
  rmSync(root, { recursive: true, force: true })
}
