// Makes the files of a release: schema/releases/<version>, the version of the package, the changelog and CHANGES.md.
// It commits and tags nothing.
//   npm run release -- <version>
import path from 'node:path'
import process from 'node:process'
import { release } from './contract/release.mjs'

const [version, ...rest] = process.argv.slice(2)
const today = new Date().toISOString().slice(0, 10)
const result =
  version && rest.length === 0
    ? await release(path.join(import.meta.dirname, '..'), version, today)
    : { problem: 'npm run release -- <version>' }
if ('problem' in result) {
  console.error(result.problem)
  process.exitCode = 1
} else {
  console.log(`${version} is written. Read and commit ${result.written.join(', ')}.`)
}
