// Proves that @waymark/client works for whoever has only its tarball: packs it, makes a repository outside this tree,
// installs the tarball and TypeScript there, and calls a running service. Needs a fresh dist/.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.join(import.meta.dirname, '..')
const MOST_LINES = 9
const CODE = (url, token) => `import { createClient, createSession } from '@waymark/client'
import { CreateProgram, Programs } from '@waymark/client/documents'
const client = createClient({ url: '${url}', session: createSession({ tokens: { token: '${token}' } }) })
const { programs } = await client.query(Programs, { first: 1 })
const [program] = programs?.nodes ?? []
console.log(\`called: \${program?.title}\`)
const again = await client.mutate(CreateProgram, { input: { title: 'Mine', slug: program?.slug } })
console.log(again.ok ? \`made: \${again.program.id}\` : \`refused: \${again.userErrors[0].code satisfies 'INVALID' | 'TAKEN' | 'NOT_FOUND' | 'TOO_MANY' | 'IDEMPOTENCY_CONFLICT'}\`)
`
/** Each of these must not compile. */
const WRONG = [
  "await client.query(Programs, { first: 'one' })",
  'again.program.id',
  "again.ok || again.userErrors[0].code === 'LAST_PASSKEY'",
]

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-new-'))
const service = { cwd: path.join(folder, 'service'), env: { PATH: process.env.PATH, PORT: '0', ADMIN: 'off' } }
const repository = path.join(folder, 'repository')
for (const each of [service.cwd, repository]) mkdirSync(each)
const running = spawn(process.execPath, [path.join(root, 'dist/src/main.js')], {
  ...service,
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  execFileSync(process.execPath, [path.join(root, 'packages/client/build.mjs')], { stdio: 'inherit' })
  const packed = npm(['pack', '--json', '--pack-destination', folder], path.join(root, 'packages/client'))
  const [{ filename, size, files }] = JSON.parse(packed)
  const superfluous = files
    .map((file) => file.path)
    .filter((name) => !/^(dist\/|package\.json$|README\.md$)/.test(name))
  if (superfluous.length > 0) throw new Error(`The tarball has ${superfluous.join(', ')}.`)
  const url = await ready()
  const token = execFileSync(
    process.execPath,
    [path.join(root, 'dist/src/commands/token.js'), 'new.coach', '--coach'],
    {
      ...service,
      encoding: 'utf8',
    },
  ).trim()
  const code = CODE(url, token)
  const lines = code.trim().split('\n').length
  if (lines > MOST_LINES) throw new Error(`The first call takes ${lines} lines.`)

  const started = performance.now()
  write('package.json', { name: 'new', private: true, type: 'module' })
  write('tsconfig.json', { compilerOptions: { strict: true, target: 'ES2022', module: 'NodeNext', types: [] } })
  writeFileSync(path.join(repository, 'main.ts'), code)
  const { typescript } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies
  npm(['install', '--no-audit', '--no-fund', path.join(folder, filename), `typescript@${typescript}`], repository)
  const compiled = compile()
  if (compiled.status !== 0) throw new Error(`The first call does not compile:\n${compiled.stdout}`)
  const printed = execFileSync(process.execPath, ['main.js'], { cwd: repository, encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  if (!/^called: \S.*\nrefused: TAKEN$/.test(printed.trim())) throw new Error(`The calls answered:\n${printed}`)
  const [, snippet = ''] =
    /^```ts\n([\s\S]*?)^```/m.exec(readFileSync(path.join(root, 'packages/client/README.md'), 'utf8')) ?? []
  writeFileSync(path.join(repository, 'main.ts'), snippet)
  const shown = compile()
  if (!snippet || shown.status !== 0) throw new Error(`The first lines of the README do not compile:\n${shown.stdout}`)
  for (const wrong of WRONG) {
    writeFileSync(path.join(repository, 'main.ts'), `${code}${wrong}\n`)
    if (compile().status === 0) throw new Error(`This compiles: ${wrong}`)
  }
  console.log(printed.trim())
  console.log(
    `${filename} (${Math.round(size / 1024)} kB): from an empty folder to the first call in ${seconds} s, ${lines} lines`,
  )
} finally {
  running.kill('SIGTERM')
  if (running.exitCode === null) await once(running, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8' })
}

function write(name, content) {
  writeFileSync(path.join(repository, name), JSON.stringify(content))
}

function compile() {
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: repository, encoding: 'utf8' })
}

/** The address of the service, as soon as it is ready. */
async function ready() {
  let output = ''
  return await new Promise((resolve, reject) => {
    running.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${output}`)))
    running.stdout.on('data', (chunk) => {
      output += chunk
      const [, address] = /is ready at (http:\/\/\S+\/graphql)/.exec(output) ?? []
      if (address) resolve(address)
    })
  })
}
