/**
 * The words by which notes say that something hurt, in English and in German. Only whole words count, so "painless" and
 * "Spain" say nothing. A word that is denied says nothing either: "no pain", "ohne Schmerzen", "pain-free". In doubt the
 * note counts, because a coach who looks in vain has lost less than one who did not look. Pure.
 */
const WORDS: ReadonlySet<string> = new Set([
  ...['pain', 'pains', 'painful', 'painfully', 'hurt', 'hurts', 'hurting', 'ache', 'aches', 'aching', 'ached', 'achy'],
  ...['injury', 'injuries', 'injured', 'strained', 'sprain', 'sprained', 'twinge', 'twinges'],
  ...['schmerzhaft', 'schmerzhafte', 'schmerzhafter', 'schmerzhaftes', 'schmerzt', 'schmerzte', 'schmerzten'],
  ...['weh', 'wehgetan', 'wehtut', 'wehtat', 'verletzt', 'verletzung', 'verletzungen', 'zerrung', 'gezerrt'],
])

/** German writes the place and the pain as one word: Knieschmerzen. */
const GERMAN_PAIN = /^\p{L}*schmerz(en)?$/u

/** What denies a word that follows it. */
const DENIALS: ReadonlySet<string> = new Set([
  ...['no', 'not', 'without', 'zero', 'never', 'nothing', 'none', 'neither', 'nor', 'cannot'],
  ...['kein', 'keine', 'keinen', 'keiner', 'keinerlei', 'ohne', 'nicht', 'nichts', 'nie', 'niemals'],
])
/** An apostrophe may be missing: "didn't" and "didnt". */
const DENYING_VERB = /^(do|does|did|is|are|was|were|has|have|had|ca|could|wo)n['’]?t$/

/** What may stand between a denial and the word that it denies. */
const BETWEEN: ReadonlySet<string> = new Set([
  ...[
    'a',
    'any',
    'more',
    'longer',
    'real',
    'really',
    'much',
    'at',
    'all',
    'the',
    'of',
    'so',
    'too',
    'my',
    'even',
    'feel',
  ],
  ...['sharp', 'left', 'right', 'lower', 'upper', 'joint', 'knee', 'shoulder', 'back', 'hip', 'elbow', 'wrist', 'neck'],
  ...['ankle', 'muscle', 'chest', 'foot', 'hand', 'be', 'been', 'felt', 'had', 'have', 'get'],
  ...['mehr', 'irgendwelche', 'wirklich', 'so', 'zu', 'sehr', 'die', 'der', 'das', 'im', 'in', 'am', 'mir'],
])

/** What follows a word and denies it: "pain free". */
const FREE: ReadonlySet<string> = new Set(['free', 'frei', 'gone', 'weg'])

/** Whether the text says that something hurt. */
export function saysPain(text: string | null | undefined): boolean {
  if (!text) return false
  // A denial ends with its clause: "no warm-up, pain in the knee" says pain.
  const clauses = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\s'’-]+|\s[-–]\s|\b(?:but|and|aber|und)\b/u)
  return clauses.some((clause) => {
    const words = clause.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '')
    return words.some((word, at) => isPain(word) && !isDenied(words, at))
  })
}

function isPain(word: string): boolean {
  return WORDS.has(word) || GERMAN_PAIN.test(word)
}

function isDenied(words: readonly string[], at: number): boolean {
  if (FREE.has(words[at + 1] ?? '')) return true
  let before = at - 1
  while (before >= 0 && BETWEEN.has(words[before] as string)) before -= 1
  const word = words[before]
  return word !== undefined && (DENIALS.has(word) || DENYING_VERB.test(word))
}
