// Loaded by `--import` into a process of the service: writes the address of each module that is loaded to the file
// that MODULES_TO names. Modules that CommonJS requires are known at the end of the process.
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
process.on('exit', () => appendFileSync(process.env.MODULES_TO, `${Object.keys(cache).join('\n')}\n`))
