// Compiles all published operations of Waymark, to show that Relay takes each of them as it stands. Relay reads
// documents only from code, so each becomes a module of its own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import compiler from 'relay-compiler'

const SCHEMA = path.join(import.meta.dirname, '../../schema')
const { customScalarTypes } = JSON.parse(readFileSync('relay.config.json', 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-relay-'))
try {
  mkdirSync(path.join(folder, 'src'))
  const names = readdirSync(path.join(SCHEMA, 'operations')).map((file) => path.basename(file, '.graphql'))
  for (const name of names) {
    const text = readFileSync(path.join(SCHEMA, 'operations', `${name}.graphql`), 'utf8')
    writeFileSync(path.join(folder, 'src', `${name}.ts`), `graphql\`${text.replace(/^#.*$/gm, '')}\`\n`)
  }
  writeFileSync(path.join(folder, 'schema.graphql'), readFileSync(path.join(SCHEMA, 'schema.graphql')))
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    language: 'typescript',
    customScalarTypes,
    noSourceControl: true,
  }
  writeFileSync(
    path.join(folder, 'relay.config.json'),
    JSON.stringify({ ...config, featureFlags: { enable_strict_custom_scalars: true }, requireCustomScalarTypes: true }),
  )
  const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, `Relay compiles the published operations:\n${stdout}${stderr}`)
  const compiled = readdirSync(path.join(folder, 'src/__generated__')).map((file) => file.split('.')[0])
  assert.deepEqual(
    names.filter((name) => !compiled.includes(name)),
    [],
  )
  console.log(`Relay: ${names.length} published operations and fragments compile`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
