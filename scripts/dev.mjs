// npm run dev: serves the API, and serves it again after each change of src/. Only the files that changed are compiled, and
// types are not checked. The admin interface is off, because Next would build it again: ADMIN=on npm run dev turns it on.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { transformFileSync } from '@swc/core'
import { SWC } from './swc.mjs'

/** An editor saves a file in several steps. */
const SETTLE_MS = 60
/** What the service does not load: its tests, and what Next and esbuild bundle. */
const NOT_SERVED = /\.test\.ts$|^(testing|admin\/app|http\/(ide|docs)\/(client|built))\//
/** @type {Omit<import('@swc/core').Options, 'jsc'> & { jsc: object }} */
const OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  jsc: { ...SWC, rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
}

execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' })
const say = (text) => process.stderr.write(`${text}\n`)
const changed = new Set()
let service = start()
let timer

watch('src', { recursive: true }, (_event, name) => {
  if (name === null || NOT_SERVED.test(name)) return
  changed.add(name)
  clearTimeout(timer)
  timer = setTimeout(() => restart().catch((error) => say(error.message)), SETTLE_MS)
})

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    service.once('exit', (code) => process.exit(code ?? 1))
    service.kill(signal)
  })
}

function start() {
  const env = { ADMIN: 'off', ...process.env }
  return spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { stdio: 'inherit', env })
}

async function restart() {
  const names = [...changed]
  changed.clear()
  // A file that does not parse leaves the service as it is.
  for (const name of names) compile(name)
  say(`\n${names.join(', ')} changed: starting again …\n`)
  const old = service
  if (old.exitCode === null && old.signalCode === null) {
    const ended = once(old, 'exit')
    // Draining waits for load balancers. Both databases roll back what a killed process has begun.
    old.kill('SIGKILL')
    await ended
  }
  service = start()
}

function compile(name) {
  const source = path.join('src', name)
  // A deleted file stays in dist/, where nothing imports it any more.
  if (!existsSync(source)) return
  const target = path.join('dist', source)
  mkdirSync(path.dirname(target), { recursive: true })
  if (!name.endsWith('.ts')) {
    cpSync(source, target, { recursive: true })
    return
  }
  const { code, map } = transformFileSync(source, { ...OPTIONS, sourceFileName: path.resolve(source) })
  const script = target.replace(/\.ts$/, '.js')
  writeFileSync(script, `${code}\n//# sourceMappingURL=${path.basename(script)}.map\n`)
  if (map) writeFileSync(`${script}.map`, map)
}
