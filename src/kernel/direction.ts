/** Embeddings, overrides and their end. Whoever needs one for an honest reason has isolates. */
const OVERRIDE = /[\u202a-\u202e]/
const ISOLATE = /[\u2066-\u2069]/g
const END_OF_ISOLATE = '\u2069'
const PARAGRAPH_ENDS = /[\n\r\u2029]/

/**
 * Whether a text can turn the direction of what stands beside it, so that a name looks like another one (CVE-2021-42574,
 * "Trojan Source"). Isolates that end in the line in which they began cannot, and the marks for one place cannot. Pure.
 */
export function turnsDirection(text: string): boolean {
  if (OVERRIDE.test(text)) return true
  return text.search(ISOLATE) !== -1 && !text.split(PARAGRAPH_ENDS).every(isBalanced)
}

function isBalanced(line: string): boolean {
  let open = 0
  for (const [sign] of line.matchAll(ISOLATE)) {
    open += sign === END_OF_ISOLATE ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}
