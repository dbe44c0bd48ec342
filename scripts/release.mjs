// Makes the files of a release: schema/releases/<version>, the version of the package, the changelog and CHANGES.md.
// It commits and tags nothing.
//   npm run release -- <version>
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { gate, generated, readPresent } from './contract/gate.mjs'
import { headChangelog, setVersion, whyNot } from './contract/releaseSteps.mjs'
import { readReleases, writeRelease } from './contract/releases.mjs'
import { report } from './contract/report.mjs'
import { parseVersion } from './contract/versions.mjs'

process.chdir(path.join(import.meta.dirname, '..'))
const [version = '', ...rest] = process.argv.slice(2)
const today = new Date().toISOString().slice(0, 10)
const problem = rest.length > 0 ? 'npm run release -- <version>' : await prevented()
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else await release()

async function prevented() {
  const result = await gate('.', { today, version: parseVersion(version) ? version : undefined })
  const { text, failed } = report(result)
  const reason = whyNot({
    version,
    last: result.releases.at(-1)?.version,
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
    dirty: execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }),
  })
  return reason ?? (failed ? text : null)
}

async function release() {
  const { sdl, operations } = readPresent('.')
  writeRelease('.', { version, released: today, sdl, operations })
  const changed = ['package.json', 'package-lock.json', 'CHANGELOG.md']
  edit('package.json', (text) => setVersion(text, version))
  edit('package-lock.json', (text) => setVersion(text, version))
  edit('CHANGELOG.md', (text) => headChangelog(text, version, today))
  for (const [file, text] of Object.entries(await generated('.', { releases: readReleases('.') }))) {
    writeFileSync(file, text)
    changed.push(file)
  }
  console.log(`${version} is written. Read and commit schema/releases/${version}, ${changed.join(', ')}.`)
}

function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
