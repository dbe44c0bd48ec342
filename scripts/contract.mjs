// Compares the contract with its last release, for everybody who relies on it, and keeps what is made from both fresh.
//   node scripts/contract.mjs [--write | --report]
// --write: writes schema/CHANGES.md and schema/operations.json, and judges nothing. `npm run generate` does this.
// --report: also prints what passes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gate, generated } from './contract/gate.mjs'
import { report } from './contract/report.mjs'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
})
process.chdir(path.join(import.meta.dirname, '..'))
if (values.write) {
  for (const [file, text] of Object.entries(await generated('.'))) {
    // The build would take a file that was written for newer than dist/.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
} else {
  const result = await gate('.', { today: new Date().toISOString().slice(0, 10) })
  const { text, failed } = report(result, { all: values.report })
  console.log(text)
  process.exitCode = failed ? 1 : 0
}
