import type { Milestone } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { inOneRevision } from '../programs/reviseHolders.ts'
import {
  KEYS,
  keyOf,
  type LibraryDocument,
  type LibraryExercise,
  type LibraryItem,
  type LibraryMilestone,
  type Section,
} from './items.ts'
import { kinds } from './kinds.ts'
import { findAll, idsByKey, keyOfDocument, keysById } from './names.ts'
import type { Found } from './scanDocument.ts'

/** How many items of a section were made, changed and left as they were. */
export interface Outcome {
  made: number
  changed: number
  unchanged: number
}

export interface Rules {
  /** Existing items stay as they are, whatever the document says. */
  keep: boolean
  /**
   * Collects the keys of milestones that must not lose their last workout yet, and of exercises whose metrics must not
   * change yet (see `writeLibrary`). The items of a section that is absent are written at once.
   */
  postponed: Partial<Record<Section, Set<string>>>
}

/**
 * An item could not be written; `line` says where it stands. The cause tells the doorway whether another try may help.
 */
export class WriteFailed extends Error {
  constructor(
    readonly line: number,
    cause: unknown,
  ) {
    super((cause as Error).message, { cause })
  }
}

/**
 * Makes missing items, and changes items that say something else, in the transaction of `tx`. Each program that any of it
 * touches gets one new revision.
 */
export async function writeBatch(tx: Transaction, section: Section, batch: Found[], rules: Rules): Promise<Outcome> {
  const kind = kinds[section]
  const items = batch.map(({ bytes }) => kind.canonical(JSON.parse(bytes.toString()) as LibraryItem))
  const keys = items.map((item) => keyOf(section, item) as string)
  const documents = await findAll(tx, section, KEYS[section].field, keys)
  const stored = new Map(documents.map((document) => [keyOfDocument(section, document), document]))
  const named = items.flatMap((item) => kind.references(item).map(({ key }) => key))
  const idOf = kind.names ? await idsByKey(tx, kind.names, named) : String
  const nameOf = kind.names ? await keysById(tx, kind.names, documents.flatMap(kind.referredIds)) : String

  const write = async (item: LibraryItem, key: string): Promise<keyof Outcome | 'postponed'> => {
    const document = stored.get(key)
    if (!document) {
      await kind.make(tx, item, idOf)
      return 'made'
    }
    if (rules.keep || JSON.stringify(kind.itemOf(document, nameOf)) === JSON.stringify(item)) return 'unchanged'
    const postponed = rules.postponed[section]
    if (postponed && mustWait(document, item)) {
      postponed.add(key)
      return 'postponed'
    }
    await kind.change(tx, document, item, idOf)
    return 'changed'
  }

  const outcome: Outcome = { made: 0, changed: 0, unchanged: 0 }
  let line = batch[0]?.line ?? 1
  try {
    await inOneRevision(tx, undefined, async () => {
      for (const [index, item] of items.entries()) {
        line = batch[index]?.line ?? 1
        const what = await write(item, keys[index] as string)
        if (what !== 'postponed') outcome[what] += 1
      }
    })
  } catch (error) {
    throw new WriteFailed(line, error)
  }
  return outcome
}

/** Whether a milestone loses its last workout, or an exercise changes its metric. */
function mustWait(document: LibraryDocument, item: LibraryItem): boolean {
  if ('metric' in document) return document.metric !== (item as LibraryExercise).metric
  return hasWorkouts(document as Milestone) && !hasWorkouts(item as LibraryMilestone)
}

function hasWorkouts({ workouts }: Milestone | LibraryMilestone): boolean {
  return (workouts ?? []).length > 0
}
