import type { Milestone } from '../../payload-types.ts'
import type { CheckedItem } from './checkLibrary.ts'
import { KEYS, type LibraryProgram, type Section } from './items.ts'
import { kinds } from './kinds.ts'
import { findAll, keyOfDocument, type Scope } from './names.ts'
import type { Problems } from './problems.ts'
import type { Survey } from './survey.ts'

/**
 * Checks that the document or the database has every item that another item names. A program that is to be published
 * must name a milestone that has, or will have, a workout.
 */
export async function checkReferences(
  scope: Scope,
  section: Section,
  items: CheckedItem[],
  survey: Survey,
  problems: Problems,
): Promise<void> {
  const { names, references } = kinds[section]
  if (!names) return
  const inDocument = survey.keys[names]
  const elsewhere = items.flatMap(({ item }) =>
    references(item).flatMap(({ key }) => (inDocument.has(key) ? [] : [key])),
  )
  const stored = await findStored(scope, names, elsewhere)
  for (const { found, item } of items) {
    const lost = references(item).filter(({ key }) => !inDocument.has(key) && !stored.has(key))
    const { what, property } = KEYS[names]
    for (const { key, path } of lost) {
      problems.addAt(
        found,
        path,
        `names "${key}": neither this document nor the database has ${an(what)} with that ${property}.`,
      )
    }
    if (section !== 'programs' || lost.length > 0 || !(item as LibraryProgram).isPublished) continue
    const isFilled = references(item).some(({ key }) =>
      inDocument.has(key) ? survey.filled.has(key) : stored.get(key),
    )
    if (!isFilled)
      problems.addAt(found, ['isPublished'], 'must not be true while no milestone of the program has a workout.')
  }
}

/** The stored items by key. The value says whether a milestone has a workout. */
async function findStored(scope: Scope, names: Section, keys: string[]): Promise<Map<string, boolean>> {
  const select = { [KEYS[names].field]: true, ...(names === 'milestones' && { workouts: true }) } as Record<
    string,
    true
  >
  const documents = await findAll<Milestone>(scope, names, KEYS[names].field, keys, select)
  return new Map(documents.map((document) => [keyOfDocument(names, document), (document.workouts ?? []).length > 0]))
}

const an = (what: string) => `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
