import type { PayloadRequest } from 'payload'
import type { Doorway } from './doorway.ts'
import type { KeptCatalogue } from './keepCatalogue.ts'

/** What code that knows Payload alone reaches of ours: hooks, and the endpoints and pages of the admin interface. */
interface WaymarkStorage {
  /** Undefined when nothing is kept: CATALOGUE_CACHE_MB=0. */
  catalogue: KeptCatalogue | undefined
  doorway: Doorway
  touched: Touched
}

export interface Touched {
  /** What a transaction has touched; without a transaction it is written already, and revalidated at once. */
  add(transactionID: PayloadRequest['transactionID'], tags: readonly string[]): void
}

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /** Set once, by `openWaymark`, before anybody is served. Where Payload was opened without it, a save fails. */
    waymark: WaymarkStorage
  }
}
