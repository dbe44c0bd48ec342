// Loaded by `--import`: writes the address of each module that is loaded to the file that MODULES_TO names.
// `nextPart` writes what CommonJS has required by then, and begins another part.
import { appendFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import process from 'node:process'

const HOOKS = `
import { appendFileSync } from 'node:fs'
import process from 'node:process'
export async function load(url, context, next) {
  appendFileSync(process.env.MODULES_TO, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`)

const { cache } = createRequire(import.meta.url)
globalThis.nextPart = () => appendFileSync(process.env.MODULES_TO, `${Object.keys(cache).join('\n')}\n--\n`)
