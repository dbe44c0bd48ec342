// Versions of releases, as semantic versioning compares them.

/** @param {string} text */
export function parseVersion(text) {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text)
  return match ? match.slice(1).map(Number) : null
}

/** Sorts versions, oldest first. */
export function compareVersions(one, other) {
  const [first, second] = [one, other].map(required)
  for (const place of [0, 1, 2]) if (first[place] !== second[place]) return first[place] - second[place]
  return 0
}

/** Whether a version may break what another one promised. Before 1.0 a new minor version may, as semver says. */
export function isMajorAbove(version, last) {
  const [major, minor] = required(version)
  const [lastMajor, lastMinor] = required(last)
  return major > lastMajor || (major === 0 && lastMajor === 0 && minor > lastMinor)
}

/** The smallest version that may break what `last` promised. */
export function nextMajor(last) {
  const [major, minor] = required(last)
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`
}

function required(text) {
  const version = parseVersion(text)
  if (!version) throw new Error(`"${text}" is no version such as 1.2.3.`)
  return version
}
