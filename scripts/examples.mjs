// Runs the check of each client in examples/ against one service with the demo data, in a fresh folder and on a free
// port. Without folders it runs all of them.
//   node scripts/examples.mjs [<folder> …]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.join(import.meta.dirname, '..')
const EXAMPLES = path.join(root, 'examples')
/** The set-up of a client is the code of its `client.*`: without imports, comments and blank lines. */
const MOST_LINES_OF_SET_UP = 9
const PATIENCE_MS = 120_000

/** What installs an example and checks it: the first file that its folder has decides. */
const KINDS = [
  {
    file: 'package-lock.json',
    commands: [
      ['npm', 'ci', '--no-audit', '--no-fund', '--silent'],
      ['npm', 'run', '--silent', 'check'],
    ],
  },
  { file: 'check.sh', commands: [['sh', 'check.sh']] },
  // A workspace, which `npm ci` in the root has installed.
  { file: 'package.json', commands: [['npm', 'run', '--silent', 'check']] },
]

const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : readdirSync(EXAMPLES)
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-examples-'))
/** The whole environment of the service, so that no setting of the machine changes what the clients meet. */
const settings = { PATH: process.env.PATH, PORT: '0', ADMIN: 'off' }
/** Started as `npm start` starts it. */
const service = spawn(process.execPath, [path.join(root, 'dist/src/main.js')], {
  cwd: folder,
  env: settings,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const failed = []
try {
  const url = await ready()
  const environment = {
    ...process.env,
    // In development the clients warn of what they cannot keep, and their checks count the warnings.
    NODE_ENV: 'development',
    WAYMARK_URL: `${url}/graphql`,
    WAYMARK_TOKEN: await makeToken(),
  }
  for (const name of names) if (!(await check(name, environment))) failed.push(name)
} finally {
  service.kill('SIGTERM')
  if (service.exitCode === null) await once(service, 'exit')
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${names.length - failed.length} examples passed, ${failed.length} failed: ${failed.join(', ') || 'none'}`)
process.exitCode = failed.length > 0 ? 1 : 0

/** The address of the service, as soon as it is ready. */
async function ready() {
  let output = ''
  return await new Promise((resolve, reject) => {
    service.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${output}`)))
    service.stdout.on('data', (chunk) => {
      output += chunk
      const [, address] = /is ready at (http:\/\/\S+)\/graphql/.exec(output) ?? []
      if (address) resolve(address)
    })
  })
}

async function makeToken() {
  const command = [process.execPath, path.join(root, 'dist/src/commands/token.js'), 'example.athlete']
  const child = spawn(command[0], command.slice(1), {
    cwd: folder,
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return (await child.stdout.setEncoding('utf8').toArray()).join('').trim()
}

async function check(name, env) {
  const example = path.join(EXAMPLES, name)
  const started = Date.now()
  let problem = ''
  try {
    const kind = KINDS.find(({ file }) => existsSync(path.join(example, file)))
    if (!kind) throw new Error(`it has none of ${KINDS.map(({ file }) => file).join(', ')}`)
    requireShortSetUp(example)
    for (const command of kind.commands) await run(command, example, env)
  } catch (error) {
    problem = `: ${error.message}`
  }
  const seconds = ((Date.now() - started) / 1_000).toFixed(1)
  console.log(`${problem ? '✗' : '✓'} examples/${name} (${seconds} s)${problem}`)
  return !problem
}

function requireShortSetUp(example) {
  for (const name of readdirSync(example).filter((file) => /^client\./.test(file))) {
    const text = readFileSync(path.join(example, name), 'utf8')
    const lines = text.split('\n').filter((line) => !/^\s*$|^\s*(\/\/|\/\*|\*|#)|^(import|from) /.test(line))
    if (lines.length > MOST_LINES_OF_SET_UP) throw new Error(`${name} has ${lines.length} lines of set-up`)
  }
}

/** Waits without blocking, because this process also reads the log of the service. */
async function run([program = '', ...args], cwd, env) {
  const child = spawn(program, args, { cwd, env, timeout: PATIENCE_MS, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code, signal] = await once(child, 'close')
  if (code !== 0) throw new Error(`"${[program, ...args].join(' ')}" ended with ${signal ?? code}`)
}
