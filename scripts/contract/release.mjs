// Makes the files of a release, or says why it does not.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gate, generated, readPresent } from './gate.mjs'
import { headChangelog, setLockedVersion, setVersion, whyNot, workspacesOf } from './releaseSteps.mjs'
import { readReleases, writeRelease } from './releases.mjs'
import { report } from './report.mjs'

/**
 * @param {string} root
 * @param {string} version
 * @param {string} today
 * @returns {Promise<{ problem: string } | { written: string[] }>}
 */
export async function release(root, version, today) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8')
  const reason = whyNot({
    version,
    last: readReleases(root).at(-1)?.version,
    changelog: read('CHANGELOG.md'),
    dirty: execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }),
  })
  if (reason) return { problem: reason }
  const { text, failed } = report(await gate(root, { today, version }))
  if (failed) return { problem: text }

  const { sdl, operations } = readPresent(root)
  writeRelease(root, { version, released: today, sdl, operations })
  const written = [`schema/releases/${version}`]
  const write = (file, content) => {
    writeFileSync(path.join(root, file), content)
    written.push(file)
  }
  const workspaces = workspacesOf(JSON.parse(read('package.json')), (folder) => foldersIn(root, folder))
  const packages = ['', ...workspaces].map((folder) => path.posix.join(folder, 'package.json'))
  for (const file of packages) write(file, setVersion(read(file), version))
  if (existsSync(path.join(root, 'package-lock.json'))) {
    write('package-lock.json', setLockedVersion(read('package-lock.json'), version, workspaces))
  }
  write('CHANGELOG.md', headChangelog(read('CHANGELOG.md'), version, today))
  for (const [file, content] of Object.entries(await generated(root))) write(file, content)
  return { written }
}

function foldersIn(root, folder) {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const below = path.posix.join(folder, name)
    return existsSync(path.join(root, below, 'package.json')) ? [below] : []
  })
}
