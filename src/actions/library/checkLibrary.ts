import { inBatches } from './batches.ts'
import { checkEmptied } from './checkEmptied.ts'
import { type CheckInput, problemsOfItem } from './checkItem.ts'
import { checkMetrics } from './checkMetrics.ts'
import { checkReferences } from './checkReferences.ts'
import { type LibraryItem, SECTIONS } from './items.ts'
import type { Scope } from './names.ts'
import { Problems } from './problems.ts'
import type { Found } from './scanDocument.ts'
import type { Source } from './source.ts'
import { itemsOf, type Survey } from './survey.ts'

export interface CheckedItem {
  found: Found
  item: LibraryItem
}

/**
 * Checks everything in a document, against the document and the database: each item by itself, and the items that it
 * names. Throws `InvalidLibrary` with all that is wrong. Otherwise the document contains nothing that an operation
 * would refuse.
 */
export async function checkLibrary(
  scope: Scope,
  source: Source,
  survey: Survey,
  { checkInput, keep, advance }: { checkInput: CheckInput; keep: boolean; advance: (count: number) => void },
): Promise<void> {
  const problems = new Problems(source.name)
  for (const section of SECTIONS) {
    for await (const batch of inBatches(itemsOf(source, survey, section))) {
      const formed: CheckedItem[] = []
      for (const found of batch) {
        const item = JSON.parse(found.bytes.toString()) as LibraryItem
        const wrong = await problemsOfItem(section, item, checkInput)
        for (const { path, problem, atName } of wrong) problems.addAt(found, path, problem, atName)
        if (wrong.length === 0) formed.push({ found, item })
      }
      if (section === 'exercises' && !keep) await checkMetrics(scope, formed, survey, problems)
      await checkReferences(scope, section, formed, survey, problems)
      if (section === 'milestones') await checkEmptied(scope, formed, survey, problems)
      advance(batch.length)
    }
  }
  problems.throwIfAny()
}
