import type { Transaction } from '../../storage/doorway.ts'
import type { LibraryDocument, LibraryItem, Section } from './items.ts'
import type { Path } from './problems.ts'

/** An item that another names. */
interface Reference {
  key: string
  path: Path
}

/**
 * What import and export know of one section. Keys are the document's, IDs the database's; `idOf` and `keyOf` lead from one to
 * the other for what the item names. Methods, so that a kind of workouts is a kind of items.
 */
export interface Kind<Item extends LibraryItem = LibraryItem, Document extends LibraryDocument = LibraryDocument> {
  section: Section
  /** Whose items it names. */
  names: Section | null
  references(item: Item): Reference[]
  /** The IDs that a document names. */
  referredIds(document: Document): string[]
  canonical(item: Item): Item
  itemOf(document: Document, keyOf: (id: string) => string): Item
  /** The input of the operation that makes it, for its checks. */
  inputOf(item: Item, idOf: (key: string) => string): object
  make(tx: Transaction, item: Item, idOf: (key: string) => string): Promise<unknown>
  /** Makes a document say what the item says. */
  change(tx: Transaction, document: Document, item: Item, idOf: (key: string) => string): Promise<unknown>
}
