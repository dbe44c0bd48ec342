// Whether a committed file is what it is made from. Pure.

/** A sentence with the first line that differs, or null. */
export function staleness(file, committed, made) {
  if (committed === made) return null
  const [lines, expected] = [committed, made].map((text) => text.split('\n'))
  const at = expected.findIndex((line, index) => line !== lines[index])
  const line = at < 0 ? expected.length : at
  return `${file}:${line + 1} is stale: it says "${lines[line] ?? ''}" and not "${expected[line] ?? ''}".`
}
