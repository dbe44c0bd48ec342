// What a release changes in the texts of the repository. Pure.
import { compareVersions, parseVersion } from './versions.mjs'

const UNRELEASED = /^## \[Unreleased\]\n([\s\S]*?)(?=^## \[|(?![\s\S]))/m

/**
 * Why a version cannot be released now, or null.
 *
 * @param {{ version: string, last?: string, changelog: string, dirty: string }} facts `dirty`: what git says of the tree.
 */
export function whyNot({ version, last, changelog, dirty }) {
  if (!parseVersion(version)) return `"${version}" is no version such as 0.3.0.`
  if (last && compareVersions(version, last) <= 0) return `${version} is not above the last release, ${last}.`
  if (dirty.trim()) return `The tree has changes that are not committed:\n${dirty.trimEnd()}`
  if (!unreleased(changelog)) return 'The [Unreleased] part of CHANGELOG.md says nothing.'
  return null
}

/** The text of [Unreleased], without the headings of parts that say nothing. */
function unreleased(changelog) {
  const [, text = ''] = UNRELEASED.exec(changelog) ?? []
  return text.replace(/^#+ .*$/gm, '').trim()
}

/** The changelog with the version and the day above what was unreleased, and an empty [Unreleased] above that. */
export function headChangelog(changelog, version, day) {
  return changelog.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - ${day}\n`)
}

/** A package.json with another version. The rest stays as it is. */
export function setVersion(text, version) {
  return text.replace(/^(\{\n[\s\S]*?"version": ")[^"]+(")/, (_, before, after) => `${before}${version}${after}`)
}

/** A lock file with another version of the package itself and of its workspaces, as npm writes it. */
export function setLockedVersion(text, version, workspaces) {
  const lock = JSON.parse(text)
  lock.version = version
  for (const folder of ['', ...workspaces]) lock.packages[folder].version = version
  return `${JSON.stringify(lock, null, 2)}\n`
}

/** The folders of the workspaces that a package.json names, one by one or as `packages/*`. */
export function workspacesOf({ workspaces = [] }, foldersIn) {
  return workspaces.flatMap((each) => (each.endsWith('/*') ? foldersIn(each.slice(0, -2)) : [each]))
}
