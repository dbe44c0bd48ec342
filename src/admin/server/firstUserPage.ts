/** An attacker may encode what is encoded already. Nothing that is encoded more often reaches a page. */
const MOST_DECODINGS = 5

/**
 * Whether a path leads to the page that makes the first account, however it is spelled. Next decodes paths before it
 * compares them, so a comparison of the path as it was sent would be passed by `%63reate-first-user`. A path that
 * cannot be decoded counts, because nobody needs it. Pure.
 */
export function namesFirstUserPage(url: string): boolean {
  let path = url.split(/[?#]/, 1)[0] as string
  for (let times = 0; times <= MOST_DECODINGS; times += 1) {
    if (/create-first-user/i.test(path)) return true
    const decoded = decode(path)
    if (decoded === path) return false
    if (decoded === null) return true
    path = decoded
  }
  return true
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
