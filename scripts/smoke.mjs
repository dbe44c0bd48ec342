// Runs what the README tells a newcomer to run, against a service in a fresh folder: the first query, the first
// signed-in call, and the example client.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-smoke-'))
const port = 4000
const environment = { ...process.env, NODE_ENV: '', DATABASE_URL: '', PORT: String(port) }

/** The first fenced shell block of the README that contains `part`. */
function fenced(readme, part) {
  const block = [...readme.matchAll(/```(?:sh|bash)\n([\s\S]*?)```/g)]
    .map(([, text]) => text)
    .find((text) => text.includes(part))
  if (!block) throw new Error(`README.md has no code block that contains "${part}".`)
  return block
}

let service
try {
  for (const file of ['dist', 'package.json'])
    cpSync(path.join(root, file), path.join(folder, file), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const started = Date.now()
  service = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let warnings = ''
  service.stderr.on('data', (chunk) => {
    warnings += chunk
  })
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('is ready at')) resolve()
    })
    service.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${output}${warnings}`)))
  })
  console.log(`ready after ${Date.now() - started} ms, the first time`)
  if (warnings) throw new Error(`the service warned:\n${warnings}`)

  const readme = readFileSync('README.md', 'utf8')
  const answer = execFileSync('bash', ['-c', fenced(readme, 'curl')], { encoding: 'utf8', env: environment })
  console.log(answer)
  const { data, errors } = JSON.parse(answer)
  if (errors || data.programs.nodes.length === 0) throw new Error("the README's first query found no programs")

  const token = execFileSync(process.execPath, ['dist/src/commands/token.js', 'smoke.coach', '--coach'], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  }).trim()
  const created = execFileSync('bash', ['-c', fenced(readme, 'Bearer $TOKEN')], {
    encoding: 'utf8',
    env: { ...environment, TOKEN: token },
  })
  if (!JSON.parse(created).data?.createProgram?.program) throw new Error(`the token did not work: ${created}`)

  service.removeAllListeners('exit')
  const restarted = await restart()
  console.log(`ready after ${restarted} ms, the second time`)
} finally {
  service?.kill('SIGTERM')
  if (service && service.exitCode === null) await once(service, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

async function restart() {
  service.kill('SIGTERM')
  const [code] = await once(service, 'exit')
  if (code !== 0) throw new Error(`the service ended with ${code} after SIGTERM`)
  const started = Date.now()
  service = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const chunk of service.stdout) if (String(chunk).includes('is ready at')) break
  return Date.now() - started
}
