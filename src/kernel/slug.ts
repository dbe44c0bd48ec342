import { createHash } from 'node:crypto'
import anyAscii from 'any-ascii'
import { sortKey } from './normalise.ts'
import { LIMITS } from './rules.ts'

/**
 * A URL slug: `a-z`, `0-9` and single hyphens, at most 80 characters. Empty when the text has no letter and no digit
 * that can be spelt with these. Pure.
 */
export function slugify(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    // The library also has words for emoji and signs, which nobody expects in a URL.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    // Each Han character is a syllable with a meaning of its own: 深蹲 is "shen-dun".
    .replace(/\p{Script=Han}/gu, ' $& ')
  return anyAscii(spaced)
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, '') // the apostrophes of transliteration
    .trim()
    .replace(/ +/g, '-')
    .slice(0, LIMITS.slug)
    .replace(/-$/, '')
}

/**
 * The slug of a new document that is given none. A name that cannot be spelt in a-z gets the kind of the document and
 * eight characters made from the name, so that one name always leads to one slug. Pure.
 */
export function slugOf(kind: 'exercise' | 'program', name: string): string {
  return slugify(name) || `${kind}-${createHash('sha256').update(sortKey(name)).digest('hex').slice(0, 8)}`
}
