// CI runs this: the generated code matches the schema and the operations, it compiles, and the client works.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'

const GENERATED = 'src/generated/operations.ts'
const read = () => (existsSync(GENERATED) ? readFileSync(GENERATED, 'utf8') : null)

function run(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
}

const before = read()
run('generate')
if (read() !== before) {
  console.error(`${GENERATED} was stale. It is up to date now: commit it.`)
  process.exit(1)
}
run('typecheck')
run('start')
