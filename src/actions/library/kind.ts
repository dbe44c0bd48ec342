import type { Transaction } from '../../storage/doorway.ts'
import type { LibraryDocument, LibraryItem, Section } from './items.ts'
import type { Path } from './problems.ts'

/** A mention of another item: its key, and the path where the key stands. */
interface Reference {
  key: string
  path: Path
}

/**
 * What import and export know of one section. Keys belong to the document and IDs to the database; `idOf` and `keyOf`
 * turn one into the other for the items that an item names. The functions are methods, because TypeScript compares the
 * parameters of methods loosely, so that a `Kind` of workouts is a `Kind` of items.
 */
export interface Kind<Item extends LibraryItem = LibraryItem, Document extends LibraryDocument = LibraryDocument> {
  section: Section
  /** The section whose items this section names. */
  names: Section | null
  references(item: Item): Reference[]
  /** The IDs that a document names. */
  referredIds(document: Document): string[]
  canonical(item: Item): Item
  itemOf(document: Document, keyOf: (id: string) => string): Item
  /** The input of the operation that makes the item, for the checks of that operation. */
  inputOf(item: Item, idOf: (key: string) => string): object
  make(tx: Transaction, item: Item, idOf: (key: string) => string): Promise<unknown>
  /** Makes a document say what the item says. */
  change(tx: Transaction, document: Document, item: Item, idOf: (key: string) => string): Promise<unknown>
}
