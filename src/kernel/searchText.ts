import { normalise } from './normalise.ts'

/**
 * The one rule of search. What is searched is stored as a text of entries, each with a space before it, so that " squ"
 * finds an entry that starts with "squ" and never one that merely contains it. A search is a list of terms, and each
 * term must begin an entry. The rule:
 *
 * - Case, accents and apostrophes are ignored. Everything else that is no letter and no digit separates words.
 * - A term loses its plural ending (see `singular`). It only becomes shorter, so a word is always found by itself.
 * - Two neighbouring words are also one word: stored joined, and a term may be joined to the term before it.
 * - In scripts without blanks, each letter begins an entry, so that a word is found inside a run of letters.
 *
 * Pure: both databases store what `searchText` returns, so they agree on what is found.
 */

/** Names join all their neighbouring words, and prose only those that it hyphenates or that end in a particle. */
export interface Searched {
  names: readonly string[]
  prose?: readonly string[]
}

/** What ends a compound of training: pull up, lat pull down, kick back. */
const PARTICLE = /^(?:up|down|over|back|out|off)s?$/

// Stripped before NFKC, which would make a blank and an accent of an acute accent.
const APOSTROPHES = /['’‘‛ʼʻʹ′`´＇]/gu
/** The apostrophes that count as letters, which NFKC also makes of other characters: "ŉ" is two letters, the first of which is one. */
const APOSTROPHE_LETTERS = /[ʼʻʹ]/gu
const SCRIPT_WITHOUT_BLANKS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u
const LETTERS = /[\p{L}\p{N}]+/gu

interface Word {
  /** The word as an entry: the letters of a script without blanks stand apart. */
  entry: string
  isUnspaced: boolean
  /** Whether nothing but one hyphen stands between this word and the one before it. */
  isHyphenated: boolean
}

/** The text that `search` looks in. It has no entry that another entry begins with, because nothing more is found by it. */
export function searchText({ names, prose = [] }: Searched): string {
  const entries = new Set<string>()
  const add = (entry: string) => {
    for (const form of [entry, ...otherForms(entry)]) entries.add(form)
  }
  for (const [texts, isName] of [
    [names, true],
    [prose, false],
  ] as const) {
    for (const text of texts) addWords(text, isName, add)
  }
  const sorted = [...entries].sort()
  return sorted.flatMap((entry, index) => (sorted[index + 1]?.startsWith(entry) ? [] : [` ${entry}`])).join('')
}

function addWords(text: string, isName: boolean, add: (entry: string) => void): void {
  const found = wordsOf(text.replace(APOSTROPHES, ''))
  for (const [index, word] of found.entries()) {
    add(word.entry)
    const before = found[index - 1]
    if (before && (isName || word.isHyphenated || PARTICLE.test(word.entry))) add(joined(before, word))
  }
  // The words beside an apostrophe: "l'haltère" is found as "haltère" too, but "farmer's" not as "s".
  const apart = text.replace(APOSTROPHES, ' ')
  if (apart !== text) for (const { entry } of wordsOf(apart)) if (entry.length > 1) add(entry)
}

/**
 * The terms of a search. Each is a list of alternatives, one of which must begin an entry. The first alternative of a
 * term also stands for the term joined to the one after it, because it begins that join.
 */
export function searchTerms(search: string): string[][] {
  const terms = wordsOf(search.replace(APOSTROPHES, '')).map((word, index, all) => {
    const before = all[index - 1]
    if (word.isUnspaced) return [word.entry]
    const alone = singular(word.entry)
    return !before || before.isUnspaced ? [alone] : [alone, singular(joined(before, word))]
  })
  return [...new Map(terms.map((term) => [term.join('|'), term])).values()]
}

function wordsOf(text: string): Word[] {
  const normal = normalise(text.replace(/\p{Cf}/gu, ''))
    .replace(APOSTROPHE_LETTERS, '')
    .replaceAll('ς', 'σ')
  const found: Word[] = []
  let end = 0
  for (const { 0: letters, index } of normal.matchAll(LETTERS)) {
    let isHyphenated = found.length > 0 && /^\p{Pd}$/u.test(normal.slice(end, index))
    end = index + letters.length
    for (const run of runsOf(letters)) {
      const isUnspaced = SCRIPT_WITHOUT_BLANKS.test(run)
      found.push({ entry: isUnspaced ? [...run].join(' ') : run, isUnspaced, isHyphenated })
      isHyphenated = false
    }
  }
  return found
}

/** Separates the letters of scripts with blanks from those of scripts without: "EZ杠" has two words. */
function runsOf(letters: string): string[] {
  const runs: string[] = []
  let wasUnspaced: boolean | undefined
  for (const letter of letters) {
    const isUnspaced = SCRIPT_WITHOUT_BLANKS.test(letter)
    if (isUnspaced === wasUnspaced) runs[runs.length - 1] += letter
    else runs.push(letter)
    wasUnspaced = isUnspaced
  }
  return runs
}

function joined(one: Word, other: Word): string {
  return `${one.entry}${one.isUnspaced || other.isUnspaced ? ' ' : ''}${other.entry}`
}

/**
 * Takes the plural ending off: -es after ss, sh, ch, x, z, y and i ("presses", "flyes", "flies" → "fli"), else -s unless
 * the word ends in -ss. An -e in place of -es goes too, because somebody who types "crunches" has "crunche" first.
 */
function singular(word: string): string {
  const without = word.replace(/(?<=.(?:ss|sh|ch|.x|.z|.y|.i))es?$/u, '')
  return without === word ? word.replace(/(?<=.[^s])s$/u, '') : without
}

/** "fly" also stands as "fli", which "flies" is searched as, and "flies" also as "fly". */
function otherForms(entry: string): string[] {
  if (/..ies$/u.test(entry)) return [entry.replace(/ies$/u, 'y')]
  return /.[^aeiou]y$/u.test(entry) ? [entry.replace(/y$/u, 'i')] : []
}
