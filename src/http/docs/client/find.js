// The search of the API reference. It runs in the page, over an index that the build has made. Pure.

/** What people look for first stands before the rest when two results fit equally well. */
const FIRST = [
  'operation',
  'mutation',
  'query',
  'type',
  'input',
  'enum',
  'refusal',
  'error',
  'reason',
  'interface',
  'scalar',
]
const [WHOLE, BEGINS_NAME, BEGINS_WORD, IN_TEXT] = [8, 5, 4, 1]
const EXACT = 20

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const isWord = (text) => text !== ''

/** Each row of the index is a title, a kind, an address and a text. */
export function readIndex(rows) {
  return rows.map(([title, kind, href, text]) => {
    // `Mutation.logSet` is found by "mutation", "logset", "log" and "set".
    const names = title.split(/[^\p{L}\p{N}_]+/u).filter(isWord)
    const parts = names.flatMap((name) => name.split(/_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)).filter(isWord)
    return {
      ...{ title, kind, href, text },
      whole: fold(title),
      names: names.map(fold),
      parts: parts.map(fold),
      words: [...new Set(fold(text).split(/[^\p{L}\p{N}_]+/u))],
    }
  })
}

/** The entries of which every wanted word begins a word, the best first. */
export function find(index, wanted, most = Number.POSITIVE_INFINITY) {
  const exact = wanted.trim()
  const text = fold(exact)
  const words = text.split(/[^\p{L}\p{N}_]+/u).filter(isWord)
  if (words.length === 0) return []
  const found = []
  for (const entry of index) {
    const scores = words.map((word) => scoreOf(entry, word))
    if (scores.includes(0)) continue
    const sum = scores.reduce((one, other) => one + other, 0)
    found.push({ entry, score: sum / words.length + exactness(entry, exact, text) })
  }
  found.sort(
    (one, other) => other.score - one.score || rank(one.entry) - rank(other.entry) || length(one) - length(other),
  )
  return found.slice(0, most).map(({ entry }) => entry)
}

/** `Program` is the type, and `program` the query. Who writes "log set" means `logSet`. */
const exactness = ({ title, whole }, exact, text) =>
  [text, text.replaceAll(' ', '')].includes(whole) ? EXACT + (title === exact ? 1 : 0) : 0

function scoreOf({ names, parts, words }, word) {
  if (names.includes(word)) return WHOLE
  if (names.some((name) => name.startsWith(word))) return BEGINS_NAME
  if (parts.some((part) => part.startsWith(word))) return BEGINS_WORD
  return words.some((each) => each.startsWith(word)) ? IN_TEXT : 0
}

const rank = ({ kind }) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length)
const length = ({ entry }) => entry.title.length
