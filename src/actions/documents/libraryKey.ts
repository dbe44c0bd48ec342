import { randomInt } from 'node:crypto'
import { slugify } from '../../kernel/slug.ts'

/** A hyphen and eight characters. */
export const RANDOM_END = 9

/** A library key of the title and eight random characters, so that two coaches can both have a "Day A". */
export function madeLibraryKey(title: string): string {
  return withRandomEnd(slugify(title))
}

export function withRandomEnd(slug: string): string {
  const random = randomInt(36 ** 8)
    .toString(36)
    .padStart(8, '0')
  return [slug.replace(/-$/, ''), random].filter(Boolean).join('-')
}
